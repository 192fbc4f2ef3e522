"""IIIF Presentation 3 manifests: the pictures of a case, each on a canvas, with captions and credits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from casebook.content.case import Case
from casebook.exchange.files import ExportFile
from casebook.exchange.heads.schemaorg import LICENCE
from casebook.exchange.release import PublishedPicture, Release
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LocalText

_CONTEXT = "http://iiif.io/api/presentation/3/context.json"

Node = Mapping[str, Any]


def manifests(release: Release) -> Iterator[ExportFile]:
    """Yield a manifest for each case with pictures."""
    for case in release.cases:
        if any(release.picture(case, photo) for photo in case.photos):
            manifest = _manifest(release, case)
            yield ExportFile(
                manifest_address(case), json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
            )


def manifest_address(case: Case) -> str:
    """Return where a case's manifest stands."""
    return f"iiif/{case.programme.id}/{case.id}/manifest.json"


def _manifest(release: Release, case: Case) -> Node:
    base = release.url(manifest_address(case).removesuffix("/manifest.json"))
    shown = [(photo, picture) for photo in case.photos if (picture := release.picture(case, photo))]
    credits = dict.fromkeys(photo.credit for photo, _ in shown)
    return {
        "@context": _CONTEXT,
        "id": f"{base}/manifest.json",
        "type": "Manifest",
        "label": {each: [case.best_text(each).title] for each in case.languages},
        "summary": {each: [case.best_text(each).summary] for each in case.languages},
        "rights": LICENCE.replace(
            "https:", "http:"
        ),  # IIIF knows the Creative Commons licences by this form only
        "requiredStatement": {
            "label": {"zh": [text("feeds.credit", "zh")], "en": [text("feeds.credit", "en")]},
            "value": {
                "zh": [credit.zh for credit in credits],
                "en": [credit.en for credit in credits],
            },
        },
        "homepage": [
            {
                "id": release.case_url(case, each),
                "type": "Text",
                "label": {each: [case.best_text(each).title]},
                "format": "text/html",
                "language": [each],
            }
            for each in case.languages
        ],
        "items": [
            _canvas(release, base, number, photo.caption, picture)
            for number, (photo, picture) in enumerate(shown, start=1)
        ],
    }


def _canvas(release: Release, base: str, number: int, caption: LocalText, picture: PublishedPicture) -> Node:
    canvas = f"{base}/canvas/{number}"
    size = {"height": picture.height, "width": picture.width}
    painting = {
        "id": f"{canvas}/painting",
        "type": "Annotation",
        "motivation": "painting",
        "body": {
            "id": release.url(picture.address),
            "type": "Image",
            "format": picture.media_type,
            **size,
        },
        "target": canvas,
    }
    return {
        "id": canvas,
        "type": "Canvas",
        "label": {"zh": [caption.zh], "en": [caption.en]},
        **size,
        "items": [{"id": f"{canvas}/page", "type": "AnnotationPage", "items": [painting]}],
    }
