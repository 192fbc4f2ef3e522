"""The tags of our own Word forms: what they are called, and which call and track a form was made for.

casebook:call:<programme>:<track>           on the form's title
casebook:field:<question>                   a question of the call's form
casebook:fact:<field>                       a field of the field table that no question asks for
casebook:option:<question>:<number>         a tick box, counted from 1
casebook:level:<question>:<number>:<level>  the level of the honour of that number
casebook:heading:<part>:<instance>          the heading of a part that repeats
casebook:part:<part>:<instance>             the text of a part, or of one within a repeating part
casebook:project:<question>:<instance>      a question about a project
casebook:category:<instance>:<number>       a tick box for a project's category
casebook:figure:<kind>:<instance>           a figure of a project
casebook:figureremark:<kind>:<instance>     what the form wants told beside it
"""

from __future__ import annotations

from collections.abc import Sequence

from casebook.content.programme import Programme
from casebook.content.track import Track
from casebook.intake.word.controls import PREFIX, Tagged


def tag(kind: str, *names: object) -> str:
    """Return the tag of a content control."""
    return PREFIX + ":".join((kind, *map(str, names)))


def tag_parts(control: Tagged) -> tuple[str, ...]:
    """Return a tag's kind and names."""
    return tuple(control.tag.removeprefix(PREFIX).split(":"))


def tagged_track(controls: Sequence[Tagged], programme: Programme) -> Track | None:
    """Return the track that a form of ours was made for, if it was made for this programme."""
    for control in controls:
        parts = tag_parts(control)
        if len(parts) == 3 and parts[0] == "call" and parts[1] == programme.id:
            return programme.track(parts[2])
    return None
