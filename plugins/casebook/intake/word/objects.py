"""What stands in a document beside plain text: pictures, text boxes, formulas, ruby, charts."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from casebook.intake.packages import Package
from casebook.intake.word.names import (
    CLOSE,
    NUMBER,
    OPEN,
    Element,
    child,
    drop,
    each,
    name,
    number_of,
    paragraph_of,
    replace,
    run,
    text_of,
    unwrap,
    value,
)

_VECTOR = (".emf", ".wmf", ".svg", ".wdp")
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"


@dataclass(frozen=True)
class Picture:
    """A picture within a Word file.

    Attributes:
        part: the name of the part that holds it; empty where the picture is only linked to.
        title: the words its author gave for those who cannot see it, often only a file's name.
        cropped: whether the page shows a part of it only.
        number: of the paragraph it stands in.
    """

    part: str
    title: str
    cropped: bool
    number: int


@dataclass(frozen=True)
class Unread:
    """Something that cannot be taken over as it is: what it is, words in it, and where."""

    kind: str
    text: str
    number: int


def relations(package: Package, part: str = "word/document.xml") -> Mapping[str, str]:
    """Return where a part's relations lead, by id: names of parts, or addresses outside."""
    folder, _, file = part.rpartition("/")
    root = package.xml(f"{folder}/_rels/{file}.rels")
    if root is None:
        return {}
    found = {}
    for relation in root:
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            target = target.lstrip("/") if target.startswith("/") else _joined(folder, target)
        found[relation.get("Id", "")] = target
    return found


def choose_alternatives(root: Element) -> None:
    """Keep one of the versions that Word stores of a drawing: the newer, which others write too."""
    for alternative in reversed(each(root, "mc:AlternateContent")):
        choice, fallback = child(alternative, "mc:Choice"), child(alternative, "mc:Fallback")
        kept = choice if choice is not None and len(choice) else fallback
        for version in list(alternative):
            if version is not kept:
                alternative.remove(version)
        if kept is not None:
            unwrap(kept)
        unwrap(alternative)


def lift_text_boxes(root: Element) -> None:
    """Put what stands in text boxes after the paragraph they hang on."""
    for box in reversed(each(root, "w:txbxContent")):
        drawing = next(box.iterancestors(name("w:drawing"), name("w:pict"), name("w:object")), None)
        host = paragraph_of(drawing) if drawing is not None else None
        parent = host.getparent() if host is not None else None
        if host is None or parent is None:
            continue
        at = parent.index(host) + 1
        for offset, inner in enumerate(list(box)):
            parent.insert(at + offset, inner)
        drop(box)


def take_pictures(
    root: Element, targets: Mapping[str, str]
) -> tuple[tuple[Picture, ...], tuple[Unread, ...]]:
    """Put a note in place of each picture, in a paragraph of its own where it stood amid text.

    Returns:
        The pictures, numbered in the order of their notes, and what cannot be shown as one.
    """
    pictures: list[Picture] = []
    unread: list[Unread] = []
    for drawing in each(root, "w:drawing", "w:pict", "w:object"):
        if drawing.getparent() is None:
            continue
        number = number_of(drawing)
        blips = each(drawing, "a:blip", "v:imagedata")
        notes = []
        for blip in blips:
            picture = _picture(blip, drawing, targets, number)
            if picture.part.lower().endswith(_VECTOR) or drawing.tag == name("w:object"):
                unread.append(Unread("vector", picture.part.rpartition("/")[2], number))
            elif not picture.part:
                unread.append(Unread("linked", picture.title, number))
            else:
                notes.append(f"{OPEN}i{len(pictures)}{CLOSE}")
                pictures.append(picture)
        if not blips:
            unread += _shapes(drawing, number)
        _put_notes(drawing, "".join(notes))
    return tuple(pictures), tuple(unread)


def read_diagrams(package: Package) -> tuple[Unread, ...]:
    """Return the words of SmartArt graphics and charts, which stand in parts of their own."""
    found = []
    for kind, beginning in (("smartart", "word/diagrams/data"), ("chart", "word/charts/chart")):
        for part in package.names(beginning):
            root = package.xml(part)
            words = [] if root is None else [each.text for each in root.iter(_DRAWN) if each.text]
            if words:
                found.append(Unread(kind, "\n".join(words), 0))
    return tuple(found)


def flatten_special_text(root: Element) -> None:
    """Make formulas and ruby plain text."""
    for formula in reversed(each(root, "m:oMath")):
        words = "".join(part.text or "" for part in each(formula, "m:t"))
        replace(formula, run(words))
    for wrapper in reversed(each(root, "m:oMathPara")):
        unwrap(wrapper)
    for ruby in each(root, "w:ruby"):
        above, base = child(ruby, "w:rt"), child(ruby, "w:rubyBase")
        reading = text_of(above) if above is not None else ""
        words = text_of(base) if base is not None else ""
        replace(ruby, run(f"{words}（{reading}）" if reading else words)[0])


def put_notes_in_place(root: Element, package: Package) -> tuple[Unread, ...]:
    """Write footnotes and endnotes in brackets where they are referred to, and return them."""
    found = []
    for kind in ("footnote", "endnote"):
        notes = package.xml(f"word/{kind}s.xml")
        if notes is None:
            continue
        words = {value(note, "w:id"): _note_text(note) for note in each(notes, f"w:{kind}")}
        for reference in each(root, f"w:{kind}Reference"):
            text = words.get(value(reference, "w:id"), "")
            found.append(Unread("note", text, number_of(reference)))
            host = reference.getparent()
            for style in each(host, "w:rStyle", "w:vertAlign") if host is not None else []:
                drop(style)
            replace(reference, run(f"（注：{text}）" if text else "")[0])
    return tuple(each for each in found if each.text)


def _note_text(note: Element) -> str:
    return " ".join(text_of(paragraph).strip() for paragraph in each(note, "w:p")).strip()


def _picture(blip: Element, drawing: Element, targets: Mapping[str, str], number: int) -> Picture:
    embedded = value(blip, "r:embed") or value(blip, "r:id")
    described = next(iter(each(drawing, "wp:docPr")), None)
    title = (described.get("descr") or described.get("title") or "") if described is not None else ""
    frame = blip.getparent()
    source = frame.find(name("a:srcRect")) if frame is not None else None
    edges = [source.get(side, "0") for side in "ltrb"] if source is not None else []
    crops = [blip.get(side, "0") for side in ("cropleft", "croptop", "cropright", "cropbottom")]
    target = targets.get(embedded, "")
    is_inside = bool(embedded) and "://" not in target
    cropped = any(edge not in ("0", "") for edge in (*edges, *crops))
    return Picture(
        target if is_inside else "", title or targets.get(value(blip, "r:link"), ""), cropped, number
    )


def _shapes(drawing: Element, number: int) -> list[Unread]:
    """Return what a drawing without pictures is, where it is something whose loss would be felt."""
    words = "\n".join(each.text for each in drawing.iter(_DRAWN) if each.text)
    if each(drawing, "c:chart"):
        return [Unread("chart", words, number)]
    if each(drawing, "dgm:relIds"):
        return [Unread("smartart", words, number)]
    if drawing.tag == name("w:object"):
        return [Unread("object", words, number)]
    return [Unread("shape", words, number)] if words else []


def _put_notes(drawing: Element, notes: str) -> None:
    """Put notes in a drawing's place, or in a paragraph after its own where that has words."""
    paragraph = paragraph_of(drawing)
    host = drawing.getparent()
    if not notes or paragraph is None or host is None:
        drop(drawing)
        return
    words = text_of(paragraph)
    if not words.strip() or words.startswith(OPEN):
        replace(drawing, run(notes)[0])
        return
    drop(drawing)
    lifted = etree.Element(name("w:p"))
    lifted.set(NUMBER, paragraph.get(NUMBER, "0"))
    lifted.append(deepcopy(run(notes)))
    paragraph.addnext(lifted)


def _joined(folder: str, target: str) -> str:
    steps: list[str] = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
