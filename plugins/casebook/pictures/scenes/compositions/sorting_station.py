"""Four coloured bins: in a small pavilion, or, varied, at a hall's door."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, streaks, woods
from casebook.pictures.scenes.palette import GREEN, SPRING, STEEL, TERRACOTTA, Colour, Palette, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub
from casebook.pictures.scenes.solids import box, box_faces, cast_box, patch
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

COLOURS: tuple[Colour, ...] = (
    tint("#3f7fb5"),
    tint("#4f9a5c"),
    tint("#c0503a"),
    tint("#7d8488"),
    tint("#d9a23a"),
)


def sorting_station(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Bins under a wooden roof in a park; with the subject ``door`` a row of five at a hall's gate."""
    palette = variation.palette or SPRING
    sky(canvas, palette, 820)
    streaks(canvas, palette, 60, 520, 9, 231 + variation.seed, 0.55)
    cumulus(canvas, palette, 1740, 480, 560, 232)
    ridge(canvas, 825, 110, mix(palette.far, palette.haze, 0.4), palette.haze, 233)
    woods(canvas, 850, 90, mix(palette.mid, palette.haze, 0.4), 234)
    lawn = palette.road if variation.subject == "door" else mix(palette.mid, palette.ground, 0.5)
    canvas.rectangle(
        0,
        846,
        WIDTH,
        HEIGHT - 846,
        Gradient((mix(lawn, palette.haze, 0.4), lawn, mix(lawn, palette.shade, 0.14))),
    )
    stage = Stage(
        canvas, Perspective(810, 2.7, 1900, turn=0.22, pivot=12), palette, sun=(-0.6, -0.42, 0.66), reach=200
    )
    if variation.subject == "door":
        _door(stage, palette)
    else:
        _pavilion(stage, palette)
    stage.paint(shadow=0.3)
    if variation.subject != "door":
        grass(canvas, palette, 1620, 130, 240, 7)
        flowers(canvas, palette, 1620, 230, 26, 8, TERRACOTTA, (60, 900))
        birds(canvas, palette.shade, 900, 300, 5, 51)


def bin_at(stage: Stage, pose: Pose, colour: Colour) -> None:
    """A wheeled bin with a pale mark and a lid."""
    size = (0.95, 0.8, 1.15)
    cast_box(stage, pose, *size)

    def draw() -> None:
        box(stage, pose, size, colour)
        faces = box_faces(pose, *size)
        patch(stage, faces["front"], (0, 1), (0, 0.07), mix(colour, stage.palette.shade, 0.5))
        ring = [(0.5, 0.42), (0.66, 0.56), (0.5, 0.7), (0.34, 0.56)]
        a, b, _, d = faces["front"]
        mark = [tuple(a[i] + (b[i] - a[i]) * u + (d[i] - a[i]) * v for i in range(3)) for u, v in ring]
        stage.flat([(x, y, z) for x, y, z in mark], mix(colour, stage.palette.light, 0.7))
        box(stage, pose.moved(-0.05, -0.08, 1.15), (1.05, 0.95, 0.1), mix(colour, stage.palette.shade, 0.25))

    stage.add(pose.at(0.5, 0.4), draw)


def _pavilion(stage: Stage, palette: Palette) -> None:
    stage.flat(
        [(-30, 9.4, 0), (30, 9.4, 0), (30, 12.0, 0), (-30, 12.0, 0)], mix(palette.road, palette.light, 0.2)
    )
    stage.flat(
        [(-4.4, 11.6, 0.01), (4.6, 11.6, 0.01), (4.6, 16.4, 0.01), (-4.4, 16.4, 0.01)],
        mix(palette.road, palette.shade, 0.1),
    )
    wood = tint("#b58a5c")
    cast_box(stage, Pose(-4.6, 12, 3), 9.4, 4.4, 0.3)

    def back() -> None:
        box(stage, Pose(-4, 16.0), (8.2, 0.2, 2.7), mix(wood, palette.wall, 0.45))
        face = box_faces(Pose(-4, 16.0), 8.2, 0.2, 2.7)["front"]
        for slat in range(16):
            patch(stage, face, (slat / 16 + 0.004, slat / 16 + 0.01), (0, 1), mix(wood, palette.shade, 0.3))
        for x in (-4.0, 4.0):
            stage.stroke([(x, 15.8, 0), (x, 15.8, 3.0)], mix(wood, palette.shade, 0.3), 0.2)

    def roof() -> None:
        for x in (-4.0, 0.1, 4.2):
            stage.stroke([(x, 12.4, 0), (x, 12.4, 2.9)], mix(wood, palette.shade, 0.2), 0.2)
        box(stage, Pose(-4.8, 11.7, 2.9), (9.8, 5.0, 0.34), wood, mix(GREEN, palette.mid, 0.5))

    stage.add((0, 16, 0), back)
    for index in range(4):
        bin_at(stage, Pose(-3.3 + index * 1.8, 13.4), COLOURS[index])
    stage.add((0, 12, 0), roof)
    block(stage, Pose(-34, 52), (26, 16, 13), 4)
    block(stage, Pose(18, 60), (34, 16, 16), 4)
    for index, (x, y, tall) in enumerate(
        (
            (-8.4, 17.0, 6.5),
            (8.6, 18.0, 7.0),
            (-14.0, 22.0, 7.5),
            (14.6, 24.0, 7.4),
            (-22.0, 30.0, 8.0),
            (22.0, 32.0, 8.0),
            (2.0, 34.0, 7.0),
        )
    ):
        plant(stage, broadleaf, Pose(x, y), tall, index)
    for index in range(9):
        plant(stage, shrub, Pose(-11 + index * 2.7, 17.6), 0.9, index)
    for x, y, coat in ((5.6, 11.8, TERRACOTTA), (-6.0, 11.0, STEEL)):
        figure(stage, Pose(x, y), coat, hat=mix(palette.shade, palette.road, 0.2))


def _door(stage: Stage, palette: Palette) -> None:
    hall(
        stage, Pose(-26, 17), (52, 26, 8.6), wall=mix(palette.wall, palette.second, 0.16), band=palette.accent
    )

    def gate() -> None:
        face = box_faces(Pose(-26, 16.95), 52, 0.1, 8.6)["front"]
        patch(stage, face, (0.58, 0.69), (0, 0.52), mix(palette.shade, palette.panel, 0.5))
        for slat in range(7):
            patch(stage, face, (0.58, 0.69), (0.44 + slat * 0.012, 0.445 + slat * 0.012), palette.metal)
        patch(stage, face, (0.57, 0.58), (0, 0.54), palette.accent)
        patch(stage, face, (0.69, 0.70), (0, 0.54), palette.accent)

    stage.add((7, 16.9, 0), gate, nearer=1)
    for index in range(5):
        bin_at(stage, Pose(-6.2 + index * 1.75, 14.6), COLOURS[index])
    stage.flat(
        [(-6.8, 13.6, 0.01), (2.6, 13.6, 0.01), (2.6, 13.75, 0.01), (-6.8, 13.75, 0.01)], palette.accent
    )
    for x, y, coat in ((4.2, 14.0, GREEN), (-7.8, 13.2, palette.panel)):
        figure(stage, Pose(x, y), coat)
    for index in range(6):
        plant(stage, broadleaf, Pose(30 + index * 5, 22 + index * 6), 7 + index % 3, index)
        plant(stage, shrub, Pose(-16 + index * 1.5, 16.2), 0.9, index)
