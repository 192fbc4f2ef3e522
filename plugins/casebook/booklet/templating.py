"""What the templates of this room have at hand."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from casebook.prose.rendering import lines
from casebook.prose.typesetting import typeset


def environment(folder: str = "templates") -> Environment:
    """Return an environment that reads the templates of a folder and lets no name in them be unknown."""
    made = Environment(
        loader=PackageLoader("casebook.booklet", folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(typeset=typeset, paragraphs=lines)
    return made
