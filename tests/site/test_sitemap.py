from __future__ import annotations

import xml.etree.ElementTree as etree

from casebook.site.page import Alternate, Page
from casebook.site.sitemap import robots, sitemap

SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def page(address: str, *alternates: tuple[str, str]) -> Page:
    links = tuple(Alternate("zh" if language == "zh" else "en", to) for language, to in alternates)
    return Page(address, "zh", "main.html", "", "", "", links)


def test_every_page_names_its_languages_by_absolute_addresses() -> None:
    pages = [page("zh/a/", ("zh", "zh/a/"), ("en", "en/a/")), page("zh/b/", ("zh", "zh/b/"))]
    tree = etree.fromstring(str(sitemap(pages, "https://example.org/sub/").content))
    found = {
        url.findtext("s:loc", namespaces=SPACES): {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.iterfind("x:link", SPACES)
        }
        for url in tree.iterfind("s:url", SPACES)
    }
    assert found == {
        "https://example.org/sub/zh/a/": {
            "zh": "https://example.org/sub/zh/a/",
            "en": "https://example.org/sub/en/a/",
        },
        "https://example.org/sub/zh/b/": {"zh": "https://example.org/sub/zh/b/"},
    }


def test_an_address_with_marks_of_xml_stays_well_formed() -> None:
    etree.fromstring(str(sitemap([page("zh/a/", ("zh", "zh/a/"))], "https://example.org/?a=1&b=2/").content))


def test_robots_tells_where_the_sitemap_is() -> None:
    assert "Sitemap: https://example.org/sitemap.xml" in str(robots("https://example.org/").content)
