"""A factory on its own microgrid, the room that steers it, and the dock it ships from."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from casebook.pictures.scenes.buildings import block, hall
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.energy import container, turbine
from casebook.pictures.scenes.foreground import grass, leaves
from casebook.pictures.scenes.landscape import birds, mist, ridge, ripples, skyline, sky, streaks, sun, woods
from casebook.pictures.scenes.palette import GREEN, INK, MORNING, OCHRE, PAPER, SKY, SPRING, STEEL, TERRACOTTA, Colour, mix, tint
from casebook.pictures.scenes.planting import birch, blob, broadleaf, conifer, plant, poplar, shrub
from casebook.pictures.scenes.solids import across, box, box_faces, cast_box, grid, patch, windows
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.transport import car, figure, forklift, truck
from casebook.pictures.scenes.view import Perspective
from casebook.pictures.scenes.yards import charger, crate

DAWN = replace(
    SPRING,
    sky=(tint("#8fb3c4"), tint("#c5cfcf"), tint("#efd6c4"), tint("#f6c9a8")),
    haze=tint("#f0d9c6"),
    far=tint("#a9a9b0"),
    water=tint("#a9bfc4"),
    shade=tint("#46507a"),
)


def microgrid_factory(canvas: Canvas) -> None:
    """A factory with a solar roof, storage and chargers beside a lake at sunrise."""
    palette = DAWN
    sky(canvas, palette, 430)
    sun(canvas, palette, 1690, 330, 50)
    streaks(canvas, palette, 40, 320, 12, 101, 0.5)
    ridge(canvas, 430, 160, mix(palette.far, palette.haze, 0.45), palette.haze, 101, wave=1500, down=10)
    ridge(canvas, 434, 70, mix(palette.far, palette.mid, 0.3), palette.haze, 105, wave=1100, down=10)
    canvas.rectangle(0, 430, WIDTH, 260, Gradient((mix(palette.sky[3], palette.water, 0.35), palette.water, mix(palette.water, STEEL, 0.35))))
    canvas.glow(1690, 470, 360, palette.sun, 0.55)
    ripples(canvas, palette, 440, 640, 140, 8, palette.light, 0.5)
    for x, y, size in ((620, 520, 1.0), (800, 490, 0.6), (2130, 530, 0.9)):
        canvas.polygon([(x, y - 60 * size), (x + 3, y - 4), (x + 40 * size, y - 6)], palette.wall)
        canvas.polygon([(x - 4, y - 52 * size), (x - 4, y - 6), (x - 26 * size, y - 6)], mix(palette.wall, TERRACOTTA, 0.4))
        canvas.polygon([(x - 30 * size, y - 2), (x + 42 * size, y - 2), (x + 28 * size, y + 9 * size), (x - 20 * size, y + 9 * size)], palette.shade)
    view = Perspective(425, 56, 2350, turn=-0.48, pivot=115, away=44, centre=1150)
    stage = Stage(canvas, view, palette, sun=(0.35, 0.62, 0.7), reach=700)
    woods_line = [612 + index * 14 for index in range(4)]
    shore = [(0.0, 640.0), (400.0, 606.0), (980.0, 628.0), (1600.0, 590.0), (WIDTH + 10.0, 618.0)]
    canvas.polygon([*shore, (WIDTH, HEIGHT), (0, HEIGHT)], Gradient((mix(palette.ground, palette.haze, 0.35), palette.ground, mix(palette.ground, palette.mid, 0.7))))
    canvas.line(shore, mix(palette.wall, palette.haze, 0.3), 7)
    for index, level in enumerate(woods_line):
        woods(canvas, level + 44, 30 + index * 5, mix(palette.mid, palette.haze, 0.5 - index * 0.08), 90 + index, -40 + index % 2 * 700, 2440 - (index + 1) % 3 * 800)
    stage.flat([(-62, 84, 0), (62, 84, 0), (62, 178, 0), (-62, 178, 0)], mix(palette.road, palette.wall, 0.25))
    stage.flat([(-160, 70, 0), (160, 70, 0), (160, 80, 0), (-160, 80, 0)], palette.road)
    stage.flat([(66, 0, 0), (74, 0, 0), (74, 260, 0), (66, 260, 0)], palette.road)
    for index in range(22):
        stage.flat([(-150 + index * 13, 74.7, 0), (-144 + index * 13, 74.7, 0), (-144 + index * 13, 75.4, 0), (-150 + index * 13, 75.4, 0)], palette.wall)
    hall(stage, Pose(-46, 112), (76, 50, 14), wall=mix(palette.wall, palette.light, 0.3), band=GREEN, panels=True)
    block(stage, Pose(32, 106), (20, 36, 20), 5, wall=mix(palette.wall, TERRACOTTA, 0.35))
    for index in range(4):
        container(stage, Pose(-56 + index * 15.5, 90), (12.5, 3.4, 3.8), palette.wall, band=GREEN)
    for index in range(8):
        x = 9 + index * 5.2
        charger(stage, Pose(x + 1.6, 98.5), height=2.6)
        if index not in (2, 5):
            car(stage, Pose(x + 2.6, 91, turn=math.pi / 2), (STEEL, PAPER, TERRACOTTA, PAPER, tint("#3d4a50"), OCHRE, GREEN, PAPER)[index])
    for x, y, spin in ((-120.0, 240.0, 0.3), (-88.0, 262.0, 1.2)):
        turbine(stage, Pose(x, y), 52, spin, palette.wall)
    truck(stage, Pose(-30, 76), GREEN, palette.wall)
    truck(stage, Pose(84, 72.5), OCHRE, palette.wall)
    chance = random.Random(9)
    for index in range(330):
        x, y = chance.uniform(-280, 280), chance.uniform(20, 420)
        inside = -68 < x < 80 and 60 < y < 184
        down = view.point((x, y, 0))[1]
        if not inside and not 62 < y < 86 and not 60 < x < 80 and down > 668:
            leaf = mix(palette.mid, palette.near, chance.uniform(0.1, 0.6))
            plant(stage, (broadleaf, poplar, birch, shrub, conifer)[index % 5], Pose(x, y), (8, 11, 9, 2.4, 9)[index % 5], index, leaf)
    for index, (x, y) in enumerate(((-130, 150), (-108, 190), (96, 190), (120, 130), (100, 100), (-120, 110))):
        block(stage, Pose(x, y), (18, 12, 9), 2, wall=mix(palette.wall, (TERRACOTTA, OCHRE, STEEL)[index % 3], 0.25))
    for index in range(13):
        plant(stage, broadleaf, Pose(-60 + index * 10, 83.5), 5.2, index + 200)
        plant(stage, poplar, Pose(-58 + index * 10, 172), 9, index + 230)
    stage.paint(shadow=0.36)
    mist(canvas, palette.haze, 400, 560, 0.25)
    birds(canvas, palette.shade, 900, 220, 6, 31)


def energy_dashboard(canvas: Canvas) -> None:
    """A dim control room; its wall shows curves, bars and flows, without words."""
    deep, panel = tint("#0c2c27"), tint("#113c33")
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Gradient((tint("#0a211f"), deep, tint("#0b2521"))))
    left, right, top, bottom = 230.0, 2170.0, 210.0, 1010.0
    for index in range(9):
        x = 120 + index * 270
        canvas.pill(x, 74, 180, 12, mix(PAPER, OCHRE, 0.3), 0.85)
        canvas.glow(x + 90, 80, 190, mix(PAPER, OCHRE, 0.4), 0.22)
    canvas.polygon([(0, 120), (left - 30, top), (left - 30, bottom), (0, 1120)], Gradient((mix(deep, panel, 0.7), deep), direction="right"))
    canvas.polygon([(WIDTH, 120), (right + 30, top), (right + 30, bottom), (WIDTH, 1120)], Gradient((deep, mix(deep, panel, 0.7)), direction="right"))
    canvas.glow(1200, 600, 1250, tint("#2f8f77"), 0.22)
    canvas.rounded(left - 22, top - 22, right - left + 44, bottom - top + 44, 24, tint("#08191a"))
    canvas.rectangle(left, top, right - left, bottom - top, Gradient((panel, tint("#0f352f"))))
    _screen_curves(canvas, left + 40, top + 40, 1090, 420)
    _screen_bars(canvas, left + 40, top + 500, 520, 260)
    _screen_rings(canvas, left + 610, top + 500, 520, 260)
    _screen_flow(canvas, left + 1180, top + 40, 720, 720)
    canvas.polygon([(0, 1120), (left - 30, 1034), (right + 30, 1034), (WIDTH, 1120), (WIDTH, HEIGHT), (0, HEIGHT)], Gradient((tint("#12433a"), tint("#0a2320"))))
    canvas.polygon([(left + 40, 1036), (right - 40, 1036), (right + 140, 1300), (left - 140, 1300)], Gradient((tint("#3fa48a"), tint("#3fa48a")), (0.3, 0.0)))
    for x, tone, tall in ((480.0, OCHRE, 1.0), (1000.0, SKY, 0.94), (1190.0, TERRACOTTA, 1.02), (1850.0, PAPER, 0.98)):
        _operator(canvas, x, 1420, 430 * tall, tone)
    _desk(canvas)


PANE = tint("#17493e")
GRIDLINE = tint("#2a6656")


def _screen_curves(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    canvas.rounded(x, y, width, height, 16, PANE)
    for row in range(1, 6):
        canvas.rectangle(x + 40, y + height * row / 6, width - 80, 2, GRIDLINE)
    steps = [index / 60 for index in range(61)]
    base = y + height - 50
    solar = [(x + 40 + (width - 80) * t, base - 270 * math.exp(-(((t - 0.5) / 0.16) ** 2))) for t in steps]
    load = [(x + 40 + (width - 80) * t, base - 110 - 70 * math.sin(t * 5.2 - 0.6) - 22 * math.sin(t * 17)) for t in steps]
    store = [(x + 40 + (width - 80) * t, base - 70 - 52 * math.sin(t * 6.3 + 2.2)) for t in steps]
    canvas.polygon([*solar, (x + width - 40, base), (x + 40, base)], Gradient((OCHRE, OCHRE), (0.6, 0.05)))
    canvas.line(solar, OCHRE, 7)
    canvas.line(load, PAPER, 6)
    canvas.line(store, SKY, 5)
    for curve, tone, place in ((solar, OCHRE, 36), (load, PAPER, 36), (store, SKY, 36)):
        canvas.ellipse(*curve[place], 13, 13, tone)
    canvas.rectangle(solar[36][0] - 1, y + 40, 2, height - 90, PAPER, 0.5)
    for index in range(3):
        canvas.pill(x + 48 + index * 130, y + 30, 90, 12, (OCHRE, PAPER, SKY)[index], 0.85)


def _screen_bars(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    canvas.rounded(x, y, width, height, 16, PANE)
    for index in range(14):
        tall = (0.3 + 0.5 * math.sin(index / 13 * math.pi) + 0.12 * math.sin(index * 2.1)) * (height - 70)
        bx = x + 34 + index * (width - 60) / 14
        part = 0.35 + 0.2 * math.sin(index)
        canvas.rounded(bx, y + height - 30 - tall, 20, tall, 6, tint("#3fa48a"))
        canvas.rounded(bx, y + height - 30 - tall * part, 20, tall * part, 6, OCHRE)


def _screen_rings(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    canvas.rounded(x, y, width, height, 16, PANE)
    for index, (share, tone) in enumerate(((0.72, OCHRE), (0.46, SKY), (0.88, tint("#5cc0a2")))):
        cx, cy, radius = x + 95 + index * 165, y + height / 2, 66.0
        canvas.ellipse(cx, cy, radius, radius, GRIDLINE)
        turns = [-math.pi / 2 + math.tau * share * step / 60 for step in range(61)]
        canvas.polygon([(cx, cy), *[(cx + radius * math.cos(t), cy + radius * math.sin(t)) for t in turns]], tone)
        canvas.ellipse(cx, cy, radius * 0.72, radius * 0.72, PANE)
        canvas.ellipse(cx, cy, 10, 10, tone)


def _screen_flow(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    canvas.rounded(x, y, width, height, 16, PANE)
    sources = ((0.16, 0.13, OCHRE), (0.42, 0.1, SKY), (0.64, 0.08, tint("#5cc0a2")), (0.85, 0.06, TERRACOTTA))
    sinks = (0.2, 0.5, 0.8)
    for index, (place, thick, tone) in enumerate(sources):
        for target, sink in enumerate(sinks):
            share = thick * (0.5, 0.3, 0.2)[(index + target) % 3] * height
            start, end = y + place * height + (target - 1) * thick * 90, y + sink * height + (index - 1.5) * 26
            upper, lower = [], []
            for step in range(31):
                t = step / 30
                ease = t * t * (3 - 2 * t)
                px, py = x + 90 + (width - 180) * t, start + (end - start) * ease
                upper.append((px, py - share / 2))
                lower.append((px, py + share / 2))
            canvas.polygon([*upper, *reversed(lower)], Gradient((tone, mix(tone, tint("#5cc0a2"), 0.5)), (0.75, 0.3), "right"))
        canvas.rounded(x + 60, y + place * height - thick * 330, 30, thick * 660, 8, tone)
    for index, sink in enumerate(sinks):
        canvas.rounded(x + width - 92, y + sink * height - 78, 30, 156, 8, (PAPER, mix(PAPER, SKY, 0.4), mix(PAPER, OCHRE, 0.4))[index])


def _operator(canvas: Canvas, x: float, y: float, height: float, tone: Colour) -> None:
    dark, rim = tint("#061716"), mix(tone, tint("#0d302b"), 0.35)
    h = height
    canvas.rounded(x - 0.3 * h, y - 0.62 * h, 0.6 * h, 0.8 * h, 0.16 * h, rim)
    canvas.rounded(x - 0.29 * h, y - 0.6 * h, 0.58 * h, 0.8 * h, 0.15 * h, mix(rim, dark, 0.55))
    canvas.rectangle(x - 0.06 * h, y - 0.74 * h, 0.12 * h, 0.16 * h, tint("#8c5f47"))
    canvas.ellipse(x, y - 0.82 * h, 0.135 * h, 0.16 * h, mix(INK, tone, 0.12))
    canvas.ellipse(x, y - 0.835 * h, 0.12 * h, 0.14 * h, tint("#10201f"))
    canvas.rounded(x - 0.24 * h, y - 0.3 * h, 0.48 * h, 0.6 * h, 0.06 * h, tint("#0d1f1f"))


def _desk(canvas: Canvas) -> None:
    canvas.polygon([(120, 1330), (2280, 1330), (WIDTH + 40, 1440), (-40, 1440)], Gradient((tint("#a5764a"), tint("#6f4c33"))))
    canvas.rectangle(-10, 1438, WIDTH + 20, 170, Gradient((tint("#3a2a20"), tint("#18211e"))))
    for x in (250, 760, 1430, 1640, 2080):
        canvas.rounded(x - 130, 1180, 260, 160, 10, tint("#091817"))
        canvas.rounded(x - 120, 1190, 240, 140, 6, Gradient((tint("#1d5a4c"), tint("#123f36"))))
        canvas.line([(x - 100, 1300), (x - 50, 1260), (x, 1280), (x + 50, 1225), (x + 100, 1240)], OCHRE, 5)
        for bar in range(5):
            canvas.rectangle(x - 96 + bar * 26, 1206, 16, 20 + bar * 4 % 14, tint("#5cc0a2"))
        canvas.rectangle(x - 10, 1340, 20, 30, tint("#091817"))
        canvas.pill(x - 60, 1366, 120, 12, tint("#091817"))
    for x in (560, 1240, 1890):
        canvas.rounded(x, 1352, 34, 40, 6, PAPER)
        canvas.ellipse(x + 17, 1353, 17, 5, mix(PAPER, INK, 0.2))


def green_logistics(canvas: Canvas) -> None:
    """Electric trucks at a loading dock, with stacks of reusable crates."""
    palette = replace(MORNING, sky=(tint("#8db8c9"), tint("#c9dcd6"), tint("#f3e8cf")), road=tint("#cfcdc4"), haze=tint("#efe8d6"))
    sky(canvas, palette, 820)
    streaks(canvas, palette, 60, 520, 11, 111, 0.7)
    ridge(canvas, 815, 130, mix(palette.far, palette.haze, 0.4), palette.haze, 111)
    skyline(canvas, palette, 820, 150, 31, (1350, 2400), 0.6)
    woods(canvas, 830, 80, mix(palette.mid, palette.haze, 0.4), 41)
    view = Perspective(800, 4.9, 2000, turn=-0.36, pivot=36, away=-4)
    stage = Stage(canvas, view, palette, sun=(0.62, -0.5, 0.6), reach=420)
    canvas.rectangle(0, 830, WIDTH, 770, Gradient((mix(palette.road, palette.haze, 0.4), palette.road, mix(palette.road, palette.shade, 0.18))))
    pose, size = Pose(-46, 46), (84.0, 40.0, 11.5)
    cast_box(stage, pose, *size)

    def depot() -> None:
        box(stage, pose, size, palette.wall, palette.roof)
        faces = box_faces(pose, *size)
        front = faces["front"]
        grid(stage, front, 56, 1, mix(palette.wall, palette.shade, 0.3), 0.04, 0.5)
        patch(stage, front, (0, 1), (0.88, 1), GREEN)
        patch(stage, front, (0, 1), (0, 0.1), mix(palette.wall, palette.shade, 0.45))
        strip = (across(front, 0.01, 0.66), across(front, 0.99, 0.66), across(front, 0.99, 0.8), across(front, 0.01, 0.8))
        windows(stage, strip, 28, 1, palette.glass, (0.8, 0.9))
        for index in range(12):
            u = (index + 0.5) / 12
            patch(stage, front, (u - 0.026, u + 0.026), (0.08, 0.52), mix(palette.shade, INK, 0.35))
            patch(stage, front, (u - 0.02, u + 0.02), (0.11, 0.47), (mix(palette.metal, palette.wall, 0.5), mix(OCHRE, palette.wall, 0.2))[index % 4 == 1])
            for slat in range(1, 6):
                patch(stage, front, (u - 0.02, u + 0.02), (0.11 + slat * 0.06, 0.114 + slat * 0.06), mix(palette.metal, palette.shade, 0.4))
            patch(stage, front, (u - 0.03, u - 0.026), (0.02, 0.14), OCHRE)
            patch(stage, front, (u + 0.026, u + 0.03), (0.02, 0.14), OCHRE)
        grid(stage, faces["right"], 24, 1, mix(palette.wall, palette.shade, 0.3), 0.04, 0.5)
        patch(stage, faces["right"], (0, 1), (0.88, 1), GREEN)
        patch(stage, faces["left"], (0, 1), (0.88, 1), GREEN)
        box(stage, pose.moved(0, -2.2, 5.9), (84, 2.2, 0.35), mix(GREEN, palette.shade, 0.2))

    stage.add(pose.at(42, 0), depot, nearer=-60)
    for slot, cab, load in ((2, OCHRE, palette.wall), (4, GREEN, palette.wall), (6, palette.wall, mix(GREEN, palette.light, 0.15)), (7, GREEN, palette.wall), (9, STEEL, palette.wall)):
        x = -46 + 84 * (slot + 0.5) / 12
        truck(stage, Pose(x - 1.25, 45.6, turn=-math.pi / 2), cab, load, 8.5, 2.9)
        charger(stage, Pose(x + 2.4, 33.5), height=2.3)
    stacks = ((-15.0, 20.5, 3, 3, GREEN), (-10.4, 19.4, 2, 3, OCHRE), (-19.0, 23.5, 4, 2, STEEL), (-6.0, 17.6, 3, 2, STEEL), (8.2, 23.2, 3, 3, GREEN), (12.8, 24.0, 2, 2, OCHRE))
    for x, y, rows, columns, tone in stacks:
        for column in range(columns):
            for level in range(rows - (column % 2)):
                crate(stage, Pose(x + column * 1.28, y, 0.15 + level * 0.82), mix(tone, palette.light, 0.08 * (level % 2)))
    forklift(stage, Pose(0.2, 23.2, turn=0.35), OCHRE)
    lifted = Pose(0.2, 23.2, turn=0.35)
    for level in range(2):
        crate(stage, lifted.moved(2.25, 0.12, 0.4 + level * 0.82), GREEN)
    for x, y, coat in ((-2.2, 21.0, TERRACOTTA), (-4.0, 33.0, OCHRE), (15.5, 27.5, GREEN), (5.5, 30.0, STEEL)):
        figure(stage, Pose(x, y), coat)
    for index in range(7):
        plant(stage, (birch, broadleaf)[index % 2], Pose(44 + index * 4, 38 + index * 6), 8 + index % 3, index)
    for slot in range(13):
        x = -46 + 84 * slot / 12
        stage.flat([(x - 0.08, 30, 0), (x + 0.08, 30, 0), (x + 0.08, 45.5, 0), (x - 0.08, 45.5, 0)], palette.wall)
    stage.paint(shadow=0.34)
    chance = random.Random(5)
    canvas.soft([blob(chance, 1500 + index * 130, 1560 - index % 3 * 40, 130, 46) for index in range(9)], palette.shade, 5, 0.18)
    leaves(canvas, palette, 1610, 330, 16, 5, (2000, 2440))
    grass(canvas, palette, 1610, 170, 160, 5, (1850, 2440))
    birds(canvas, palette.shade, 1500, 300, 5, 21)

