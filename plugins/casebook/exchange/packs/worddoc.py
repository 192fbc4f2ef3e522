"""A filled form as a Word document: the partner's fields in the partner's order, then pictures and terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.shared import Cm

from casebook.content.case import Case
from casebook.content.facts import Photo
from casebook.exchange.packs.blocks import Block, Form
from casebook.exchange.packs.filling import Answer
from casebook.exchange.packs.profile import Profile
from casebook.exchange.release import Release
from casebook.prose.worddocs import Faces, Look, add_note, new_document, packed
from casebook.vocabulary.catalogue import text

_LOOK = Look(Faces("Calibri", "Microsoft YaHei"), 10.5, ("Title", "Heading 2", "Heading 3"))
_STYLES = {Form.HEADING: "Heading 3", Form.PARAGRAPH: "Normal", Form.ITEM: "List Bullet"}
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
    words = case.best_text(language)
    document = new_document(_LOOK, words.title, text("site.name", language))
    document.add_heading(profile.form.get(language), level=0)
    add_note(document, profile.partner.get(language))
    add_note(document, text("packs.disclaimer", language, partner=profile.partner.get(language)))
    if case.programme.demonstration:
        notice = "sample" if case.is_sample else "demonstration"
        add_note(document, text(f"site.notice.{notice}", language))
    for answer in answers:
        document.add_heading(answer.field.target, level=2)
        for block in answer.blocks or (Block(text("packs.empty", language)),):
            document.add_paragraph(block.words, style=_STYLES[block.form])
    _put_pictures(document, profile, pictures)
    document.add_heading(text("packs.licence", language), level=2)
    document.add_paragraph(text("packs.terms", language, address=release.case_url(case, words.language)))
    return packed(document, release.day)


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
        add_note(document, caption)
