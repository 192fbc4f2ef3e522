"""What makes a tagged PDF one that keeps to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once.

Metadata that names both, with the schema of the PDF/UA name that PDF/A wants described; colours that are told
to be sRGB; links that print; pictures that no viewer smooths; pages whose tab order follows the tags.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf
import pydyf
from pikepdf import Array, Dictionary, Name, String

from casebook.booklet.press.endings import clear_endings

_PRINTS = 4
"""The flag of an annotation that is printed."""

_XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"\
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{told}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

_TOLD = {
    "/Title": "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>{}</rdf:li></rdf:Alt></dc:title>",
    "/Author": "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
    "/Subject": (
        "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>{}</rdf:li></rdf:Alt></dc:description>"
    ),
    "/Keywords": "<pdf:Keywords>{}</pdf:Keywords>",
    "/Producer": "<pdf:Producer>{}</pdf:Producer>",
    "/Creator": "<xmp:CreatorTool>{}</xmp:CreatorTool>",
    "/CreationDate": "<xmp:CreateDate>{}</xmp:CreateDate>",
    "/ModDate": "<xmp:ModifyDate>{}</xmp:ModifyDate>",
}
"""How XMP tells what the information dictionary tells; PDF/A wants both to say the same."""

_DATES = frozenset(["/CreationDate", "/ModDate"])


def sharpen(pdf: pydyf.PDF) -> None:
    """Tell viewers not to smooth the pictures of a PDF that WeasyPrint is about to write, as PDF/A wants."""
    for each in pdf.objects:
        if isinstance(each, pydyf.Stream) and each.extra.get("Interpolate"):
            each.extra["Interpolate"] = "false"


def conform(pdf: pikepdf.Pdf) -> None:
    """Make a tagged PDF with a title and a language conform; its information dictionary is the source."""
    root = pdf.Root
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.Metadata = pdf.make_stream(_xmp(pdf).encode(), Type=Name.Metadata, Subtype=Name.XML)
    root.OutputIntents = Array([_output_intent(pdf)])
    for page in pdf.pages:
        page.Tabs = Name.S
        for annotation in page.get("/Annots", ()):
            annotation.F = _PRINTS


def save(book: pikepdf.Pdf, target: Path) -> None:
    """Write a PDF so that the same content gives the same bytes."""
    book.save(
        target,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        deterministic_id=True,
    )
    clear_endings(target)


def _xmp(pdf: pikepdf.Pdf) -> str:
    told = [
        template.format(escape(_date(value) if key in _DATES else value))
        for key, template in _TOLD.items()
        if (value := str(pdf.docinfo.get(key, "")))
    ]
    return _XMP.format(language=escape(str(pdf.Root.Lang)), told="\n".join(told))


def _date(value: str) -> str:
    """Return a PDF date such as `D:20240601` or `D:20240601120000Z` as XMP writes it."""
    digits = value.removeprefix("D:").removesuffix("Z")
    day = "-".join(part for part in (digits[:4], digits[4:6], digits[6:8]) if part)
    time = ":".join(part for part in (digits[8:10], digits[10:12], digits[12:14]) if part)
    return f"{day}T{time}Z" if time else day


def _output_intent(pdf: pikepdf.Pdf) -> Dictionary:
    """Return what says that the file's colours are sRGB, with the profile that WeasyPrint brings."""
    profile = files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes()
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB2014"),
        Info=String("sRGB2014"),
        DestOutputProfile=pdf.make_stream(profile, N=3),
    )
