"""Word files made for tests, from raw WordprocessingML, in the hands of many writers."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{more}</Types>'
)
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def run(text: str, look: str = "") -> str:
    """Return a run; `look` is what stands in its `w:rPr`."""
    pieces = escape(text).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    pieces = pieces.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    return f"<w:r><w:rPr>{look}</w:rPr><w:t xml:space='preserve'>{pieces}</w:t></w:r>"


def bold(text: str) -> str:
    """Return a bold run."""
    return run(text, "<w:b/>")


def p(*inner: str, style: str = "", more: str = "") -> str:
    """Return a paragraph of runs; a piece that is no XML becomes a run."""
    runs = "".join(piece if piece.startswith("<") else run(piece) for piece in inner)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{runs}</w:p>"


def numbered(text: str, list_id: int, level: int = 0) -> str:
    """Return a paragraph of an automatic list."""
    return p(text, more=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def cell(*inner: str, span: int = 1, merge: str = "") -> str:
    """Return a table cell; `merge` is `restart` or `continue` for one that spans rows."""
    content = "".join(piece if piece.startswith("<") else p(piece) for piece in inner) or p()
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows: Iterable[str]) -> str:
    """Return a table; a piece that is no cell becomes one."""
    made = []
    for row in rows:
        cells = (piece if piece.startswith(("<w:tc>", "<w:sdt>")) else cell(piece) for piece in row)
        made.append(f"<w:tr>{''.join(cells)}</w:tr>")
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(made)}</w:tbl>"


def control(content: str, properties: str = "") -> str:
    """Return a content control around anything."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def checkbox(ticked: str) -> str:
    """Return a tick-box control; `ticked` is `1` or `0`."""
    glyph = "☒" if ticked == "1" else "☐"
    return control(run(glyph), f'<w14:checkbox><w14:checked w14:val="{ticked}"/></w14:checkbox>')


def symbol(font: str, char: str) -> str:
    """Return a character of a symbol font."""
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


def in_font(text: str, font: str) -> str:
    """Return letters typed in a symbol font."""
    return run(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


def legacy_box(ticked: str) -> str:
    """Return a form field of old Word that is a tick box."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked w:val="{ticked}"/>'
        "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def enclosed(frame: str, inner: str) -> str:
    """Return 带圈字符."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText xml:space='preserve'> EQ \\o\\ac({frame},{inner}) </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def inserted(text: str, author: str = "审稿人", date: str = "2024-04-02T09:00:00Z") -> str:
    """Return a tracked insertion."""
    return f'<w:ins w:id="1" w:author={quoteattr(author)} w:date="{date}">{run(text)}</w:ins>'


def deleted(text: str, author: str = "审稿人", date: str = "2024-04-02T09:00:00Z") -> str:
    """Return a tracked deletion."""
    return (
        f'<w:del w:id="2" w:author={quoteattr(author)} w:date="{date}"><w:r><w:delText xml:space="preserve">'
        f"{escape(text)}</w:delText></w:r></w:del>"
    )


def picture(relation: str, crop: str = "", description: str = "", place: str = "inline") -> str:
    """Return a picture; `place` is `inline` or `anchor`."""
    cropped = f"<a:srcRect {crop}/>" if crop else ""
    return (
        f'<w:r><w:drawing><wp:{place}><wp:docPr id="1" name="图片" descr={quoteattr(description)}/>'
        "<a:graphic><a:graphicData><pic:pic><pic:blipFill>"
        f'<a:blip r:embed="{relation}"/>{cropped}</pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        f"</wp:{place}></w:drawing></w:r>"
    )


def text_box(*content: str) -> str:
    """Return a text box as Word 2010 and later write it, with the older version beside it."""
    inner = "".join(piece if piece.startswith("<") else p(piece) for piece in content)
    box = f"<w:txbxContent>{inner}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>'
        f"<a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="caption"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Subtitle"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>
"""


def list_of(list_id: int, *levels: tuple[str, str]) -> str:
    """Return a list's definition: the format and text of each level."""
    made = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{list_id}">{made}</w:abstractNum>\x00'
        f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{list_id}"/></w:num>'
    )


def photo(shade: int, size: tuple[int, int] = (640, 420)) -> bytes:
    """Return a JPEG that differs by its shade."""
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize(size).point(lambda value: (value + shade) % 256).convert("RGB").save(
        buffer, "JPEG"
    )
    return buffer.getvalue()


def write_docx(
    path: Path,
    *body: str,
    styles: str = "",
    lists: Iterable[str] = (),
    footnotes: Mapping[int, str] | None = None,
    comments: str = "",
    header: str = "",
    pictures: Mapping[str, bytes] | None = None,
    links: Mapping[str, str] | None = None,
    more_parts: Mapping[str, str | bytes] | None = None,
    types: str = "",
) -> Path:
    """Write a .docx of paragraphs and tables; a piece of the body that is no XML becomes a paragraph."""
    content = "".join(piece if piece.startswith("<") else p(piece) for piece in body)
    above = '<w:headerReference w:type="default" r:id="rel-header1"/>' if header else ""
    section = f"<w:sectPr>{above}</w:sectPr>"
    parts: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{content}{section}</w:body></w:document>",
    }
    kinds: dict[str, str] = {}
    relations: list[tuple[str, str, str]] = []

    def add(part: str, kind: str, xml: str) -> None:
        parts[f"word/{part}.xml"] = f'<?xml version="1.0" encoding="UTF-8"?>{xml}'
        kinds[f"/word/{part}.xml"] = f"{_OFFICE}{kind}+xml"
        relations.append((part, kind, f"{part}.xml"))

    if styles:
        add("styles", "styles", f"<w:styles {SPACES}>{styles}</w:styles>")
    given = list(lists)
    if given:
        abstract = "".join(each.split("\x00")[0] for each in given)
        concrete = "".join(each.split("\x00")[1] for each in given)
        add("numbering", "numbering", f"<w:numbering {SPACES}>{abstract}{concrete}</w:numbering>")
    if footnotes:
        notes = "".join(
            f'<w:footnote w:id="{number}">{p(text)}</w:footnote>' for number, text in footnotes.items()
        )
        add("footnotes", "footnotes", f"<w:footnotes {SPACES}>{notes}</w:footnotes>")
    if comments:
        add("comments", "comments", f"<w:comments {SPACES}>{comments}</w:comments>")
    if header:
        add("header1", "header", f"<w:hdr {SPACES}>{p(header)}</w:hdr>")
    rows = "".join(
        f'<Relationship Id="rel-{part}" Type="{_RELATIONSHIP}/{kind}" Target="{target}"/>'
        for part, kind, target in relations
    )
    for relation, image in (pictures or {}).items():
        parts[f"word/media/{relation}.jpg"] = image
        rows += f'<Relationship Id="{relation}" Type="{_RELATIONSHIP}/image" Target="media/{relation}.jpg"/>'
    for relation, address in (links or {}).items():
        rows += (
            f'<Relationship Id="{relation}" Type="{_RELATIONSHIP}/hyperlink" Target={quoteattr(address)}'
            ' TargetMode="External"/>'
        )
    overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    parts["[Content_Types].xml"] = _TYPES.replace("{more}", overrides + types)
    parts["_rels/.rels"] = _relations(
        f'<Relationship Id="r1" Type="{_RELATIONSHIP}/officeDocument" Target="word/document.xml"/>'
    )
    parts["word/_rels/document.xml.rels"] = _relations(rows)
    parts |= more_parts or {}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
