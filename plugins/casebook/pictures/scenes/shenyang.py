"""A car plant under panels, on warm ground, with its paint shop's water in a loop."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from casebook.pictures.scenes.buildings import block, chimney, hall, sawtooth
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import tank
from casebook.pictures.scenes.foreground import flowers, grass, leaves
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, steam, streaks, woods
from casebook.pictures.scenes.palette import GREEN, INDOOR, NOON, OCHRE, PAPER, STEEL, TERRACOTTA, WINTER, Colour, mix, tint
from casebook.pictures.scenes.planting import bare, broadleaf, conifer, plant, poplar, shrub
from casebook.pictures.scenes.solids import box, extrude, pipe
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import car, figure
from casebook.pictures.scenes.view import Axonometric, Perspective
from casebook.pictures.scenes.yards import carport, charger


def solar_carport(canvas: Canvas) -> None:
    """Rows of cars under solar canopies before a long plant."""
    palette = replace(NOON, sky=(tint("#4f8fb8"), tint("#8fbdd3"), tint("#d4e4e2"), tint("#f4ecd8")), haze=tint("#dde6df"), road=tint("#c9cbc6"))
    sky(canvas, palette, 640)
    cumulus(canvas, palette, 760, 400, 700, 45)
    cumulus(canvas, palette, 1980, 460, 460, 47, 0.85)
    ridge(canvas, 640, 80, mix(palette.far, palette.haze, 0.45), palette.haze, 81)
    view = Perspective(600, 8.4, 2300, turn=0.55, pivot=50, away=6)
    stage = Stage(canvas, view, palette, sun=(-0.7, -0.3, 0.65), reach=420)
    canvas.rectangle(0, 650, WIDTH, 950, Gradient((mix(palette.road, palette.haze, 0.4), palette.road, mix(palette.road, palette.shade, 0.16))))
    sawtooth(stage, Pose(-4, 124), (150, 40, 12), 10, wall=mix(palette.wall, palette.light, 0.3), roof=mix(palette.roof, STEEL, 0.3))
    block(stage, Pose(-52, 126), (42, 24, 22), 5, wall=mix(palette.wall, STEEL, 0.3))
    for index in range(19):
        plant(stage, (poplar, broadleaf, broadleaf)[index % 3], Pose(-84 + index * 10, 112 + index % 2 * 3), 7 + index % 3, index)
    paints = (tint("#f2f2ee"), STEEL, tint("#3d4a50"), GREEN, tint("#d9dcda"), TERRACOTTA, tint("#8b979b"), OCHRE)
    for row in range(4):
        y = 26.0 + row * 19
        length = 78.0
        start = -58.0 + row * 2
        carport(stage, Pose(start, y), length, 6.4, 2.9, 4.5)
        for slot in range(26):
            if (slot * 7 + row * 3) % 9 != 4:
                tone = paints[(slot * 5 + row * 3 + slot // 4) % 8]
                car(stage, Pose(start + 2.6 + slot * 2.95, y + 0.6, turn=math.pi / 2), tone)
        for slot in range(27):
            x = start + slot * 2.95
            stage.flat([(x, y - 0.4, 0), (x + 0.12, y - 0.4, 0), (x + 0.12, y + 5.4, 0), (x, y + 5.4, 0)], palette.wall)
    for x in (-14.0, 4.0):
        charger(stage, Pose(x, 24.4))
    for x in (-30.0, -12.0, 6.0):
        plant(stage, shrub, Pose(x, 39), 1.2, int(x) + 60)
    figure(stage, Pose(-3.0, 21.5), TERRACOTTA)
    figure(stage, Pose(-2.0, 21.8), GREEN)
    car(stage, Pose(9.0, 18.4, turn=0.08), PAPER)
    stage.paint(shadow=0.34)
    canvas.polygon([(0, 1500), (700, 1460), (1500, 1545), (WIDTH, 1530), (WIDTH, HEIGHT), (0, HEIGHT)], Gradient((mix(palette.mid, palette.ground, 0.3), palette.near)))
    grass(canvas, palette, 1600, 130, 420, 4)
    leaves(canvas, palette, 1610, 300, 16, 8, (-40, 430))
    flowers(canvas, palette, 1600, 210, 46, 3, TERRACOTTA, (200, 1250))
    birds(canvas, palette.shade, 1400, 260, 5, 3)


def geothermal_heating(canvas: Canvas) -> None:
    """A plant in the snow; wells bring up heat from deep, warm rock."""
    palette = WINTER
    sky(canvas, palette, 760)
    streaks(canvas, palette, 60, 500, 10, 91, 0.5)
    ridge(canvas, 760, 130, mix(palette.far, palette.haze, 0.4), palette.haze, 91)
    woods(canvas, 775, 70, mix(palette.mid, palette.haze, 0.5), 31)
    view = Axonometric(1200, 800, 24, turn=0, pitch=0.16)
    stage = Stage(canvas, view, palette, sun=(-0.7, -0.3, 0.64), reach=6000)
    canvas.rectangle(0, 762, WIDTH, 60, Gradient((mix(palette.ground, palette.haze, 0.4), palette.ground)))
    brick = mix(TERRACOTTA, palette.wall, 0.35)
    hall(stage, Pose(-32, 8), (30, 10, 9), wall=brick, band=palette.wall)
    hall(stage, Pose(0, 6), (27, 10, 12), wall=palette.wall, band=GREEN)
    block(stage, Pose(28, 8), (9, 8, 16), 5, wall=mix(palette.wall, STEEL, 0.3))
    chimney(stage, Pose(-6, 15), 20, 1.2)
    tank(stage, Pose(42.5, 6), 3.2, 11, colour=palette.wall, band=TERRACOTTA)
    for index, (x, kind, tall) in enumerate(((-46.0, conifer, 13.0), (-41.5, conifer, 9.5), (-36.5, bare, 9.0), (47.0, conifer, 12.0), (39.0, bare, 8.0), (-1.5, bare, 7.0), (49.0, conifer, 8.0), (-49.0, bare, 10.0))):
        plant(stage, kind, Pose(x, 3), tall, index + 4, palette.mid if kind is conifer else None)
    for x in (-14.0, -8.0, 12.0, 18.0):

        def head(x: float = x) -> None:
            box(stage, Pose(x - 1.3, 0.6), (2.6, 1.6, 2.2), GREEN, palette.roof)
            pipe(stage, [(x, 0.5, 2.2), (x, 0.5, 3.2), (x + 1.6, 0.5, 3.2), (x + 1.6, 0.5, 0.3)], 0.22, (TERRACOTTA, STEEL)[x > 0])

        stage.add((x, 0, 0), head)
    figure(stage, Pose(-20, -0.6), OCHRE, 1.9)
    figure(stage, Pose(4.0, -0.4), TERRACOTTA, 1.9)
    stage.paint(shadow=0.25)
    steam(canvas, palette, *view.point((-6, 15, 20)), 320, 4, 0.8, 0.85)
    _deep_rock(canvas, 822)
    _wells(stage, 822)
    chance = random.Random(11)
    for _ in range(260):
        canvas.ellipse(chance.uniform(0, WIDTH), chance.uniform(40, 800), *(2 * [chance.uniform(2, 5)]), palette.cloud, chance.uniform(0.35, 0.9))


def _deep_rock(canvas: Canvas, top: float) -> None:
    layers = ((0.0, "#f4f7f8"), (22.0, "#6d7a86"), (130.0, "#596a7c"), (250.0, "#4c5870"), (390.0, "#574c63"), (530.0, "#7a4a4c"), (660.0, "#b05a3c"))
    for index, (depth, code) in enumerate(layers):
        tone, wave = tint(code), 0.0 if depth < 30 else 20.0
        edge = [(float(x), top + depth + wave * math.sin(x / 330 + index * 1.7) + wave * 0.6 * math.sin(x / 140 + index)) for x in range(0, WIDTH + 1, 20)]
        canvas.polygon([*edge, (WIDTH, HEIGHT), (0, HEIGHT)], Gradient((mix(tone, (255, 255, 255), 0.1), tone)))
        chance = random.Random(index)
        for _ in range(46 if depth > 30 else 0):
            x, y, run = chance.uniform(0, WIDTH), top + depth + chance.uniform(26, 110), chance.uniform(30, 120)
            canvas.line([(x, y), (x + run, y + chance.uniform(-6, 6))], mix(tone, (255, 255, 255), 0.16), 3, 0.5)
    for x in (500, 1200, 1900):
        canvas.glow(x, HEIGHT + 60, 760, (255, 170, 90), 0.5)


def _wells(stage: Stage, top: float) -> None:
    bottoms = {-14.0: -34.0, -8.0: -16.0, 12.0: 14.0, 18.0: 36.0}
    for x, reach in bottoms.items():
        colour: Colour = TERRACOTTA if x < 0 else mix(STEEL, (160, 205, 235), 0.35)
        path = []
        for step in range(25):
            share = step / 24
            bend = max(0.0, share - 0.25) / 0.75
            path.append((x + (reach - x) * bend**1.7, -1.0, -1.0 - 29.5 * share))
        pipe(stage, path, 0.42, mix(PAPER, stage.palette.shade, 0.45))
        pipe(stage, path, 0.27, colour)
        for collar in (3, 7, 12):
            cx, cy = stage.view.point(path[collar])
            stage.canvas.rounded(cx - 17, cy - 7, 34, 14, 5, mix(PAPER, stage.palette.shade, 0.25))
        ex, ey = stage.view.point(path[-1])
        stage.canvas.glow(ex, ey, 190, (255, 205, 140) if x < 0 else (170, 210, 240), 0.6)
        for ray in range(7):
            turn = math.pi * (0.12 + 0.76 * ray / 6)
            stage.canvas.line([(ex + 16 * math.cos(turn), ey + 12 * math.sin(turn)), (ex + 74 * math.cos(turn), ey + 50 * math.sin(turn))], mix(colour, (255, 240, 210), 0.5), 4, 0.8)


def paint_water_loop(canvas: Canvas) -> None:
    """Car bodies pass a glazed paint line; below, tanks and membranes clean the water for reuse."""
    palette = INDOOR
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((mix(palette.wall, STEEL, 0.2), palette.wall, mix(palette.wall, palette.light, 0.4))))
    for index in range(7):
        x = 120 + index * 320
        canvas.rectangle(x, 70, 240, 210, Gradient((mix(palette.glass, STEEL, 0.2), mix(palette.glass, palette.light, 0.6))))
        canvas.rectangle(x + 117, 70, 6, 210, palette.wall)
        canvas.rectangle(x, 170, 240, 6, palette.wall)
    for x in range(40, WIDTH, 320):
        canvas.rectangle(x, 0, 36, 1460, Gradient((mix(palette.metal, STEEL, 0.25), mix(palette.metal, palette.light, 0.3)), direction="right"))
    view = Axonometric(1200, 1450, 46, turn=0, pitch=0.2)
    stage = Stage(canvas, view, palette, sun=(-0.7, -0.4, 0.6), reach=9000)
    stage.flat([(-30, 0, 0), (30, 0, 0), (30, 9, 0), (-30, 9, 0)], mix(palette.road, STEEL, 0.2))
    canvas.rectangle(0, view.point((0, 0, 0))[1], WIDTH, 200, Gradient((mix(palette.road, palette.shade, 0.25), mix(palette.road, palette.shade, 0.5))))
    deck = 13.2
    box(stage, Pose(-30, 1.0, deck - 0.8), (60, 8, 0.8), mix(palette.metal, palette.shade, 0.2), mix(palette.road, palette.light, 0.3))
    canvas.polygon([view.point(s) for s in ((-30, 7.5, deck), (30, 7.5, deck), (30, 7.5, deck + 7.6), (-30, 7.5, deck + 7.6))], Gradient((mix(STEEL, palette.light, 0.25), mix(STEEL, palette.light, 0.6))))
    for index in range(16):
        x = -28.5 + index * 3.8
        stage.stroke([(x, 7.4, deck), (x, 7.4, deck + 7.6)], mix(STEEL, palette.shade, 0.2), 0.1, 0.6)
    box(stage, Pose(-30, 1.0, deck + 7.4), (60, 7, 1.0), mix(GREEN, palette.shade, 0.1))
    paints = (palette.metal, mix(palette.metal, palette.wall, 0.4), TERRACOTTA, TERRACOTTA, mix(GREEN, palette.light, 0.12))
    for index, tone in enumerate(paints):
        _body(stage, Pose(-24.5 + index * 10.6, 3.2, deck + 1.2), tone)
    for x in (-9.2, 1.4):
        for lean in (-1.5, 0.0, 1.5):
            sx, sy = view.point((x + 4.8 + lean, 4, deck + 7.1))
            canvas.rectangle(sx - 9, sy - 10, 18, 40, mix(palette.shade, STEEL, 0.3))
            canvas.polygon([(sx, sy + 30), (sx - 52, sy + 150), (sx + 52, sy + 150)], Gradient((TERRACOTTA, TERRACOTTA), (0.5, 0.0)))
    for index in range(11):
        x = -29.0 + index * 5.8
        stage.stroke([(x, 1.0, deck), (x, 1.0, deck + 7.5)], mix(palette.metal, palette.shade, 0.35), 0.22)
    canvas.polygon([view.point(s) for s in ((-14, 1, deck), (-11, 1, deck), (-5, 1, deck + 7.4), (-8, 1, deck + 7.4))], palette.light, 0.14)
    canvas.polygon([view.point(s) for s in ((10, 1, deck), (11.4, 1, deck), (17.4, 1, deck + 7.4), (16, 1, deck + 7.4))], palette.light, 0.14)
    water = tint("#4f93a6")
    pipe(stage, [(-21, 3, deck - 0.8), (-21, 3, 8.2)], 0.42, TERRACOTTA)
    pipe(stage, [(-2, 3, deck - 0.8), (-2, 3, 10.8), (-19.2, 3, 10.8)], 0.42, TERRACOTTA)
    pipe(stage, [(-16.8, 3.4, 2.2), (-8, 3.4, 2.2)], 0.4, mix(OCHRE, TERRACOTTA, 0.4))
    pipe(stage, [(-4.6, 3.4, 6.2), (1.8, 3.4, 6.2)], 0.4, OCHRE)
    pipe(stage, [(10.2, 3.4, 7.4), (15.5, 3.4, 7.4)], 0.4, water)
    pipe(stage, [(23.0, 3.4, 7.0), (24.6, 3.4, 7.0), (24.6, 3.4, deck + 8.8)], 0.5, water)
    pipe(stage, [(24.6, 3.2, 11.2), (3.0, 3.2, 11.2), (3.0, 3.2, deck - 0.7)], 0.42, water)
    tank(stage, Pose(-20, 3.4), 3.2, 7.6, colour=mix(palette.metal, TERRACOTTA, 0.4), dome=0.2)
    tank(stage, Pose(-6.6, 3.4), 2.5, 8.2, colour=mix(palette.metal, OCHRE, 0.35), dome=0.35)
    tank(stage, Pose(20, 3.4), 3.6, 8.2, colour=mix(palette.metal, water, 0.45), dome=0.2)
    stage.paint(shadow=0.3)
    for row in range(3):
        for column in range(5):
            z, x = 1.6 + row * 2.3, 2.2 + column * 0.1
            if column == 0:
                pipe(stage, [(x, 3.0, z), (x + 7.6, 3.0, z)], 0.78, palette.wall)
                for cap in (x, x + 7.6):
                    pipe(stage, [(cap - 0.25, 3.0, z), (cap + 0.25, 3.0, z)], 0.86, water)
    for x in (3.0, 9.2):
        stage.stroke([(x, 2.6, 0), (x, 2.6, 8.2)], mix(palette.shade, STEEL, 0.35), 0.3)
    figure(stage, Pose(-12.6, 0.4), GREEN, 2.3)
    figure(stage, Pose(13.6, 0.5), TERRACOTTA, 2.3)
    stage.paint(shadow=0.3)


def _body(stage: Stage, pose: Pose, colour: Colour) -> None:
    box(stage, pose.moved(-0.2, 0.4, -1.2), (8.2, 2.2, 0.5), mix(stage.palette.shade, stage.palette.metal, 0.3))
    for x in (1.2, 6.2):
        box(stage, pose.moved(x, 0.6, -0.7), (0.5, 1.8, 0.9), mix(stage.palette.shade, stage.palette.metal, 0.3))
    shell = [(0.0, 0.5), (0.9, 0.3), (6.9, 0.3), (7.9, 0.6), (7.8, 1.7), (6.0, 2.05), (4.7, 3.05), (2.4, 3.1), (0.9, 2.1), (0.05, 1.85)]
    extrude(stage, pose, shell, 3.0, colour)
    hollow = mix(STEEL, stage.palette.shade, 0.35)
    for pane in (((1.35, 2.05), (3.5, 2.05), (3.5, 2.85), (2.5, 2.85)), ((3.75, 2.05), (5.5, 2.05), (4.65, 2.8), (3.75, 2.85))):
        stage.flat([pose.at(x, -0.03, z) for x, z in pane], hollow)
    for x in (1.55, 6.25):
        arch = [pose.at(x + 0.78 * math.cos(t * math.pi / 16), -0.03, 0.32 + 0.78 * math.sin(t * math.pi / 16)) for t in range(17)]
        stage.flat(arch, hollow)
    stage.stroke([pose.at(3.62, -0.03, 0.5), pose.at(3.62, -0.03, 2.0)], mix(colour, stage.palette.shade, 0.4), 0.05)
    stage.stroke([pose.at(0.4, -0.03, 1.55), pose.at(7.6, -0.03, 1.45)], mix(colour, stage.palette.light, 0.6), 0.08)

