"""What a booklet may load: the pictures its own data lists, and nothing else in the world."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

SCHEME = "casebook:"


def address(name: str) -> str:
    """Return the address by which a document names one of its pictures; no path of the machine is in it."""
    return SCHEME + quote(name)


class PictureFetcher(URLFetcher):  # type: ignore[misc]
    """Answers the addresses of a document's own pictures; files, networks and data addresses are refused.

    WeasyPrint logs a refusal as an error, and every logged error fails the booklet.
    """

    def __init__(self, pictures: Mapping[str, Path]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._pictures = pictures

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        """Return the picture at an address made by `address`.

        Raises:
            ValueError: the address is anything else.
        """
        name = unquote(url.removeprefix(SCHEME))
        if not url.startswith(SCHEME) or name not in self._pictures:
            raise ValueError(f"not one of the booklet's pictures: {url}")
        return URLFetcherResponse(url, self._pictures[name].read_bytes(), {"Content-Type": "image/jpeg"})
