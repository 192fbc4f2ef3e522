"""A drying hall cut open: belts, ducts, a feed silo and the stack."""

from __future__ import annotations

import random

from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import grass
from casebook.pictures.scenes.landscape import ridge, sky, steam, streaks, woods
from casebook.pictures.scenes.palette import (
    COPPER,
    DAWN,
    GREEN,
    OCHRE,
    STEEL,
    TERRACOTTA,
    mix,
    tint,
)
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.planting import birch, broadleaf, plant, poplar
from casebook.pictures.scenes.solids import box, grid, pipe, revolve
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import truck
from casebook.pictures.scenes.vessels import chimney, silo
from casebook.pictures.scenes.view import Axonometric, Spot

LEFT, RIGHT, DEEP, HIGH = -21.0, 23.0, 13.0, 16.5


def sludge_drying(canvas: Canvas) -> None:
    """A drying hall cut open: belts, ducts, a feed silo and the stack."""
    palette = DAWN
    sky(canvas, palette, 1180)
    streaks(canvas, palette, 90, 620, 10, 31)
    ridge(canvas, 1170, 170, mix(palette.far, palette.haze, 0.5), palette.haze, 14)
    woods(canvas, 1185, 120, mix(palette.mid, palette.haze, 0.45), 5)
    view = Axonometric(1200, 1262, 32, turn=0, pitch=0.16)
    stage = Stage(canvas, view, palette, reach=5000)
    canvas.rectangle(0, 1176, WIDTH, 90, Gradient((palette.ground, mix(palette.ground, palette.mid, 0.35))))
    for x, kind, tall, seed in (
        (-36.0, broadleaf, 11.0, 2),
        (-32.0, poplar, 13.0, 3),
        (35.5, birch, 12.0, 4),
        (31.5, broadleaf, 9.0, 6),
    ):
        plant(stage, kind, Pose(x, 12), tall, seed)
    chimney(stage, Pose(27.5, 6), 27, 1.5)
    silo(stage, Pose(-26.5, 5), 15, 2.8, mix(palette.metal, STEEL, 0.35))
    stage.paint()
    steam(canvas, palette, *view.point((27.5, 6, 27)), 420, 6, 0.9, 0.8)
    _room(stage)
    _dryer(stage)
    stage.paint()
    _shell(stage)
    _earth(stage)


def _room(stage: Stage) -> None:
    canvas, palette, view = stage.canvas, stage.palette, stage.view
    warm = mix(palette.wall, OCHRE, 0.3)
    back = [(LEFT, DEEP, 0.0), (RIGHT, DEEP, 0.0), (RIGHT, DEEP, HIGH), (LEFT, DEEP, HIGH)]
    canvas.polygon(
        [view.point(s) for s in back],
        Gradient((mix(warm, palette.shade, 0.22), warm, mix(warm, palette.light, 0.4))),
    )
    floor = [(LEFT, 0.0, 0.0), (RIGHT, 0.0, 0.0), (RIGHT, DEEP, 0.0), (LEFT, DEEP, 0.0)]
    stage.flat(floor, mix(palette.road, palette.shade, 0.2))
    for index in range(8):
        x = LEFT + 2.6 + index * 5.3
        stage.flat(
            [(x, DEEP, 9.4), (x + 3.6, DEEP, 9.4), (x + 3.6, DEEP, 12.6), (x, DEEP, 12.6)],
            mix(palette.sky[1], palette.light, 0.4),
        )
        stage.stroke(
            [(x + 1.8, DEEP, 9.4), (x + 1.8, DEEP, 12.6)], mix(palette.metal, palette.shade, 0.4), 0.14
        )
        stage.stroke([(x, DEEP, 11), (x + 3.6, DEEP, 11)], mix(palette.metal, palette.shade, 0.4), 0.14)
    for index in range(10):
        x = LEFT + (RIGHT - LEFT) * index / 9
        stage.stroke([(x, DEEP, 0), (x, DEEP, HIGH)], mix(warm, palette.shade, 0.35), 0.3)
    pipe(stage, [(LEFT, 9, 14.6), (RIGHT, 9, 14.6)], 0.95, palette.metal)
    for index in range(5):
        x = LEFT + 7 + index * 7.4
        pipe(stage, [(x, 9, 14.6), (x, 7, 9.6)], 0.5, palette.metal)


def _dryer(stage: Stage) -> None:
    canvas, palette, view = stage.canvas, stage.palette, stage.view
    steel = mix(palette.metal, palette.shade, 0.45)
    heaps = (mix(tint("#4a3b30"), palette.shade, 0.2), tint("#6f5236"), mix(COPPER, OCHRE, 0.4))
    for tier, level in enumerate((7.2, 4.6, 2.0)):
        start, end = (-14.0, 15.0)
        box(stage, Pose(start, 3.4, level - 0.5), (end - start, 4.6, 0.5), steel)
        heap = [(start + 0.6, 3.4, level)]
        for step in range(59):
            heap.append(
                (start + 0.6 + step * 0.475, 3.4, level + 0.75 + 0.22 * ((step * 7 + tier * 3) % 5) / 4)
            )
        heap.append((end - 0.6, 3.4, level))
        outline = [view.point(s) for s in heap]
        canvas.polygon(outline, Gradient((mix(heaps[tier], palette.light, 0.2), heaps[tier])))
        for x in (start, end):
            cx, cy = view.point((x, 3.4, level - 0.2))
            canvas.ellipse(cx, cy, 22, 22, mix(palette.shade, steel, 0.4))
            canvas.ellipse(cx, cy, 11, 11, palette.metal)
        for index in range(15):
            cx, cy = view.point((start + 1.5 + index * 1.9, 3.4, level - 0.25))
            canvas.ellipse(cx, cy, 8, 8, mix(palette.shade, steel, 0.3))
        pipe(stage, [(start + 1, 5, level + 1.9), (end - 1, 5, level + 1.9)], 0.16, TERRACOTTA)
    for x in (-13.4, -4.0, 5.4, 14.4):
        for y in (8.0, 3.4):
            stage.stroke([(x, y, 0), (x, y, 9.2)], mix(steel, palette.shade, 0.2), 0.32)
    pipe(stage, [(-26.5, 5, 3), (-19, 5, 3), (-17, 4, 9.6), (-12.5, 4, 9.6), (-12.5, 4, 8.6)], 0.5, STEEL)
    pipe(stage, [(15.6, 4, 1.6), (18.4, 4, 1.6), (18.4, 4, 4.4)], 0.45, COPPER)
    revolve(stage, Pose(19.3, 4.5), [(0.6, 1.2), (1.9, 3.4), (1.9, 7.4)], mix(palette.metal, OCHRE, 0.2))
    pipe(stage, [(RIGHT, 8, 13.2), (27.5, 8, 13.2)], 0.7, palette.metal)
    for figure_x, coat in ((-17.5, OCHRE), (17.0, GREEN)):
        figure(stage, Pose(figure_x, 1.2), coat, 1.9)


def _shell(stage: Stage) -> None:
    canvas, palette, view = stage.canvas, stage.palette, stage.view
    cut = mix(GREEN, palette.shade, 0.35)
    lip = 0.55
    for part in (
        [(LEFT - lip, 0.0), (LEFT, 0.0), (LEFT, HIGH), (LEFT - lip, HIGH)],
        [(RIGHT, 0.0), (RIGHT + lip, 0.0), (RIGHT + lip, HIGH), (RIGHT, HIGH)],
        [(LEFT - 1.6, HIGH), (RIGHT + 1.6, HIGH), (RIGHT + 1.6, HIGH + lip), (LEFT - 1.6, HIGH + lip)],
    ):
        canvas.polygon([view.point((x, 0, z)) for x, z in part], cut)
    roof = [
        (LEFT - 1.6, 0, HIGH + lip),
        (RIGHT + 1.6, 0, HIGH + lip),
        (RIGHT + 1.6, DEEP, HIGH + lip),
        (LEFT - 1.6, DEEP, HIGH + lip),
    ]
    stage.flat(roof, mix(palette.near, palette.light, 0.25))
    panels: tuple[Spot, Spot, Spot, Spot] = (
        (LEFT + 1, 1.5, HIGH + lip),
        (RIGHT - 1, 1.5, HIGH + lip),
        (RIGHT - 1, DEEP - 1.5, HIGH + lip),
        (LEFT + 1, DEEP - 1.5, HIGH + lip),
    )
    stage.flat(panels, palette.panel)
    grid(stage, panels, 22, 2, palette.metal, 0.06, 0.6)
    box(stage, Pose(-8, 3, HIGH + lip), (4.5, 3, 1.6), palette.metal)
    box(stage, Pose(5, 3, HIGH + lip), (4.5, 3, 1.6), palette.metal)


def _earth(stage: Stage) -> None:
    canvas, palette, view = stage.canvas, stage.palette, stage.view
    cut = mix(GREEN, palette.shade, 0.35)
    ground = view.point((0, 0, 0))[1]
    soil = tint("#6b5540")
    canvas.rectangle(
        0,
        ground,
        WIDTH,
        HEIGHT - ground,
        Gradient((mix(soil, OCHRE, 0.35), soil, mix(soil, palette.shade, 0.5))),
    )
    canvas.rectangle(0, ground, WIDTH, 16, mix(palette.mid, palette.near, 0.4))
    x0, x1 = view.point((LEFT - 1.6, 0, 0))[0], view.point((RIGHT + 1.6, 0, 0))[0]
    canvas.rectangle(x0, ground, x1 - x0, 34, cut)
    for index in range(7):
        px = x0 + 40 + index * (x1 - x0 - 110) / 6
        canvas.rectangle(px, ground + 30, 34, 110, cut)
    chance = random.Random(8)
    for _ in range(210):
        canvas.ellipse(
            chance.uniform(0, WIDTH),
            chance.uniform(ground + 70, HEIGHT),
            chance.uniform(4, 16),
            chance.uniform(3, 9),
            mix(soil, chance.choice((OCHRE, palette.shade)), 0.35),
            0.7,
        )
    truck(stage, Pose(-40.5, -0.8), GREEN, mix(palette.wall, OCHRE, 0.2), 7.0, 2.4)
    figure(stage, Pose(33, -0.5), TERRACOTTA, 1.9)
    stage.paint(shadow=0)
    grass(canvas, palette, ground + 14, 34, 240, 3, (-20, x0 - 20))
    grass(canvas, palette, ground + 14, 34, 240, 5, (x1 + 20, WIDTH + 20))
