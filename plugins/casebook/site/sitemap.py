"""The sitemap and the crawler's file, with every page's languages pointing at each other.

Form: sitemaps.org protocol 0.9 and the `xhtml:link` extension for languages.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from casebook.site.page import Page, SiteFile

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(pages: Iterable[Page], site_url: str) -> SiteFile:
    """Return `sitemap.xml` of the listed pages; `site_url` ends with a slash."""
    entries = "".join(_entry(page, site_url) for page in pages if page.is_listed)
    return SiteFile("sitemap.xml", f"{_HEAD}{entries}</urlset>\n")


def robots(site_url: str) -> SiteFile:
    """Return `robots.txt`, which only tells where the sitemap is."""
    return SiteFile("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n")


def _entry(page: Page, site_url: str) -> str:
    links = "".join(
        f'    <xhtml:link rel="alternate" hreflang="{alternate.language}"'
        f" href={quoteattr(site_url + alternate.address)}/>\n"
        for alternate in page.alternates
    )
    return f"  <url>\n    <loc>{escape(site_url + page.address)}</loc>\n{links}  </url>\n"
