"""A passive house, an energy station over its ground loops, and a planted street."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from casebook.pictures.scenes.buildings import block, roof_panels
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import solar_row, tank
from casebook.pictures.scenes.foreground import flowers, grass, leaves, reeds
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, skyline, sky, streaks, sun, woods
from casebook.pictures.scenes.palette import COPPER, GOLDEN, GREEN, NOON, OCHRE, SPRING, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.planting import birch, broadleaf, conifer, plant, poplar, shrub
from casebook.pictures.scenes.solids import across, box, box_faces, cast_box, grid, patch, pipe, windows
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import bicycle, figure
from casebook.pictures.scenes.view import Axonometric, Perspective, Spot


def passive_building(canvas: Canvas) -> None:
    """A compact timber-clad house with deep windows and a solar roof, late in the year."""
    palette = GOLDEN
    sky(canvas, palette, 1150)
    sun(canvas, palette, 330, 560, 62)
    streaks(canvas, palette, 120, 800, 16, 23, 0.4)
    ridge(canvas, 1140, 240, mix(palette.far, palette.haze, 0.45), palette.haze, 9, wave=1500)
    woods(canvas, 1160, 130, mix(palette.mid, palette.haze, 0.4), 12)
    stage = Stage(canvas, Perspective(1120, 2.6, 2400), palette, sun=(-0.8, -0.12, 0.58), reach=480)
    pose, size = Pose(4.5, 40, turn=0.62), (23.0, 15.0, 13.5)
    timber = mix(OCHRE, COPPER, 0.42)
    cast_box(stage, pose, *size)

    def house() -> None:
        box(stage, pose, size, palette.wall)
        faces = box_faces(pose, *size)
        for side, bays in (("front", 7), ("left", 5)):
            quad = faces[side]
            clad = (across(quad, 0, 0.27), across(quad, 1, 0.27), across(quad, 1, 0.97), across(quad, 0, 0.97))
            patch(stage, quad, (0, 1), (0.27, 0.97), timber)
            grid(stage, clad, bays * 14, 1, mix(timber, palette.shade, 0.35), 0.03, 0.5)
            for floor in range(4):
                low = 0.03 + floor * 0.245
                for bay in range(bays):
                    u = (bay + 0.5) / bays
                    half = 0.3 / bays if (bay + floor) % 3 else 0.38 / bays
                    patch(stage, quad, (u - half - 0.012, u + half + 0.012), (low + 0.035, low + 0.215), mix(palette.wall, palette.light, 0.2))
                    glow = mix(palette.glass, palette.sun, 0.75) if (bay * 3 + floor * 5) % 7 == 0 else palette.glass
                    patch(stage, quad, (u - half, u + half), (low + 0.05, low + 0.2), glow)
                    patch(stage, quad, (u - half, u + half), (low + 0.175, low + 0.2), mix(palette.glass, palette.shade, 0.6))
                    patch(stage, quad, (u - half * 0.04, u + half * 0.04), (low + 0.05, low + 0.2), mix(timber, palette.shade, 0.55))
            patch(stage, quad, (0, 1), (0.265, 0.28), mix(palette.wall, palette.shade, 0.1))
            patch(stage, quad, (0, 1), (0, 0.02), mix(palette.wall, palette.shade, 0.45))
        patch(stage, faces["front"], (0.045, 0.11), (0, 0.2), mix(GREEN, palette.shade, 0.2))
        box(stage, pose.moved(-0.9, -0.9, size[2]), (size[0] + 1.8, size[1] + 1.8, 0.5), mix(palette.wall, palette.light, 0.2))
        lift = pose.moved(0.2, 0.4, size[2] + 0.5)
        for row in reversed(range(4)):
            low, high, y = 0.25, 1.75, row * 3.7
            quad = (lift.at(0, y, low), lift.at(22.6, y, low), lift.at(22.6, y + 3.1, high), lift.at(0, y + 3.1, high))
            side = (lift.at(0, y + 3.1, 0), lift.at(0, y, 0), lift.at(0, y, low), lift.at(0, y + 3.1, high))
            stage.flat(side, mix(palette.metal, palette.shade, 0.5))
            stage.flat(quad, palette.panel)
            grid(stage, quad, 14, 2, mix(palette.panel, palette.light, 0.6), 0.05, 0.8)
            stage.stroke([quad[0], quad[1]], palette.metal, 0.09)

    stage.add(pose.at(0, 0), house, nearer=-8)
    for x, y, kind, tall, seed, leaf in (
        (-17.0, 60.0, broadleaf, 12.0, 3, OCHRE), (-24.0, 66.0, conifer, 15.0, 4, palette.near), (-11.0, 72.0, conifer, 14.0, 8, palette.near),
        (27.0, 62.0, birch, 12.0, 5, OCHRE), (31.0, 70.0, conifer, 16.0, 6, palette.near), (-14.5, 38.0, birch, 11.5, 7, mix(OCHRE, palette.mid, 0.3)),
        (-8.0, 36.5, shrub, 1.3, 9, palette.mid), (-5.5, 35.6, shrub, 1.0, 10, mix(palette.mid, TERRACOTTA, 0.5)), (19.0, 46.0, shrub, 1.5, 11, palette.mid), (22.0, 47.0, shrub, 1.2, 12, TERRACOTTA),
    ):
        plant(stage, kind, Pose(x, y), tall, seed, leaf)
    path = [(9.0, 41.5, 0.0), (11.5, 44.0, 0.0), (6.0, 34.0, 0.0), (-1.0, 22.0, 0.0), (-4.6, 22.0, 0.0), (2.5, 33.0, 0.0)]
    stage.flat([path[i] for i in (0, 1, 2, 3, 4, 5)], mix(palette.road, palette.light, 0.3))
    figure(stage, Pose(3.4, 33.5), GREEN)
    figure(stage, Pose(4.3, 33.9), TERRACOTTA, 1.25)
    bicycle(stage, Pose(-4.5, 33.0), GREEN)
    bicycle(stage, Pose(-5.2, 34.0), TERRACOTTA)
    stage.paint(shadow=0.3)
    canvas.polygon([(0, 1420), (600, 1450), (1300, 1478), (WIDTH, 1405), (WIDTH, 1600), (0, 1600)], Gradient((mix(palette.mid, palette.ground, 0.35), palette.near)), 0.95)
    grass(canvas, palette, 1570, 170, 480, 8)
    flowers(canvas, palette, 1590, 240, 40, 2, palette.wall, (1500, 2420))
    leaves(canvas, palette, 1600, 330, 16, 6, (-40, 480))
    birds(canvas, palette.shade, 1900, 360, 6, 5)


def energy_station(canvas: Canvas) -> None:
    """A glazed station with heat pumps, panels and a storage tank, and the earth cut open below."""
    palette = NOON
    sky(canvas, palette, 800)
    cumulus(canvas, palette, 1950, 420, 560, 5)
    cumulus(canvas, palette, 320, 330, 420, 13)
    ridge(canvas, 800, 120, mix(palette.far, palette.haze, 0.4), palette.haze, 17, down=30)
    woods(canvas, 812, 80, mix(palette.mid, palette.haze, 0.35), 21)
    view = Axonometric(1200, 840, 30, turn=0, pitch=0.2)
    stage = Stage(canvas, view, palette, reach=6000)
    canvas.rectangle(0, 800, WIDTH, 60, Gradient((palette.ground, mix(palette.ground, palette.mid, 0.5))))
    for index, (x, kind, tall) in enumerate(((-38.0, broadleaf, 9.0), (-34.5, poplar, 12.0), (37.0, broadleaf, 10.0), (33.0, birch, 9.0), (-15.6, birch, 8.0), (39.5, poplar, 12.0))):
        plant(stage, kind, Pose(x, 8), tall, index + 3)
    for index in range(3):
        solar_row(stage, Pose(-33, 1.5 + index * 3.0), 15.5, 3.4, 1.0, 4.2)
    tank(stage, Pose(23.5, 4), 3.6, 14.5, colour=mix(palette.wall, palette.light, 0.3), dome=0.4, band=TERRACOTTA)
    tank(stage, Pose(30.2, 4), 2.3, 9, colour=mix(palette.wall, STEEL, 0.2), dome=0.4, band=STEEL)
    pose, size = Pose(-11, 1), (28.0, 8.0, 9.0)

    def station() -> None:
        box(stage, pose, size, mix(palette.wall, palette.shade, 0.06), palette.roof)
        quad = box_faces(pose, *size)["front"]
        inner = mix(palette.glass, palette.light, 0.55)
        patch(stage, quad, (0.02, 0.98), (0.05, 0.84), inner)
        for index in range(4):
            x = 2.2 + index * 6.6
            body = Pose(pose.x + x, 0.95, 0.6)
            box(stage, body, (4.6, 0.1, 3.6), (GREEN, STEEL, GREEN, STEEL)[index])
            for fan in range(2):
                cx, cy = view.point(body.at(1.25 + fan * 2.1, 0, 2.0))
                canvas.ellipse(cx, cy, 27, 27, mix(palette.shade, palette.wall, 0.25))
                canvas.ellipse(cx, cy, 21, 21, mix(palette.metal, palette.light, 0.2))
                canvas.ellipse(cx, cy, 6, 6, palette.shade)
                for blade in range(6):
                    turn = blade * math.tau / 6
                    canvas.line([(cx, cy), (cx + 19 * math.cos(turn), cy + 19 * math.sin(turn))], palette.shade, 3)
            pipe(stage, [body.at(1.2, 0, 3.6), body.at(1.2, 0, 5.2)], 0.2, TERRACOTTA)
            pipe(stage, [body.at(3.4, 0, 3.6), body.at(3.4, 0, 4.5)], 0.2, STEEL)
        pipe(stage, [pose.at(1.2, -0.05, 5.9), pose.at(27.2, -0.05, 5.9)], 0.26, TERRACOTTA)
        pipe(stage, [pose.at(1.2, -0.05, 5.1), pose.at(27.2, -0.05, 5.1)], 0.26, STEEL)
        for index in range(15):
            u = 0.02 + 0.96 * index / 14
            patch(stage, quad, (u - 0.0025, u + 0.0025), (0.05, 0.84), mix(palette.shade, palette.wall, 0.2))
        patch(stage, quad, (0.02, 0.98), (0.6, 0.612), mix(palette.shade, palette.wall, 0.2))
        canvas.polygon([view.point(across(quad, u, v)) for u, v in ((0.1, 0.05), (0.2, 0.05), (0.32, 0.84), (0.22, 0.84))], palette.light, 0.16)
        canvas.polygon([view.point(across(quad, u, v)) for u, v in ((0.6, 0.05), (0.64, 0.05), (0.76, 0.84), (0.72, 0.84))], palette.light, 0.14)
        roof_panels(stage, pose.moved(1, 0.6, 9), (26, 7), 2.4)

    stage.add(pose.at(14, 0), station)
    figure(stage, Pose(-13.5, -0.5), OCHRE, 1.9)
    figure(stage, Pose(19.0, -0.4), GREEN, 1.9)
    stage.paint(shadow=0.22)
    _strata(canvas, 862)
    _ground_loops(stage, 862)
    grass(canvas, palette, 872, 34, 700, 4)


def _strata(canvas: Canvas, top: float) -> None:
    chance = random.Random(5)
    layers = [(0.0, "#4f7a4b"), (14.0, "#6e553d"), (110.0, "#8d6b48"), (270.0, "#b08a5e"), (420.0, "#8b7d6b"), (560.0, "#5f6661")]
    for depth, code in layers:
        level = top + depth
        wave = 0.0 if depth < 20 else 14.0
        phase = chance.uniform(0, 6)
        edge = [(float(x), level + wave * math.sin(x / 260 + phase) + wave * 0.5 * math.sin(x / 97 + phase)) for x in range(0, WIDTH + 1, 20)]
        tone = tint(code)
        canvas.polygon([*edge, (WIDTH, HEIGHT), (0, HEIGHT)], Gradient((mix(tone, (255, 240, 210), 0.14), tone, mix(tone, (20, 30, 30), 0.3))))
        for _ in range(60):
            x, y = chance.uniform(0, WIDTH), level + chance.uniform(30, 130)
            if y > top + 40:
                canvas.ellipse(x, y, chance.uniform(3, 15), chance.uniform(2, 7), mix(tone, (255, 240, 210), 0.18), 0.55)
    canvas.rectangle(0, top + 585, WIDTH, 60, Gradient((tint("#3f7d8c"), tint("#3f7d8c")), (0.0, 0.55)))
    canvas.rectangle(0, top + 645, WIDTH, 100, Gradient((tint("#3f7d8c"), tint("#24424a")), (0.55, 0.8)))


def _ground_loops(stage: Stage, top: float) -> None:
    y = -0.6
    warm, cold = TERRACOTTA, mix(STEEL, (150, 200, 230), 0.35)
    floor = -(1500 - 840) / 30
    header_warm, header_cold = -2.3, -3.3

    def run(spots: list[tuple[float, float]], colour: tuple[int, int, int]) -> None:
        pipe(stage, [(x, y, z) for x, z in spots], 0.24, colour)

    run([(-33.0, header_cold), (30.2, header_cold), (30.2, 1.0)], cold)
    run([(-34.4, header_warm), (23.5, header_warm), (23.5, 1.0)], warm)
    run([(-4.0, header_warm), (-4.0, 0.4)], warm)
    run([(2.0, header_cold), (2.0, 0.4)], cold)
    for index in range(9):
        x = -33.0 + index * 7.0
        bottom = floor + (2.2 if index % 2 else 0.0)
        bend: list[tuple[float, float]] = [(x - 0.7 + 0.7 * (1 - math.cos(t * math.pi / 8)), bottom - 0.7 * math.sin(t * math.pi / 8)) for t in range(9)]
        run([(x - 0.7, header_warm), *bend[:5]], warm)
        run([*bend[4:], (x + 0.7, header_cold)], cold)
        cx, cy = stage.view.point((x, y, bottom))
        stage.canvas.glow(cx, cy, 110, (255, 205, 150), 0.3)


def ecopark_street(canvas: Canvas) -> None:
    """A tree-lined street with low buildings, bicycles and a rain garden."""
    palette = replace(SPRING, sky=(tint("#bfe0e4"), tint("#e2f0e6"), tint("#fbf3da")))
    sky(canvas, palette, 930)
    streaks(canvas, palette, 60, 600, 9, 41, 0.7)
    skyline(canvas, palette, 935, 170, 8, (820, 1620), 0.62)
    stage = Stage(canvas, Perspective(920, 3.4, 1500, centre=1130), palette, sun=(-0.62, 0.2, 0.76), reach=210)
    strips = ((-60.0, -9.5, palette.ground), (-9.5, -5.4, mix(palette.road, palette.wall, 0.5)), (-5.4, -3.4, mix(TERRACOTTA, palette.road, 0.35)), (-3.4, 3.4, palette.road), (3.4, 7.4, palette.mid), (7.4, 11.0, mix(palette.road, palette.wall, 0.5)), (11.0, 60.0, palette.ground))
    for left, right, tone in strips:
        outline = [stage.view.point(s) for s in ((left, 260, 0), (right, 260, 0), (right, 5, 0), (left, 5, 0))]
        canvas.polygon(outline, Gradient((mix(tone, palette.haze, 0.6), tone, mix(tone, palette.shade, 0.08))))
    for index in range(22):
        y = 7 + index * 7
        stage.flat([(-0.08, y, 0), (0.08, y, 0), (0.08, y + 3, 0), (-0.08, y + 3, 0)], palette.wall)
    for edge in (-5.4, -3.4, 3.4, 7.4):
        stage.flat([(edge - 0.09, 5, 0.02), (edge + 0.09, 5, 0.02), (edge + 0.09, 200, 0.02), (edge - 0.09, 200, 0.02)], palette.wall)
    for y0 in (10.0, 26.0, 46.0):
        pond = [(5.4 + 1.4 * math.cos(t / 6), y0 + 4.2 * math.sin(t / 6), 0.02) for t in range(38)]
        stage.flat(pond, mix(palette.water, palette.light, 0.25))
    walls = (mix(palette.wall, TERRACOTTA, 0.42), palette.wall, mix(palette.wall, OCHRE, 0.38), mix(palette.wall, palette.mid, 0.3))
    for index in range(7):
        y = 15 + index * 20.0
        block(stage, Pose(-32, y), (18, 15, 11.5 + (index * 5) % 7), 4 if index % 2 else 3, wall=walls[index % 4], share=(0.6, 0.6))
        block(stage, Pose(15.5, y + 4), (18, 15, 9.5 + (index * 3) % 6), 3, wall=walls[(index + 2) % 4], share=(0.7, 0.55))
    for index in range(13):
        y = 13 + index * 9.5
        plant(stage, broadleaf, Pose(-7.4, y), 8.4 + index % 3 * 0.5, index, mix(palette.mid, palette.near, 0.1 + index % 3 * 0.12))
        plant(stage, (broadleaf, birch)[index % 2], Pose(9.2, y + 4), 7.6 + index % 2 * 0.8, index + 40, mix(palette.mid, palette.near, 0.05 + index % 3 * 0.1))
        for x in (4.2, 5.0, 6.6):
            plant(stage, shrub, Pose(x, y + x), 0.75, index + int(x * 10))
    for x, y, colour, coat in ((-4.9, 12.5, TERRACOTTA, GREEN), (-4.5, 19.0, STEEL, OCHRE), (-4.8, 31.0, GREEN, TERRACOTTA)):
        _rider(stage, Pose(x, y, turn=1.2), colour, coat)
    for x, y, coat, tall in ((8.6, 15.0, OCHRE, 1.7), (9.6, 15.4, STEEL, 1.62), (-8.4, 24.0, TERRACOTTA, 1.7), (8.9, 34.0, GREEN, 1.7)):
        figure(stage, Pose(x, y), coat, tall)
    for index in range(6):
        y = 9 + index * 16

        def lamp(y: float = y) -> None:
            stage.stroke([(3.0, y, 0), (3.0, y, 5.5), (1.4, y, 5.8)], mix(palette.shade, palette.near, 0.3), 0.09)
            stage.stroke([(1.9, y, 5.72), (1.0, y, 5.86)], palette.wall, 0.14)

        stage.add((3.0, y, 0), lamp)
    stage.paint(shadow=0.25, blur=3)
    leaves(canvas, palette, 1610, 420, 24, 3, (1420, 2440))
    grass(canvas, palette, 1600, 240, 200, 5, (1250, 2440))
    flowers(canvas, palette, 1600, 420, 34, 5, TERRACOTTA, (1500, 2400))
    reeds(canvas, palette, 1610, 360, 14, 7, (1300, 1700))
    leaves(canvas, palette, 1610, 260, 12, 8, (-40, 320))
    birds(canvas, palette.shade, 1150, 330, 5, 2)


def _rider(stage: Stage, pose: Pose, colour: tuple[int, int, int], coat: tuple[int, int, int]) -> None:
    bicycle(stage, pose, colour)
    seat: Spot = pose.at(0.3, 0, 0.95)
    stage.cast([pose.at(0, 0), pose.at(1, 0), pose.at(0.4, 0, 1.7)])

    def draw() -> None:
        unit, (x, y) = stage.view.scale(seat), stage.view.point(seat)
        hx, hy = stage.view.point(pose.at(0.85, 0, 1.05))
        dark = mix(stage.palette.shade, (20, 25, 25), 0.4)
        px, py = stage.view.point(pose.at(0.42, 0, 0.2))
        stage.canvas.line([(x, y), ((x + px) / 2 + unit * 0.1, (y + py) / 2), (px, py)], dark, unit * 0.14)
        stage.canvas.line([(x, y), (x + unit * 0.08, y - unit * 0.5)], coat, unit * 0.36)
        stage.canvas.line([(x + unit * 0.08, y - unit * 0.45), (hx, hy)], mix(coat, stage.palette.shade, 0.25), unit * 0.11)
        stage.canvas.ellipse(x + unit * 0.12, y - unit * 0.72, unit * 0.12, unit * 0.14, tint("#c79a7c"))
        stage.canvas.ellipse(x + unit * 0.11, y - unit * 0.78, unit * 0.13, unit * 0.1, stage.palette.accent)

    stage.add(pose.at(0.5, 0), draw, nearer=0.2)
