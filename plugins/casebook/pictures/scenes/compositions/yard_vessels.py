"""Plant beside a hall: a thermal oxidiser with a short stack; varied: an insulated condensate tank."""

from __future__ import annotations

from casebook.pictures.scenes.buildings import hall, sawtooth
from casebook.pictures.scenes.canvas import HEIGHT, WIDTH, Canvas, Gradient
from casebook.pictures.scenes.foreground import flowers, grass
from casebook.pictures.scenes.landscape import birds, cumulus, ridge, sky, streaks, woods
from casebook.pictures.scenes.palette import GREEN, LILAC, OCHRE, SKY, STEEL, TERRACOTTA, mix, tint
from casebook.pictures.scenes.people import figure
from casebook.pictures.scenes.pipes import pipe_run
from casebook.pictures.scenes.planting import broadleaf, plant, poplar, shrub
from casebook.pictures.scenes.solids import box, box_faces, cast_box, grid, patch
from casebook.pictures.scenes.stage import Pose, Stage
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.pictures.scenes.vessels import chimney, hoops, ladder, tank
from casebook.pictures.scenes.view import Perspective

WARM, COOL = tint("#d9663a"), tint("#4f9cc4")


def yard_vessels(canvas: Canvas, variation: Variation = AS_IT_IS) -> None:
    """Chambers, fan and duct on a plinth; the subject ``tank`` shows a tank and its pipes."""
    palette = variation.palette or LILAC
    tanks = variation.subject == "tank"
    sky(canvas, palette, 900)
    streaks(canvas, palette, 60, 520, 10, 541 + variation.seed, 0.6)
    cumulus(canvas, palette, 560, 480, 560, 542)
    ridge(
        canvas, 904, 120, mix(palette.far, palette.haze, 0.35), palette.haze, 543 + variation.seed, wave=1400
    )
    woods(canvas, 912, 70, mix(palette.mid, palette.haze, 0.4), 544)
    canvas.rectangle(
        0,
        905,
        WIDTH,
        HEIGHT - 905,
        Gradient(
            (mix(palette.road, palette.haze, 0.4), palette.road, mix(palette.road, palette.shade, 0.08))
        ),
    )
    stage = Stage(
        canvas, Perspective(880, 4.4, 1900, turn=-0.3, pivot=34), palette, sun=(-0.4, -0.62, 0.66), reach=320
    )
    stage.flat([(-80, 4, 0), (80, 4, 0), (80, 16, 0), (-80, 16, 0)], mix(palette.ground, palette.mid, 0.3))
    if tanks:
        _tanks(stage)
        sawtooth(stage, Pose(-34, 52), (66, 26, 11), 6, wall=mix(palette.wall, TERRACOTTA, 0.22))
    else:
        _oxidiser(stage)
        hall(
            stage,
            Pose(-40, 50),
            (80, 26, 12),
            wall=mix(palette.wall, STEEL, 0.12),
            band=palette.second,
            doors=5,
        )
    for index in range(13):
        plant(stage, (broadleaf, poplar)[index % 2], Pose(-54 + index * 9.5, 84), 12, index)
        plant(stage, shrub, Pose(-26 + index * 4.4, 16.6), 1.0, index + 40)
    for x, y, coat in ((-11.5, 25.0, TERRACOTTA), (-10.4, 25.4, GREEN), (13.0, 28.0, OCHRE)):
        figure(stage, Pose(x, y), coat, 1.76)
    stage.paint(shadow=0.28)
    grass(canvas, palette, 1620, 170, 300, 6 + variation.seed)
    flowers(canvas, palette, 1620, 270, 36, 7 + variation.seed, palette.accent, (100, 1300))
    birds(canvas, palette.shade, 1700, 300, 5, 55)


def _casing(stage: Stage, pose: Pose, size: tuple[float, float, float]) -> None:
    cast_box(stage, pose, *size)

    def draw() -> None:
        palette = stage.palette
        skin = mix(palette.wall, palette.light, 0.4)
        box(stage, pose, size, skin, mix(skin, palette.roof, 0.3))
        faces = box_faces(pose, *size)
        for side in ("front", "left", "right"):
            grid(stage, faces[side], 4, 3, mix(skin, palette.shade, 0.3), 0.07, 0.6)
            patch(stage, faces[side], (0, 1), (0.0, 0.06), mix(palette.second, palette.shade, 0.25))
            patch(stage, faces[side], (0, 1), (0.9, 1.0), mix(GREEN, palette.second, 0.35))
        patch(stage, faces["front"], (0.38, 0.62), (0.1, 0.42), mix(STEEL, palette.shade, 0.1))

    stage.add(pose.at(size[0] / 2, size[1] / 2), draw)


def _oxidiser(stage: Stage) -> None:
    palette = stage.palette
    duct = mix(palette.metal, SKY, 0.25)
    stage.flat([(-13, 27, 0), (14, 27, 0), (14, 39, 0), (-13, 39, 0)], mix(palette.road, palette.shade, 0.14))
    for index in range(3):
        _casing(stage, Pose(-9.6 + index * 5.4, 30, 0.6), (4.8, 5.0, 5.4))
    _casing(stage, Pose(-9.0, 30.6, 6.0), (14.4, 3.8, 2.4))
    for index in range(3):
        x = -7.2 + index * 5.4
        pipe_run(stage, [(x, 29.6, 1.0), (x, 28.6, 1.0), (x, 28.6, 2.6)], 0.42, mix(WARM, duct, 0.35))
    pipe_run(stage, [(-11.5, 28.4, 2.8), (9.6, 28.4, 2.8)], 0.6, duct, nearer=1.0)
    pipe_run(
        stage,
        [(-11.5, 28.4, 2.8), (-11.5, 36, 2.8), (-11.5, 36, 9.4), (-11.5, 50.5, 9.4)],
        0.7,
        mix(duct, COOL, 0.3),
    )
    _casing(stage, Pose(8.4, 29.6, 0.3), (2.6, 2.6, 2.4))
    chimney(stage, Pose(11.9, 34.0), 14.5, 1.15, mix(palette.metal, palette.light, 0.2), palette.accent)
    pipe_run(stage, [(10.6, 31.0, 1.8), (11.9, 33.4, 1.8)], 0.6, duct)


def _tanks(stage: Stage) -> None:
    palette = stage.palette
    silver = mix(palette.metal, palette.light, 0.55)
    stage.flat([(-14, 25, 0), (16, 25, 0), (16, 41, 0), (-14, 41, 0)], mix(palette.road, palette.shade, 0.14))
    tank(stage, Pose(-3.0, 33.0), 4.6, 10.5, silver, 0.22, WARM)
    tank(stage, Pose(9.4, 34.5), 2.6, 7.2, silver, 0.3, COOL)
    stage.add(
        (-3.0, 28.2, 0),
        lambda: hoops(stage, Pose(-3.0, 33.0), 4.62, [2.1, 4.2, 6.3, 8.4], mix(silver, palette.shade, 0.25)),
    )
    stage.add((0.5, 29.8, 0), lambda: ladder(stage, Pose(0.2, 29.4), 10.5))
    pipe_run(stage, [(-7.4, 31.0, 8.6), (-10.6, 31.0, 8.6), (-10.6, 31.0, 3.4), (-10.6, 52, 3.4)], 0.4, WARM)
    pipe_run(
        stage, [(1.4, 30.6, 1.2), (4.6, 30.6, 1.2), (7.0, 32.6, 1.2)], 0.34, mix(WARM, COOL, 0.4), nearer=0.8
    )
    pipe_run(stage, [(11.8, 33.2, 1.4), (14.8, 33.2, 1.4), (14.8, 33.2, 4.6), (14.8, 52, 4.6)], 0.34, COOL)
    for index in range(2):
        _casing(stage, Pose(3.0 + index * 2.2, 28.2, 0.0), (1.5, 1.3, 1.5))
