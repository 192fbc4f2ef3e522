"""Making a case's folder: whole or not at all, and never over another one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from casebook.content.compilation import Compilation
from casebook.content.model import LONGEST_SLUG, is_slug
from casebook.content.programme import Programme
from casebook.content.skeleton import original_skeleton, translation_skeleton
from casebook.content.track import Track
from casebook.whole import write_whole


class CaseFolderError(Exception):
    """A folder that cannot be made; `key` and `values` name the text that says why."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def check_case_id(compilation: Compilation, programme: Programme, case_id: str) -> Path:
    """Return the folder that a new case is to have.

    Raises:
        CaseFolderError: the id is none, or is used already: people cite a case by its id alone.
    """
    if not is_slug(case_id):
        likely = re.sub(r"[^a-z0-9]+", "-", case_id.casefold()).strip("-")
        raise CaseFolderError("new.error.bad_id", word=case_id, likely=likely or "suzhou-steam")
    if len(case_id) > LONGEST_SLUG:
        raise CaseFolderError("new.error.long_id", word=case_id, most=str(LONGEST_SLUG))
    folder = programme.path.parent / case_id
    if folder.exists() or folder.is_symlink():
        raise CaseFolderError("new.error.exists", folder=folder.as_posix())
    for other in compilation.programmes:
        if (place := other.path.parent / case_id).exists():
            raise CaseFolderError("new.error.used_id", word=case_id, place=place.as_posix())
    return folder


def make_case_folder(
    compilation: Compilation,
    programme: Programme,
    track: Track,
    case_id: str,
    theme: str = "",
    title: str = "",
) -> Path:
    """Make the folder of a case that is still to be written, and return it.

    It holds a file in each of the programme's languages, by the template of the track, and `photos/`.

    Raises:
        CaseFolderError: the id is none, or is used already.
    """
    folder = check_case_id(compilation, programme, case_id)
    original = programme.original_language
    draft = folder.with_name(f".{case_id}.new")
    shutil.rmtree(draft, ignore_errors=True)  # what an earlier try left that was cut short
    draft.mkdir()
    try:
        (draft / "photos").mkdir()
        for language in programme.languages:
            text = (
                original_skeleton(programme, track, theme, title)
                if language == original
                else translation_skeleton(programme, track, language)
            )
            (draft / f"{language}.md").write_bytes(text.encode())
        draft.rename(folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return folder


def write_case_file(path: Path, text: str) -> None:
    """Write a case's file at once: a crash leaves the old one or the new; a link there gives way to it."""
    if path.is_symlink():
        path.unlink()
    write_whole(path, text.encode())
