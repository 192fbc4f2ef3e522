"""Named colours and palettes: one time of day and one mood each."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]


def tint(code: str) -> Colour:
    """Read a colour such as ``#0b5d3b``."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Blend two colours; ``share`` 0 is the first, 1 the second."""
    share = min(1.0, max(0.0, share))
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


WHITE = tint("#ffffff")
PAPER = tint("#fbfaf6")
INK = tint("#1b2420")
GREEN = tint("#0b5d3b")
OCHRE = tint("#d99b3a")
TERRACOTTA = tint("#c4643f")
STEEL = tint("#5b83a3")
SKY = tint("#7fb6d6")
COPPER = tint("#b8714a")
PLUM = tint("#5a4563")
HAIR = tint("#3a2f2b")
BARK_REED = tint("#7a5436")


@dataclass(frozen=True)
class Palette:
    """The colours a scene is drawn with.

    Attributes:
        sky: Stops from zenith to horizon.
        haze: What distance fades into.
        light: Tint of lit faces.
        shade: Tint of shaded faces and cast shadows.
        far, mid, near: Vegetation from the far hills to the foreground.
        ground: Open ground.
        road: Paved ground.
        water: Water, seen from above.
        wall, roof: Buildings.
        metal: Tanks, masts, pipes.
        glass: Windows by day or, at night, lit windows.
        panel: Solar panels.
        accent, second: The scene's one accent and a quieter companion.
        cloud: Clouds and steam.
        sun: The disc and its glow.
        lamps: How strongly windows shine by themselves, 0 to 1.
    """

    sky: tuple[Colour, ...]
    haze: Colour
    light: Colour
    shade: Colour
    far: Colour
    mid: Colour
    near: Colour
    ground: Colour
    road: Colour
    water: Colour
    wall: Colour
    roof: Colour
    metal: Colour
    glass: Colour
    panel: Colour
    accent: Colour
    second: Colour
    cloud: Colour
    sun: Colour
    lamps: float = 0.0


def _palette(sky: str, land: str, made: str, light: str, lamps: float = 0.0) -> Palette:
    far, mid, near, ground, road, water = map(tint, land.split())
    wall, roof, metal, glass, panel, accent, second = map(tint, made.split())
    haze, lit, shade, cloud, sun = map(tint, light.split())
    return Palette(
        sky=tuple(map(tint, sky.split())), haze=haze, light=lit, shade=shade, far=far, mid=mid, near=near,
        ground=ground, road=road, water=water, wall=wall, roof=roof, metal=metal, glass=glass, panel=panel,
        accent=accent, second=second, cloud=cloud, sun=sun, lamps=lamps,
    )  # fmt: skip


# Rows: sky stops; far mid near ground road water; wall roof metal glass panel accent second;
# haze light shade cloud sun.
MORNING = _palette(
    "#9cc3c0 #d3dfcb #f6e3c0 #f8d9ac",
    "#9fbda6 #4f8a66 #0b4a31 #a9bf93 #d8d2c0 #8fb5b0",
    "#f3ecdc #8a9c93 #dcdcd0 #5f8b8c #23455a #d99b3a #c4643f",
    "#f5e4c6 #fff6df #2f4a55 #fffaf0 #fff3d2",
)
NOON = _palette(
    "#6fb0c9 #a5d0d9 #dcecE4 #eef3e4",
    "#a3c6b4 #4d9468 #0b5d3b #b7cf9b #dcd9cc #6fb3bd",
    "#fbfaf6 #b9c6bf #e3e6e0 #6fa0b0 #1f4a63 #d99b3a #7fb6d6",
    "#e3efe6 #fffdf2 #1f4a50 #ffffff #fffbe6",
)
DUSK = _palette(
    "#3c4a6b #7d6a87 #d08f7c #f3c08a",
    "#7b6f86 #4a5266 #15302f #6b6a6c #7d7580 #8c7f95",
    "#c9aea0 #6d6474 #9d8f98 #ffd894 #33415e #e0814f #f3c08a",
    "#dca48a #ffd9ae #27304a #f2c9ac #ffe3b0",
    lamps=0.6,
)
WINTER = _palette(
    "#7f9db5 #b4c8d4 #dfe6e6 #f3e6da",
    "#b8c8d0 #6f8f93 #20453f #eef2f2 #cdd6da #a9c0cc",
    "#dfdcd2 #f6f8f8 #b9c4c9 #ffce86 #2b4a66 #c4643f #5b83a3",
    "#e6ebea #ffffff #4a6a88 #ffffff #fff2dc",
    lamps=0.7,
)
STEPPE = _palette(
    "#5f9fc4 #9cc6d6 #d9e4d6 #f5e6bd",
    "#c2bd86 #a8a860 #4f6b35 #d3bf7a #dcc99a #8fb9bd",
    "#f4efe2 #a9a596 #e6e4da #6f93a3 #25486b #d99b3a #c4643f",
    "#efe5c4 #fff8dc #4a4a44 #ffffff #fff4cc",
)
OVERCAST = _palette(
    "#a9bfc2 #c7d5d2 #e2e8e0 #eef0e8",
    "#a9bfb6 #5f8f7c #124f3a #b4c4ae #cfd3cd #7fa5ab",
    "#f2f2ec #93a5a4 #d4dad8 #5a8291 #27475a #5b83a3 #c4643f",
    "#e2e8e2 #fbfdfa #2b4650 #ffffff #fffef2",
)
GOLDEN = _palette(
    "#7aa5a6 #c3c7a6 #f0cf94 #f6b978",
    "#b0a878 #6f8350 #1d4a30 #c2b078 #d9bf94 #a3ad95",
    "#f4dfc0 #8f8878 #d9cbb4 #56707a #22405a #c4643f #d99b3a",
    "#f3cd98 #fff0cc #3c3f4c #fff0da #fff0c0",
)
AFTERNOON = _palette(
    "#5f97b3 #a9c6c8 #eedfbe #f6d5a4",
    "#a3b3a0 #5d8f5c #174f33 #bcbf86 #d9cfb8 #8fb0b5",
    "#f6ecd8 #a79f92 #ddd6c8 #5c8092 #1c4266 #d99b3a #c4643f",
    "#ecdcb9 #fff2d2 #35425a #fff6e4 #fff0c4",
)
NIGHTFALL = _palette(
    "#12283f #23485c #4a7a80 #a9b59a",
    "#34586a #1f4550 #0a2a28 #2c4a4c #3a5058 #23485c",
    "#6f8a8c #35505c #8aa0a3 #ffd98c #1a2f4a #e6a94e #c4643f",
    "#4f7a80 #b9d2c8 #0a1c2c #6f9496 #fff0c8",
    lamps=0.85,
)
SPRING = _palette(
    "#a8d3dc #cfe6e2 #eaf2df #f8f2dc",
    "#a9d0a8 #62a96c #0b5d3b #bcd89a #e2ddcf #86c3c6",
    "#fbf8ee #c9d1c6 #e9ebe4 #77a9b5 #28506a #c4643f #e6b45a",
    "#e9f2de #fffef0 #20504a #ffffff #fffce8",
)
DAWN = _palette(
    "#8fb3c4 #c5cfcf #efd6c4 #f6c9a8",
    "#a9a9b0 #62a96c #0b5d3b #bcd89a #e2ddcf #a9bfc4",
    "#fbf8ee #c9d1c6 #e9ebe4 #77a9b5 #28506a #c4643f #e6b45a",
    "#f0d9c6 #fffef0 #46507a #ffffff #fffce8",
)
INDOOR = _palette(
    "#dfe4dc #eceee6 #f4f3ea #fbfaf6",
    "#a9bfb0 #5f8f76 #0b5d3b #cfcabb #b9b8ae #7fa9b0",
    "#f2efe4 #9aa8a2 #c9cfcb #a8cbd2 #27475a #d99b3a #c4643f",
    "#eef0e8 #ffffff #2f4a4a #ffffff #fffdf0",
)
TROPIC = _palette(
    "#3fa3c9 #86cfdc #d2f0ea #fdf6dc",
    "#8fcab8 #3f9f6c #0d6b45 #cfd49a #e9dfc4 #37b3bd",
    "#fffdf6 #e3e4da #eceee8 #74b4c2 #1d4f73 #e07a4a #f0b84c",
    "#dff3ea #fffbe8 #1f5560 #ffffff #fff7d6",
)
HARBOUR = _palette(
    "#2f6f9f #6aa5c4 #b4d3dc #e6e8dc",
    "#8fb3c0 #4f8f7a #124f46 #b3c4a6 #cfd4d2 #2f7d9c",
    "#f6f5ef #a9b6bc #dfe5e8 #5a8ba8 #1f4566 #d9583a #e9b44c",
    "#d7e4e6 #fffaf0 #173c58 #ffffff #fff4d8",
)
HARVEST = _palette(
    "#6ba3c6 #a9cbd2 #efe3bd #f8d793",
    "#b9b487 #8d9a4c #4f6424 #e0b95a #e2cf9f #8fb0b0",
    "#f7ecd6 #b09c86 #e2dccb #6d8c96 #27485f #c4643f #8fa85a",
    "#f4dfae #fff3cc #5a4a3a #fffaf0 #fff0bd",
)
LILAC = _palette(
    "#8b93c4 #b9b5d6 #e6cfd8 #f9dfca",
    "#b3aec6 #7f9f9a #2f5a58 #bcc2b0 #d9d2d2 #a7add0",
    "#f7f0ee #a9a3b4 #dcd8e0 #8591b8 #3b4670 #d9718a #e9b06a",
    "#ead9de #fff4e6 #454670 #fff6f2 #fff0d6",
)
AUTUMN = _palette(
    "#7fb2d0 #b5d3dc #e8ebe0 #fbf0d8",
    "#c9ac7c #c98a3c #8a4a22 #b9bf80 #dad4c4 #86aebc",
    "#fdfaf2 #b4b3aa #dfe0da #6c98ac #2a4a66 #c4512f #e2a53c",
    "#f0e6cf #fff6de #4a3f4a #ffffff #fff4d2",
)
MISTY = _palette(
    "#5c86a3 #a5bfc4 #e6d9c2 #f8d7aa",
    "#8ea6ac #4f7a78 #123f44 #8fa596 #b9bab4 #7f9fa6",
    "#dcd8cc #7f8b92 #c3c9c8 #8fa0a6 #2f4a60 #e0763f #e9b765",
    "#e2d8c4 #fff0d4 #1f3c50 #fff4e4 #ffe9bc",
    lamps=0.16,
)
RUST = _palette(
    "#7f9fb0 #bccbc8 #efdcc4 #f6c4a0",
    "#b9a08f #a5503c #5e2a2a #b98a5e #d8c7ac #9fb6bb",
    "#efe6d8 #a39a98 #d4d0ca #6d8698 #2f4560 #d9583a #e6b45a",
    "#efd3bb #fff0d8 #463446 #fff4e6 #ffe9c4",
)
ROSE = _palette(
    "#a9b9d6 #d9d3dc #f6ddd2 #fbe8cf",
    "#b5c4b0 #79a878 #2a6247 #c6cfa6 #e6dccb #a9c0cc",
    "#fff8f0 #cdbdb6 #e8e2dc #89a4b4 #34506e #d9748a #e8b56a",
    "#f3e2d6 #fff8ea #4a4a6a #fffaf6 #fff2d8",
)
