"""What a browser may do on the site's pages, written down for whatever server publishes them."""

from __future__ import annotations

from casebook.site.page import SiteFile

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "media-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Everything comes from the site's own server; nothing is written inline, nothing is asked of anybody else.

Directives: W3C Content Security Policy Level 3.
"""

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}
"""The answer's headers on every page and file, by name."""


def headers_file() -> SiteFile:
    """Return `_headers`, which several hosts of static sites read by themselves."""
    lines = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    return SiteFile("_headers", f"/*\n{lines}")
