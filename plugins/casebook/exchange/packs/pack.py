"""A partner's pack: a folder for each case, and a report of what the partner's form lacks."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from casebook.content.case import Case
from casebook.exchange.data.csvfile import defused
from casebook.exchange.files import ExportFile
from casebook.exchange.heads.schemaorg import LICENCE
from casebook.exchange.packs.filling import Answer, Lack, fill
from casebook.exchange.packs.profile import Profile
from casebook.exchange.packs.worddoc import word_document
from casebook.exchange.release import Release
from casebook.pictures.sized import jpeg_under
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language

_WIDTH, _MOST_BYTES = 2400, 5_000_000
"""Pixels across and bytes: sharp in print at the width of a page, small enough for an e-mail."""

TOLD = (Lack.MISSING, Lack.TOO_LONG, Lack.NOT_TRANSLATED)
"""What a report tells; an optional field that stays empty is no lack."""


@dataclass(frozen=True)
class Folder:
    """What a partner is handed of one case, and how its form was filled in."""

    case: Case
    files: tuple[ExportFile, ...]
    answers: tuple[Answer, ...]

    @property
    def lacks(self) -> tuple[Answer, ...]:
        """The fields that somebody should look at before the form is sent."""
        return tuple(each for each in self.answers if each.lack in TOLD)


def folders(profile: Profile, release: Release, cases: Sequence[Case]) -> Iterator[Folder]:
    """Yield the folder of each published case; others have none.

    Raises:
        PictureError: a picture cannot be read.
    """
    for case in cases:
        if case.is_published:
            yield _folder(profile, release, case)


def report(profile: Profile, made: Sequence[Folder], language: Language) -> str:
    """Return what each case's form lacks, as Markdown."""
    partner = profile.partner.get(language)
    lines = [
        f"# {text('packs.report.title', language, partner=partner, form=profile.form.get(language))}",
        "",
        profile.basis.get(language),
        "",
        text("packs.disclaimer", language, partner=partner),
    ]
    for folder in made:
        words = folder.case.best_text(language)
        where = text(
            "common.punctuation.brackets", language, inner=f"{folder.case.programme.id}/{folder.case.id}"
        )
        lines += ["", f"## {words.title}{where}", ""]
        lines += [f"- {_told(each, language)}" for each in folder.lacks] or [
            text("packs.report.whole", language)
        ]
    return "\n".join(lines) + "\n"


def pack_files(profile: Profile, made: Sequence[Folder]) -> Iterator[ExportFile]:
    """Yield every file of the pack, named from the pack's folder; the reports come first."""
    for language in LANGUAGES:
        yield ExportFile(f"report.{language}.md", report(profile, made, language))
    for folder in made:
        for file in folder.files:
            yield ExportFile(f"{folder.case.programme.id}/{folder.case.id}/{file.address}", file.content)


def _told(answer: Answer, language: Language) -> str:
    field = answer.field
    return text(
        f"packs.report.{answer.lack}",
        language,
        field=field.target,
        found=answer.length,
        limit=field.limit or 0,
        measure=text(f"packs.measure.{field.measure}", language),
    )


def _folder(profile: Profile, release: Release, case: Case) -> Folder:
    answers = fill(profile, release, case)
    pictures = {
        f"pictures/{number:02}-{Path(photo.file).stem}.jpg": (
            photo,
            jpeg_under(case.folder / photo.file, _WIDTH, _MOST_BYTES),
        )
        for number, photo in enumerate(case.photos, start=1)
    }
    files = (
        ExportFile("form.docx", word_document(profile, release, case, answers, pictures)),
        ExportFile("form.json", _json(profile, release, case, answers)),
        ExportFile("form.csv", _csv(answers)),
        ExportFile("pictures.csv", _picture_list(profile, case)),
        *(ExportFile(name, data) for name, (_, data) in pictures.items()),
        *(
            ExportFile(Path(each.address).name, each.path)
            for each in release.booklets_of(case)
            if each.media_type == "application/pdf"
        ),
    )
    return Folder(case, files, answers)


def _json(profile: Profile, release: Release, case: Case, answers: Sequence[Answer]) -> str:
    whole = {
        "form": profile.form.en,
        "partner": profile.partner.en,
        "disclaimer": text(
            "packs.disclaimer", profile.language, partner=profile.partner.get(profile.language)
        ),
        "licence": LICENCE,
        "language": profile.language,
        "case": f"{case.programme.id}/{case.id}",
        "urls": [release.case_url(case, language) for language in case.languages],
        "demonstration": case.programme.demonstration,
        "fields": {each.field.target: each.text for each in answers},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _csv(answers: Sequence[Answer]) -> bytes:
    return _rows([("field", "text"), *((each.field.target, each.text) for each in answers)])


def _picture_list(profile: Profile, case: Case) -> bytes:
    language = profile.language
    rows = (
        (
            f"{number:02}-{Path(photo.file).stem}.jpg",
            photo.caption.get(language),
            photo.alt.get(language),
            photo.credit.get(language),
            photo.rights,
        )
        for number, photo in enumerate(case.photos, start=1)
    )
    return _rows([("file", "caption", "alternative text", "credit", "rights"), *rows])


def _rows(rows: Sequence[Sequence[str]]) -> bytes:
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\r\n").writerows([defused(cell) for cell in row] for row in rows)
    return f"\ufeff{lines.getvalue()}".encode()
