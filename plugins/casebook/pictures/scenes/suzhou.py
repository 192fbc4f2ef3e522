"""Water, sludge, heat and gas in one loop."""

from __future__ import annotations

import random

from casebook.pictures.scenes.buildings import block, chimney, gable, hall, silo
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import basin, globe, pipe_run, tank
from casebook.pictures.scenes.foreground import flowers, grass, leaves
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, steam, streaks, woods
from casebook.pictures.scenes.palette import COPPER, GREEN, MORNING, OCHRE, OVERCAST, SPRING, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.planting import birch, broadleaf, conifer, plant, poplar, shrub
from casebook.pictures.scenes.solids import box, grid, pipe, revolve
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import bus, figure, truck
from casebook.pictures.scenes.view import Axonometric, Perspective, Spot


def treatment_loop(canvas: Canvas) -> None:
    """Waterworks, drying hall, power plant and digesters around a ring of pipes, from above."""
    palette = OVERCAST
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((mix(palette.ground, palette.light, 0.5), palette.ground, mix(palette.ground, palette.mid, 0.35))))
    view = Axonometric(1200, 830, 14.5, pitch=0.62)
    stage = Stage(canvas, view, palette, reach=6000)

    def plot(x: float, y: float, w: float, d: float, tone: tuple[int, int, int]) -> None:
        stage.flat([(x, y, 0), (x + w, y, 0), (x + w, y + d, 0), (x, y + d, 0)], tone)

    road = mix(palette.road, palette.light, 0.4)
    for offset in (-66.0, 62.0):
        plot(offset, -200, 5, 400, road)
        plot(-200, offset, 400, 5, road)
    for x, y in ((-58.0, 8.0), (8.0, -58.0), (8.0, 8.0), (-58.0, -58.0)):
        plot(x, y, 50, 50, mix(palette.ground, palette.light, 0.42))
    plot(-13, -13, 26, 26, mix(palette.mid, palette.ground, 0.45))
    for x, y, arm in ((-46.0, 46.0, 0.4), (-20.0, 46.0, 2.0), (-46.0, 20.0, 3.6), (-20.0, 20.0, 5.2)):
        basin(stage, Pose(x, y), 10.5, 2.6, arm=arm)
    hall(stage, Pose(14, 16), (26, 34, 13), band=GREEN, panels=True)
    chimney(stage, Pose(47, 22), 30, 2.2)
    chimney(stage, Pose(47, 31), 30, 2.2)
    tank(stage, Pose(48, 45), 5, 9)
    gable(stage, Pose(14, -54), (18, 38, 9), 4, wall=mix(palette.wall, TERRACOTTA, 0.5), roof=mix(palette.roof, palette.shade, 0.25))
    silo(stage, Pose(41, -46), 15, 3.6)
    silo(stage, Pose(41, -36), 15, 3.6)
    hall(stage, Pose(36, -26), (14, 14, 7))
    for x, y in ((-46.0, -24.0), (-24.0, -24.0), (-46.0, -46.0)):
        tank(stage, Pose(x, y), 8.6, 8, colour=mix(palette.mid, palette.light, 0.25), dome=0.6)
    globe(stage, Pose(-23, -46), 7.5)
    loops = ((0.0, STEEL, 1.0), (2.6, OCHRE, 1.0), (5.2, GREEN, 1.0))
    for gap, colour, radius in loops:
        r = 18.0 + gap * 0.9
        corners: list[Spot] = [(-r, -r, 1.4), (r, -r, 1.4), (r, r, 1.4), (-r, r, 1.4)]
        for start, end in ((3, 2), (0, 3), (2, 1), (1, 0)):
            a, b = corners[start], corners[end]
            parts = 8
            for part in range(parts):
                s, e = part / parts, (part + 1) / parts
                spots = [tuple(a[i] + (b[i] - a[i]) * t for i in range(3)) for t in (s, e)]
                pipe_run(stage, spots, radius, colour)  # type: ignore[arg-type]
    for x, y, seed in ((0.0, 0.0, 3), (-7.0, 5.0, 4), (6.0, -6.0, 5), (7.0, 6.0, 6), (-6.0, -7.0, 7)):
        plant(stage, (broadleaf, birch)[seed % 2], Pose(x, y), 9 + seed % 3, seed)
    chance = random.Random(4)
    for index in range(150):
        x, y = chance.uniform(-130, 130), chance.uniform(-130, 130)
        if max(abs(x), abs(y)) > 70:
            plant(stage, (broadleaf, poplar, conifer, shrub)[index % 4], Pose(x, y), (9, 11, 10, 3)[index % 4] * chance.uniform(0.8, 1.2), index)
    for index in range(16):
        plant(stage, poplar, Pose(-57 + index * 7.5, 60), 8, index)
        plant(stage, shrub, Pose(-60, -56 + index * 7.5), 2.6, index)
        plant(stage, shrub, Pose(-56 + index * 7.5, -60), 2.6, index)
    truck(stage, Pose(-10, -65), GREEN, palette.wall)
    truck(stage, Pose(64, 30, turn=1.5708), TERRACOTTA, palette.wall)
    stage.paint(shadow=0.26)
    for x, y, seed in ((47.0, 22.0, 2), (47.0, 31.0, 5)):
        steam(canvas, palette, *view.point((x, y, 30)), 260, seed, 0.8, 0.75)


def sludge_drying(canvas: Canvas) -> None:
    """A drying hall cut open: belts, ducts, a feed silo and the stack."""
    palette = MORNING
    sky(canvas, palette, 1180)
    streaks(canvas, palette, 90, 620, 10, 31)
    ridge(canvas, 1170, 170, mix(palette.far, palette.haze, 0.5), palette.haze, 14)
    woods(canvas, 1185, 120, mix(palette.mid, palette.haze, 0.45), 5)
    view = Axonometric(1200, 1262, 32, turn=0, pitch=0.16)
    stage = Stage(canvas, view, palette, reach=5000)
    canvas.rectangle(0, 1176, WIDTH, 90, Gradient((palette.ground, mix(palette.ground, palette.mid, 0.35))))
    for x, kind, tall, seed in ((-36.0, broadleaf, 11.0, 2), (-32.0, poplar, 13.0, 3), (35.5, birch, 12.0, 4), (31.5, broadleaf, 9.0, 6)):
        plant(stage, kind, Pose(x, 12), tall, seed)
    chimney(stage, Pose(27.5, 6), 27, 1.5)
    silo(stage, Pose(-26.5, 5), 15, 2.8, mix(palette.metal, STEEL, 0.35))
    stage.paint()
    steam(canvas, palette, *view.point((27.5, 6, 27)), 420, 6, 0.9, 0.8)
    left, right, deep, high = -21.0, 23.0, 13.0, 16.5
    warm = mix(palette.wall, OCHRE, 0.3)
    back = [(left, deep, 0.0), (right, deep, 0.0), (right, deep, high), (left, deep, high)]
    canvas.polygon([view.point(s) for s in back], Gradient((mix(warm, palette.shade, 0.22), warm, mix(warm, palette.light, 0.4))))
    floor = [(left, 0.0, 0.0), (right, 0.0, 0.0), (right, deep, 0.0), (left, deep, 0.0)]
    stage.flat(floor, mix(palette.road, palette.shade, 0.2))
    for index in range(8):
        x = left + 2.6 + index * 5.3
        stage.flat([(x, deep, 9.4), (x + 3.6, deep, 9.4), (x + 3.6, deep, 12.6), (x, deep, 12.6)], mix(palette.sky[1], palette.light, 0.4))
        stage.stroke([(x + 1.8, deep, 9.4), (x + 1.8, deep, 12.6)], mix(palette.metal, palette.shade, 0.4), 0.14)
        stage.stroke([(x, deep, 11), (x + 3.6, deep, 11)], mix(palette.metal, palette.shade, 0.4), 0.14)
    for index in range(10):
        x = left + (right - left) * index / 9
        stage.stroke([(x, deep, 0), (x, deep, high)], mix(warm, palette.shade, 0.35), 0.3)
    pipe(stage, [(left, 9, 14.6), (right, 9, 14.6)], 0.95, palette.metal)
    for index in range(5):
        x = left + 7 + index * 7.4
        pipe(stage, [(x, 9, 14.6), (x, 7, 9.6)], 0.5, palette.metal)
    steel = mix(palette.metal, palette.shade, 0.45)
    heaps = (mix(tint("#4a3b30"), palette.shade, 0.2), tint("#6f5236"), mix(COPPER, OCHRE, 0.4))
    for tier, level in enumerate((7.2, 4.6, 2.0)):
        start, end = (-14.0, 15.0)
        box(stage, Pose(start, 3.4, level - 0.5), (end - start, 4.6, 0.5), steel)
        heap = [(start + 0.6, 3.4, level)]
        for step in range(59):
            heap.append((start + 0.6 + step * 0.475, 3.4, level + 0.75 + 0.22 * ((step * 7 + tier * 3) % 5) / 4))
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
    pipe(stage, [(right, 8, 13.2), (27.5, 8, 13.2)], 0.7, palette.metal)
    for figure_x, coat in ((-17.5, OCHRE), (17.0, GREEN)):
        figure(stage, Pose(figure_x, 1.2), coat, 1.9)
    stage.paint()
    cut = mix(GREEN, palette.shade, 0.35)
    lip = 0.55
    for part in ([(left - lip, 0.0), (left, 0.0), (left, high), (left - lip, high)], [(right, 0.0), (right + lip, 0.0), (right + lip, high), (right, high)], [(left - 1.6, high), (right + 1.6, high), (right + 1.6, high + lip), (left - 1.6, high + lip)]):
        canvas.polygon([view.point((x, 0, z)) for x, z in part], cut)
    roof = [(left - 1.6, 0, high + lip), (right + 1.6, 0, high + lip), (right + 1.6, deep, high + lip), (left - 1.6, deep, high + lip)]
    stage.flat(roof, mix(palette.near, palette.light, 0.25))
    panels: tuple[Spot, Spot, Spot, Spot] = ((left + 1, 1.5, high + lip), (right - 1, 1.5, high + lip), (right - 1, deep - 1.5, high + lip), (left + 1, deep - 1.5, high + lip))
    stage.flat(panels, palette.panel)
    grid(stage, panels, 22, 2, palette.metal, 0.06, 0.6)
    box(stage, Pose(-8, 3, high + lip), (4.5, 3, 1.6), palette.metal)
    box(stage, Pose(5, 3, high + lip), (4.5, 3, 1.6), palette.metal)
    ground = view.point((0, 0, 0))[1]
    soil = tint("#6b5540")
    canvas.rectangle(0, ground, WIDTH, HEIGHT - ground, Gradient((mix(soil, OCHRE, 0.35), soil, mix(soil, palette.shade, 0.5))))
    canvas.rectangle(0, ground, WIDTH, 16, mix(palette.mid, palette.near, 0.4))
    x0, x1 = view.point((left - 1.6, 0, 0))[0], view.point((right + 1.6, 0, 0))[0]
    canvas.rectangle(x0, ground, x1 - x0, 34, cut)
    for index in range(7):
        px = x0 + 40 + index * (x1 - x0 - 110) / 6
        canvas.rectangle(px, ground + 30, 34, 110, cut)
    chance = random.Random(8)
    for _ in range(150):
        canvas.ellipse(chance.uniform(0, WIDTH), chance.uniform(ground + 70, HEIGHT), chance.uniform(4, 16), chance.uniform(3, 9), mix(soil, chance.choice((OCHRE, palette.shade)), 0.35), 0.7)
    truck(stage, Pose(-40.5, -0.8), GREEN, mix(palette.wall, OCHRE, 0.2), 7.0, 2.4)
    figure(stage, Pose(33, -0.5), TERRACOTTA, 1.9)
    stage.paint(shadow=0)
    grass(canvas, palette, ground + 14, 34, 240, 3, (-20, x0 - 20))
    grass(canvas, palette, ground + 14, 34, 240, 5, (x1 + 20, WIDTH + 20))


def biogas_tanks(canvas: Canvas) -> None:
    """Domed digesters and a gas holder among trees; a gas bus passes."""
    palette = SPRING
    sky(canvas, palette, 1130)
    cumulus(canvas, palette, 420, 560, 820, 12)
    cumulus(canvas, palette, 1900, 400, 620, 17)
    cumulus(canvas, palette, 1330, 760, 460, 3, 0.8)
    ridge(canvas, 1120, 130, mix(palette.far, palette.haze, 0.35), palette.haze, 33)
    woods(canvas, 1150, 110, mix(palette.mid, palette.haze, 0.4), 6)
    stage = Stage(canvas, Perspective(1110, 3.2, 2400), palette, reach=520)
    skin = mix(palette.near, palette.light, 0.2)
    tank(stage, Pose(-23, 82), 11.5, 10, colour=mix(palette.wall, palette.mid, 0.18), dome=0.0)
    for x, y in ((-23.0, 82.0), (1.0, 88.0)):
        tank(stage, Pose(x, y), 11.5, 10, colour=mix(palette.wall, palette.ground, 0.25), dome=0.72, band=skin)
    globe(stage, Pose(27, 92), 11.5, mix(palette.wall, palette.light, 0.3))
    block(stage, Pose(-9, 66), (11, 7, 4.2), 1, wall=mix(palette.wall, TERRACOTTA, 0.75))
    pipe_run(stage, [(-12, 79, 0.8), (-12, 79, 5), (-8, 78, 5), (16, 80, 5), (16, 80, 0.8)], 0.42, OCHRE)
    pipe_run(stage, [(16, 80, 3.4), (38, 80, 3.4), (38, 80, 0)], 0.42, GREEN)
    for x, y, kind, tall, seed in (
        (-44.0, 84.0, broadleaf, 15.0, 4), (-37.0, 92.0, poplar, 19.0, 5), (-32.0, 70.0, birch, 11.0, 6), (14.0, 106.0, poplar, 20.0, 7),
        (43.0, 84.0, birch, 15.0, 8), (47.0, 96.0, broadleaf, 17.0, 9), (-12.0, 112.0, broadleaf, 18.0, 10), (36.0, 66.0, shrub, 2.6, 11),
        (19.0, 66.0, shrub, 2.2, 12), (-20.0, 66.0, shrub, 2.4, 13), (-27.0, 64.0, shrub, 1.9, 14), (6.0, 64.0, shrub, 1.6, 15), (29.0, 68.0, birch, 9.0, 16),
    ):
        plant(stage, kind, Pose(x, y), tall, seed, mix(palette.mid, palette.near, (seed % 4) * 0.18))
    stage.paint()
    road = [stage.view.point(s) for s in ((-60, 54, 0), (60, 54, 0), (60, 38, 0), (-60, 38, 0))]
    canvas.polygon(road, Gradient((palette.road, mix(palette.road, palette.shade, 0.12))))
    for index in range(9):
        x = -30 + index * 7.5
        stage.flat([(x, 45.6, 0), (x + 3.5, 45.6, 0), (x + 3.5, 46.1, 0), (x, 46.1, 0)], palette.wall)
    canvas.rectangle(0, road[0][1] - 8, WIDTH, 9, mix(palette.wall, palette.road, 0.4))
    bus(stage, Pose(3.5, 46.8), palette.wall, GREEN)
    figure(stage, Pose(-9, 55), TERRACOTTA)
    figure(stage, Pose(-10.6, 55.3), STEEL, 1.6)
    stage.paint()
    canvas.polygon([(0, 1310), (800, 1296), (1700, 1316), (WIDTH, 1300), (WIDTH, 1600), (0, 1600)], Gradient((mix(palette.mid, palette.ground, 0.3), palette.near)))
    grass(canvas, palette, 1500, 170, 520, 5)
    flowers(canvas, palette, 1560, 240, 46, 7, OCHRE, (-20, 1000))
    flowers(canvas, palette, 1590, 230, 40, 9, palette.wall, (1300, 2420))
    leaves(canvas, palette, 1600, 300, 20, 3, (1750, 2440))
    leaves(canvas, palette, 1600, 260, 14, 5, (-40, 380))
    birds(canvas, palette.shade, 1080, 300, 5, 6)

