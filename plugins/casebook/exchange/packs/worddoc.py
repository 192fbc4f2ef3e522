"""A filled form as a Word document: the partner's fields in the partner's order, then pictures and terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from casebook.content.case import Case
from casebook.content.facts import Photo
from casebook.exchange.packs.filling import Answer
from casebook.exchange.packs.profile import Profile
from casebook.exchange.release import Release
from casebook.exchange.zipping import timeless
from casebook.vocabulary.catalogue import text

_LATIN, _CHINESE = "Calibri", "Microsoft YaHei"
_GREEN = RGBColor(0x0B, 0x5D, 0x3B)
_MUTED = RGBColor(0x5C, 0x66, 0x60)
_PICTURE_WIDTH = Cm(15)


def word_document(
    profile: Profile,
    release: Release,
    case: Case,
    answers: Sequence[Answer],
    pictures: Mapping[str, tuple[Photo, bytes]],
) -> bytes:
    """Return the form as a Word document; the same release gives the same bytes.

    Args:
        profile: the partner's form.
        release: what the case is published in.
        case: the case.
        answers: the form filled in.
        pictures: each photo with its JPEG, by its name in the pack.
    """
    language = profile.language
    document = Document()
    _set_type(document)
    properties = document.core_properties
    properties.author = properties.last_modified_by = text("site.name", language)
    properties.title = case.best_text(language).title
    properties.comments = ""
    document.add_heading(profile.form.get(language), level=0)
    _small(document, profile.partner.get(language))
    _small(document, text("packs.disclaimer", language, partner=profile.partner.get(language)))
    if case.programme.demonstration:
        notice = "sample" if case.is_sample else "demonstration"
        _small(document, text(f"site.notice.{notice}", language))
    for answer in answers:
        document.add_heading(answer.field.target, level=2)
        for paragraph in (answer.text or text("packs.empty", language)).split("\n"):
            if paragraph.strip():
                document.add_paragraph(paragraph.strip())
    _put_pictures(document, profile, pictures)
    document.add_heading(text("packs.licence", language), level=2)
    document.add_paragraph(text("packs.terms", language, address=release.case_url(case, case.languages[0])))
    saved = BytesIO()
    document.save(saved)
    return timeless(saved.getvalue(), release.day)


def _set_type(document: WordDocument) -> None:
    """Set Latin and Chinese faces and the headings' colour; page: A4."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    for name in ("Normal", "Title", "Heading 2"):
        style = document.styles[name]
        style.font.name = _LATIN
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _CHINESE)
        if name != "Normal":
            style.font.color.rgb = _GREEN
    document.styles["Normal"].font.size = Pt(10.5)


def _small(document: WordDocument, words: str) -> None:
    run = document.add_paragraph().add_run(words)
    run.font.size, run.font.color.rgb = Pt(9), _MUTED


def _put_pictures(
    document: WordDocument, profile: Profile, pictures: Mapping[str, tuple[Photo, bytes]]
) -> None:
    if not pictures:
        return
    language = profile.language
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_heading(text("packs.pictures", language), level=2)
    for name, (photo, data) in pictures.items():
        shape = document.add_picture(BytesIO(data), width=_PICTURE_WIDTH)
        described = shape._inline.docPr
        described.set("descr", photo.alt.get(language))
        credit = photo.credit.get(language)
        caption = text(
            "packs.caption",
            language,
            name=name,
            caption=photo.caption.get(language),
            credit=credit,
            rights=photo.rights,
        )
        _small(document, caption)
