"""A painting line: panels on an overhead chain pass under extraction hoods; varied: a powder booth."""

from __future__ import annotations

from casebook.pictures.scenes.canvas import Canvas, Gradient
from casebook.pictures.scenes.interior import Room, lane, room, sunbeams
from casebook.pictures.scenes.palette import INDOOR, OCHRE, PLUM, SKY, STEEL, TERRACOTTA, Colour, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.solids import box, brick, extrude
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.view import Perspective

TEAL = tint("#2d7c86")
CORAL = tint("#d4553d")
PRIMER = tint("#b9b7ae")


def coating_workshop(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Grey panels come in, coloured ones go out, beneath hoods and ducts; ``powder`` shows a glazed booth."""
    palette = variation.palette or INDOOR
    powder = variation.subject == "powder"
    paint = tint("#d98a2b") if powder else CORAL
    view = Perspective(760, 3.4, 1750, centre=1620 if powder else 760)
    stage = Stage(canvas, view, palette, sun=(-0.55, -0.5, 0.67), reach=120)
    space = Room(
        -13,
        14,
        10,
        66,
        tint("#c9c6ba"),
        tint("#e9e6da"),
        tint("#cfd8d4"),
        mix(PLUM if powder else TEAL, palette.wall, 0.35),
        sill=4.6,
        lintel=8.2,
    )
    room(stage, space)
    sunbeams(stage, space, 3.2)
    lane(stage, space, -3.4, 0.18, OCHRE)
    lane(stage, space, 7.4, 0.18, OCHRE)
    _chain(stage, paint, -10.0 if powder else 4.6)
    _chain(stage, mix(TERRACOTTA if powder else TEAL, PRIMER, 0.1), 10.6 if powder else -10.4)
    if powder:
        _booth(stage, paint)
    else:
        _hoods(stage, 4.6)
    for x, y, coat in ((-1.6, 15.0, TERRACOTTA), (-0.6, 24.0, STEEL), (1.0, 38.0, OCHRE)):
        figure(stage, Pose(x, y), coat, 1.76)
    stage.paint(shadow=0.2)


def _chain(stage: Stage, paint: Colour, x: float) -> None:
    palette = stage.palette
    steel = mix(palette.metal, palette.shade, 0.45)
    for index in reversed(range(30)):
        y = 9.0 + index * 1.9
        done = min(1.0, max(0.0, (25 - y) / 9))
        tone = mix(PRIMER, paint, done)

        def draw(y: float = y, tone: Colour = tone, index: int = index) -> None:
            stage.stroke([(x, y, 5.6), (x, y + 1.9, 5.6)], steel, 0.2)
            for hook in (-0.7, 0.7):
                stage.stroke([(x, y, 5.6), (x + hook, y, 5.0), (x + hook, y, 4.4)], steel, 0.06)
            box(stage, Pose(x - 1.1, y, 1.9 + 0.5 * (index % 2)), (2.2, 0.14, 2.55 - 0.5 * (index % 2)), tone)
            for slot in range(3):
                z = 2.7 + slot * 0.6
                stage.flat(
                    [
                        (x - 0.7, y - 0.02, z),
                        (x + 0.7, y - 0.02, z),
                        (x + 0.7, y - 0.02, z + 0.18),
                        (x - 0.7, y - 0.02, z + 0.18),
                    ],
                    mix(tone, palette.shade, 0.18),
                )

        stage.add((x, y, 0), draw)


def _hoods(stage: Stage, x: float) -> None:
    palette = stage.palette
    for index in range(5):
        y = 17.0 + index * 8.6
        hood = [(0.0, 0.0), (5.6, 0.0), (5.6, 0.25), (3.5, 1.5), (2.1, 1.5), (0.0, 0.25)]
        steel = mix(palette.metal, palette.light, 0.25)

        def draw(y: float = y, hood: list[tuple[float, float]] = hood, steel: Colour = steel) -> None:
            for post in (x - 2.7, x + 2.7):
                stage.stroke([(post, y, 0), (post, y, 6.2)], mix(TEAL, palette.shade, 0.3), 0.16)
            extrude(stage, Pose(x - 2.8, y, 6.2), hood, 4.2, steel)
            box(stage, Pose(x - 0.55, y + 1.5, 7.7), (1.1, 1.1, 1.0), steel)

        stage.add((x, y, 0), draw)
    duct = [(x, 18.0, 8.9), (x, 60.0, 8.9)]
    pipe_run(stage, duct, 0.62, mix(SKY, palette.metal, 0.4))
    for index in range(4):
        y = 18.5 + index * 9
        pipe_run(stage, [(x, y, 8.9), (12.6, y, 8.9), (12.6, y, 9.9)], 0.42, mix(SKY, palette.metal, 0.4))
        brick(stage, Pose(9.4, y - 2, 0), (3.2, 3.0, 2.5), mix(TEAL, palette.wall, 0.25))
        brick(stage, Pose(9.4, y - 2, 2.5), (3.2, 3.0, 0.2), mix(TEAL, palette.shade, 0.2))
    for index in range(6):
        brick(
            stage,
            Pose(-7.2 + index % 2 * 1.3, 13 + index * 5.6),
            (1.1, 1.1, 1.3),
            (STEEL, OCHRE, TERRACOTTA)[index % 3],
        )


def _booth(stage: Stage, paint: Colour) -> None:
    palette = stage.palette
    frame = mix(PLUM, palette.wall, 0.2)

    def draw() -> None:
        box(stage, Pose(-12.4, 22, 0), (5.6, 8, 5.4), mix(palette.wall, palette.light, 0.5))
        pane = [(-6.78, 22.4, 0.9), (-6.78, 29.6, 0.9), (-6.78, 29.6, 4.4), (-6.78, 22.4, 4.4)]
        stage.flat(pane, mix(palette.glass, paint, 0.35))
        for y in (24.2, 26.0, 27.8):
            stage.stroke([(-6.76, y, 0.9), (-6.76, y, 4.4)], frame, 0.14)
        front = [(-11.6, 21.96, 0.0), (-7.4, 21.96, 0.0), (-7.4, 21.96, 5.0), (-11.6, 21.96, 5.0)]
        stage.flat(front, mix(paint, palette.shade, 0.35))
        stage.canvas.polygon(
            [stage.view.point(spot) for spot in front],
            Gradient((mix(paint, palette.light, 0.5), mix(paint, palette.shade, 0.2))),
            0.8,
        )
        box(stage, Pose(-12.4, 22, 5.4), (5.6, 8, 0.5), frame)

    stage.add((-9, 22.5, 0), draw)
    for index in range(2):
        y = 24.5 + index * 4
        pipe_run(
            stage, [(-9.6, y, 5.9), (-9.6, y, 8.4), (-3.0, y, 8.4)], 0.45, mix(paint, palette.metal, 0.55)
        )
    for index in range(3):
        pose = Pose(-5.9, 32 + index * 6)
        brick(stage, pose, (1.8, 1.8, 3.4), mix(PLUM, palette.wall, 0.45))
        brick(stage, pose.moved(0.2, 0.2, 3.4), (1.4, 1.4, 0.7), palette.metal)
    for index in range(4):
        brick(
            stage,
            Pose(-5.4 + index % 2 * 1.1, 12.5 + index // 2 * 1.4),
            (0.9, 0.9, 0.8),
            (paint, TERRACOTTA, STEEL, TEAL)[index],
        )
    figure(stage, Pose(-5.2, 20.0), mix(palette.wall, SKY, 0.3), 1.78, hat=palette.wall)
