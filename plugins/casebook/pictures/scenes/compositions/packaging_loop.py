"""Two plants joined by a loop road on which folding boxes go out full and come back flat; from above."""

from __future__ import annotations

import math

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.goods import crate
from casebook.pictures.scenes.palette import GREEN, HARVEST, OCHRE, SKY, STEEL, TERRACOTTA, Colour, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, poplar, shrub
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import forklift, truck
from casebook.pictures.scenes.view import Axonometric, Spot

TURN, PITCH, UNIT = math.pi / 4, 0.62, 20.5


def packaging_loop(canvas: Canvas) -> None:
    """A ring road round a green; crates on trailers run from the left plant to the right one and back."""
    palette = HARVEST
    ground = mix(tint("#cfd69a"), palette.ground, 0.2)
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((mix(ground, palette.haze, 0.4), ground)))
    stage = Stage(
        canvas, Axonometric(1200, 820, UNIT, TURN, PITCH), palette, sun=(-0.3, -0.75, 0.6), reach=9000
    )
    _ring(stage)
    _plants(stage)
    _traffic(stage)
    _trees(stage)
    stage.paint(shadow=0.28)


def _spot(across: float, away: float, level: float = 0.0) -> Spot:
    cos, sin = math.cos(TURN), math.sin(TURN)
    return across * cos + away * sin, -across * sin + away * cos, level


def _oval(grow: float, start: float = 0.0, end: float = math.tau) -> list[Spot]:
    return [
        _spot(
            (23 + grow) * math.cos(start + (end - start) * t / 90),
            (29 + grow) * math.sin(start + (end - start) * t / 90),
        )
        for t in range(91)
    ]


def _ring(stage: Stage) -> None:
    palette = stage.palette
    for left, right in ((-90, -20), (20, 90)):
        apron = [_spot(left, -13), _spot(right, -13), _spot(right, 13), _spot(left, 13)]
        stage.flat(apron, mix(palette.road, palette.shade, 0.06))
    stage.flat(_oval(5.4), mix(palette.road, palette.light, 0.35))
    stage.flat(_oval(4.6), mix(palette.road, palette.shade, 0.1))
    stage.flat(_oval(-4.6), mix(palette.road, palette.light, 0.35))
    stage.flat(_oval(-5.4), mix(palette.second, palette.ground, 0.25))
    for index in range(44):
        start = math.tau * index / 44
        stage.stroke(_oval(0.0, start, start + math.tau / 88), palette.wall, 0.3)
    for index in range(6):
        turn = math.tau * (index + 0.5) / 6
        tone = OCHRE if math.sin(turn) > 0 else mix(GREEN, palette.second, 0.3)
        for shift in (0.0, 0.075):
            tip, back = turn - shift, turn - shift + 0.1
            arrow = [_at(tip, 2.5), _at(back, 4.2), _at(back - 0.03, 2.5), _at(back, 0.8)]
            stage.flat(arrow, tone)
    stage.flat([_spot(9 * math.cos(t / 10), 11 * math.sin(t / 10)) for t in range(63)], palette.water)
    stage.flat(
        [_spot(7 * math.cos(t / 10), 8 * math.sin(t / 10) + 1.5) for t in range(63)],
        mix(palette.water, palette.light, 0.3),
    )


def _at(turn: float, grow: float) -> Spot:
    return _spot((23 + grow) * math.cos(turn), (29 + grow) * math.sin(turn))


def _plants(stage: Stage) -> None:
    palette = stage.palette
    warm = mix(palette.wall, TERRACOTTA, 0.14)
    x, y, _ = _spot(-43, 0)
    hall(stage, Pose(x - 9, y - 13), (18, 26, 9), wall=warm, band=TERRACOTTA, cover="solar", doors=2)
    block(stage, Pose(x - 7, y + 15), (14, 10, 12), 4)
    x, y, _ = _spot(43, 0)
    hall(stage, Pose(x - 13, y - 9), (26, 18, 9), band=GREEN, cover="solar", doors=3)
    block(stage, Pose(x + 15, y - 6), (10, 14, 12), 4, wall=mix(palette.wall, SKY, 0.2))


def _traffic(stage: Stage) -> None:
    palette = stage.palette
    for index in range(5):
        turn = 0.5 + index * 0.56
        _trailer(stage, turn, OCHRE if index % 2 else TERRACOTTA, 3)
    for index in range(5):
        turn = math.pi + 0.42 + index * 0.56
        _trailer(stage, turn, STEEL if index % 2 else GREEN, 1)
    for turn, load in (
        (0.22, mix(GREEN, palette.wall, 0.2)),
        (math.pi + 0.1, mix(OCHRE, palette.wall, 0.25)),
    ):
        x, y, _ = _at(turn, -2.4)
        truck(stage, Pose(x, y, turn=turn + math.pi / 2 - TURN), palette.wall, load, 7.5)
    for index in range(4):
        for level in range(3):
            x, y, _ = _spot(-31.5 + index % 2 * 3.6, -15 + index // 2 * 4.2)
            crate(stage, Pose(x, y, level * 1.5), (OCHRE, TERRACOTTA)[(index + level) % 2], (2.6, 2.0, 1.4))
            x, y, _ = _spot(29 + index % 2 * 3.6, -11 - index // 2 * 4.2)
            crate(stage, Pose(x, y, level * 0.5), (GREEN, STEEL)[(index + level) % 2], (2.6, 2.0, 0.45))
    x, y, _ = _spot(-28.5, 2)
    forklift(stage, Pose(x, y), palette.accent)
    for across, away, coat in ((-26, -4, GREEN), (28, 2, TERRACOTTA), (3, -16, STEEL), (5, -16.5, OCHRE)):
        x, y, _ = _spot(across, away)
        figure(stage, Pose(x, y), coat, 2.0)


def _trailer(stage: Stage, turn: float, colour: Colour, layers: int) -> None:
    x, y, _ = _at(turn, -0.4)
    pose = Pose(x, y, turn=turn + math.pi / 2 - TURN)
    crate(stage, pose.moved(-3.0, -1.6), mix(stage.palette.metal, stage.palette.shade, 0.5), (6.2, 3.2, 0.6))
    stacks, high = (2, 1.6) if layers > 1 else (3, 0.45)
    for step in range(2):
        for stack in range(stacks):
            spot = pose.moved(-2.9 + step * 3.0, -1.5, 0.6 + stack * high)
            crate(stage, spot, colour, (2.8, 3.0, high))


def _trees(stage: Stage) -> None:
    for index in range(30):
        turn = math.tau * index / 30
        x, y, _ = _spot(14.5 * math.cos(turn), 19.5 * math.sin(turn))
        plant(stage, (broadleaf, shrub, broadleaf)[index % 3], Pose(x, y), (6, 2, 5)[index % 3], index)
    for index in range(46):
        turn = math.tau * index / 46
        across, away = 56 * math.cos(turn), 52 * math.sin(turn)
        if abs(away) < 26:
            continue
        x, y, _ = _spot(across, away)
        plant(stage, (broadleaf, poplar, broadleaf)[index % 3], Pose(x, y), 8 + index % 3 * 1.5, index + 60)
