"""People walking along a lake in the evening, round buildings across the water."""

from __future__ import annotations

from itertools import pairwise

from casebook.pictures.scenes.canvas import HEIGHT, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass, reeds
from casebook.pictures.scenes.garden import bench
from casebook.pictures.scenes.landscape import birds, mist, ridge, ripples, sky, streaks, sun, woods
from casebook.pictures.scenes.palette import GOLDEN, GREEN, HAIR, OCHRE, STEEL, TERRACOTTA, mix
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import broadleaf, plant, shrub, willow
from casebook.pictures.scenes.rounds import crescent
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.towers import drum
from casebook.pictures.scenes.view import Perspective

WALKERS = (
    (2.6, 9.6, TERRACOTTA, 1.68),
    (3.4, 9.9, STEEL, 1.75),
    (1.7, 13.4, OCHRE, 1.2),
    (2.5, 13.6, GREEN, 1.66),
    (5.2, 18.5, STEEL, 1.72),
    (4.4, 25.0, TERRACOTTA, 1.7),
    (5.0, 25.3, OCHRE, 1.66),
    (8.2, 36.0, GREEN, 1.7),
)


def lake_promenade(canvas: Canvas) -> None:
    """A curved paved way with a rail, lamps and willows on the right; the low sun over the lake."""
    palette = GOLDEN
    sky(canvas, palette, 800)
    sun(canvas, palette, 620, 590, 72)
    streaks(canvas, palette, 100, 620, 12, 521, 0.5)
    ridge(canvas, 800, 120, mix(palette.far, palette.haze, 0.45), palette.haze, 522, wave=1600)
    far = Stage(canvas, Perspective(790, 6, 2400), palette, sun=(-0.5, 0.4, 0.6), reach=700)
    for x, radius, tall in ((-190.0, 16, 64), (-120, 20, 38), (-20, 14, 82)):
        drum(far, Pose(x, 560), radius, tall, round(tall / 4.2), palette.wall)
    crescent(far, Pose(-66, 560), (26, 40), (0.1, 3.0), 34, 8)
    far.paint(shadow=0)
    woods(canvas, 822, 46, mix(palette.mid, palette.haze, 0.4), 523)
    canvas.reflect(
        826,
        HEIGHT - 826,
        Gradient(
            (mix(palette.water, palette.haze, 0.5), palette.water, mix(palette.water, palette.shade, 0.3)),
            (0.35, 0.85),
        ),
        1.0,
    )
    canvas.glow(620, 980, 460, palette.sun, 0.45)
    ripples(canvas, palette, 835, 1590, 210, 6, palette.light, 0.4)
    mist(canvas, palette.haze, 780, 900, 0.3)
    stage = Stage(canvas, Perspective(780, 3.2, 1650, centre=1050), palette, sun=(-0.7, 0.25, 0.6), reach=230)
    _way(stage)
    for index in range(13):
        y = 12.0 + index * 8
        plant(stage, (willow, broadleaf)[index % 2], Pose(_edge(y) + 8.4, y), 7.6 + index % 3, index)
        plant(
            stage,
            shrub,
            Pose(_edge(y) + 7.4, y + 3.4),
            0.9,
            index + 40,
            palette.accent if index % 4 == 0 else None,
        )
        plant(stage, broadleaf, Pose(_edge(y) + 15, y + 4), 9, index + 60)
    for away in (14.6, 22.0, 31.0):
        bench(stage, Pose(_edge(away) + 6.2, away, turn=1.2), 2.0)
    for x, y, coat, height in WALKERS:
        figure(stage, Pose(x, y), coat, height, hat=HAIR)
    stage.paint(shadow=0.26, blur=3)
    grass(canvas, palette, 1620, 160, 200, 6, (1500, 2440))
    flowers(canvas, palette, 1620, 280, 34, 7, palette.second, (1700, 2420))
    reeds(canvas, palette, 1620, 330, 26, 9, (-40, 420))
    birds(canvas, palette.shade, 1180, 330, 6, 51)


def _edge(y: float) -> float:
    return -1.6 + 0.0042 * (y - 8) ** 2 if y > 8 else -1.6


def _way(stage: Stage) -> None:
    palette = stage.palette
    steps = [4.4 + 0.5 * 1.08**step * step / 3 for step in range(44)]
    stage.flat(
        [*((_edge(y), y, 0.0) for y in steps), (400, steps[-1], 0), (60, 4.4, 0)],
        mix(palette.mid, palette.ground, 0.5),
    )
    stone = mix(palette.road, palette.light, 0.25)
    stage.flat(
        [*((_edge(y) - 0.3, y, 0.0) for y in steps), *((_edge(y) + 5.4, y, 0.0) for y in reversed(steps))],
        mix(stone, palette.shade, 0.3),
    )
    stage.flat(
        [*((_edge(y), y, 0.0) for y in steps), *((_edge(y) + 5.2, y, 0.0) for y in reversed(steps))], stone
    )
    for index in range(40):
        y = 5.0 + index * 1.2
        stage.stroke([(_edge(y), y, 0), (_edge(y) + 5.2, y, 0)], palette.shade, 0.03, 0.16)
    rail = mix(palette.near, palette.shade, 0.3)
    for level in (0.5, 1.05):
        for a, b in pairwise(steps):
            stage.stroke([(_edge(a) + 0.15, a, level), (_edge(b) + 0.15, b, level)], rail, 0.07)
    for index in range(36):
        y = 5.0 + index * 1.6
        stage.stroke([(_edge(y) + 0.15, y, 0), (_edge(y) + 0.15, y, 1.08)], rail, 0.07)
    for index in range(7):
        y = 9.0 + index * 9.0

        def lamp(y: float = y) -> None:
            x = _edge(y) + 5.6
            stage.stroke([(x, y, 0), (x, y, 4.2)], rail, 0.12)
            px, py = stage.view.point((x, y, 4.3))
            unit = stage.view.scale((x, y, 4))
            stage.canvas.glow(px, py, unit * 1.4, palette.sun, 0.5)
            stage.canvas.ellipse(px, py, unit * 0.24, unit * 0.28, mix(palette.sun, palette.light, 0.5))

        stage.add((_edge(y) + 5.6, y, 0), lamp)
