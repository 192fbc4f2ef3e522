"""How one composition is drawn another time: in other light, from the other side, with other things."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.pictures.scenes.palette import Palette


@dataclass(frozen=True)
class Variation:
    """What a composition may be told; each uses what makes sense to it.

    Attributes:
        palette: Another time of day or season than the composition's own.
        seed: Which trees, hills and chance details.
        subject: A word the composition knows: which things stand in the scene.
        view: A word the composition knows: from where it is seen.
    """

    palette: Palette | None = None
    seed: int = 0
    subject: str = ""
    view: str = ""


AS_IT_IS = Variation()
