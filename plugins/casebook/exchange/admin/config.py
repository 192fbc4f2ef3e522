"""The browser editor's configuration: a collection for each programme, a file for each case and language.

Cases are listed one by one, because the editor knows no pattern for `<case>/zh.md` beside `<case>/en.md` and
each track has a field table of its own. So a new case starts with `casebook new`, never in the editor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme
from casebook.exchange.admin.widgets import both, widgets
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES

FORMAT = "yaml-frontmatter"
"""The file format that the bundled editor reads and writes its own way, under a name the CMS knows."""

Service = Literal["github", "gitlab", "gitea", "test-repo"]


@dataclass(frozen=True)
class Backend:
    """Where the editor commits to.

    The one by default is nobody's: it serves a folder on the computer, which is opened without signing in.
    """

    service: Service = "github"
    repository: str = "owner/repository"
    branch: str = ""
    server: str = ""

    def settings(self) -> dict[str, str]:
        """Return what the editor's configuration says about it."""
        if self.service == "test-repo":
            return {"name": self.service}
        known = {
            "name": self.service,
            "repo": self.repository,
            "branch": self.branch,
            "base_url": self.server,
        }
        return {key: value for key, value in known.items() if value}


def editor_config(compilation: Compilation, backend: Backend, folder: str) -> dict[str, Any]:
    """Return the editor's configuration.

    Args:
        compilation: the cases to edit.
        backend: where to commit to.
        folder: where the cases lie in the repository, with slashes.
    """
    return {
        "load_config_file": False,
        "backend": backend.settings(),
        "app_title": text("admin.page.title", "zh"),
        "media_folder": folder,
        "public_folder": f"/{folder}",
        "show_preview_links": False,
        "i18n": {"structure": "multiple_files", "locales": [*LANGUAGES], "default_locale": LANGUAGES[0]},
        "output": {"omit_empty_optional_fields": True, "yaml": {"indent_sequences": True}},
        "collections": [*_collections(compilation, folder)],
    }


def _collections(compilation: Compilation, folder: str) -> Iterator[dict[str, Any]]:
    for programme in compilation.programmes:
        cases = [case for case in compilation.cases if case.programme.id == programme.id]
        if cases:
            yield {
                "name": programme.id,
                "label": both(programme.name),
                "format": FORMAT,
                "i18n": True,
                "files": [_file(case, programme, folder) for case in cases],
            }


def _file(case: Case, programme: Programme, folder: str) -> dict[str, Any]:
    return {
        "name": case.id,
        "label": case.original.title or case.id,
        "file": f"{folder}/{programme.path.parent.name}/{case.folder.name}/{{{{locale}}}}.md",
        "i18n": {
            "locales": [each.language for each in case.texts()],
            "default_locale": programme.original_language,
        },
        "fields": widgets(programme, programme.track(str(case.fact("track") or ""))),
    }
