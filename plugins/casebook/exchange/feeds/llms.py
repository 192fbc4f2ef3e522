"""`llms.txt`: what the site holds, as Markdown that language models read before they search (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.exchange.data.files import DOWNLOADS
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release
from casebook.vocabulary.catalogue import text


def llms_text(release: Release) -> Iterator[ExportFile]:
    """Yield the file."""
    yield ExportFile("llms.txt", "\n".join(_lines(release)) + "\n")


def _lines(release: Release) -> Iterator[str]:
    yield f"# {text('site.name', 'en')} {text('site.name', 'zh')}"
    yield ""
    yield f"> {text('site.description', 'en')}"
    yield ""
    yield text("feeds.llms.use", "en")
    for programme in release.compilation.programmes:
        cases = release.compilation.published(programme)
        if cases:
            yield f"\n## {programme.name.en}\n"
        for case in cases:
            language = "en" if case.text("en") else case.original.language
            words = case.best_text(language)
            yield f"- [{words.title}]({release.case_url(case, language)}): {words.summary}"
    yield f"\n## {text('feeds.llms.data', 'en')}\n"
    for address, media_type in DOWNLOADS.items():
        yield f"- [{address.removeprefix('data/')}]({release.url(address)}): {media_type}"
