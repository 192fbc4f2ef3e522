"""Small figures without features, and bicycles."""

from __future__ import annotations

import math

from casebook.pictures.scenes.palette import INK, Colour, mix
from casebook.pictures.scenes.stage import Pose, Stage


def figure(stage: Stage, pose: Pose, coat: Colour, height: float = 1.72, hat: Colour | None = None) -> None:
    """A small standing person without features; without a colour for the hat it is a helmet in the accent."""
    foot = pose.at(0, 0)
    stage.cast([pose.at(-0.2, 0), pose.at(0.2, 0), pose.at(-0.2, 0, height), pose.at(0.2, 0, height)])

    def draw() -> None:
        x, y = stage.view.point(foot)
        unit = stage.view.scale(foot) * height
        dark = mix(INK, stage.palette.shade, 0.4)
        for side in (-1, 1):
            stage.canvas.polygon(
                [
                    (x + side * unit * 0.02, y - unit * 0.5),
                    (x + side * unit * 0.11, y - unit * 0.5),
                    (x + side * unit * 0.1, y),
                    (x + side * unit * 0.03, y),
                ],
                dark,
            )
        stage.canvas.rounded(x - unit * 0.13, y - unit * 0.85, unit * 0.26, unit * 0.42, unit * 0.07, coat)
        stage.canvas.rounded(
            x + unit * 0.03,
            y - unit * 0.84,
            unit * 0.1,
            unit * 0.4,
            unit * 0.05,
            mix(coat, stage.palette.shade, 0.3),
        )
        stage.canvas.ellipse(
            x, y - unit * 0.93, unit * 0.065, unit * 0.075, mix((214, 170, 140), stage.palette.shade, 0.15)
        )
        stage.canvas.ellipse(x, y - unit * 0.965, unit * 0.07, unit * 0.05, hat or stage.palette.accent)

    stage.add(foot, draw)


def bicycle(stage: Stage, pose: Pose, colour: Colour) -> None:
    """A bicycle standing along x."""

    def draw() -> None:
        dark = mix(INK, stage.palette.shade, 0.4)
        for x in (0.0, 1.05):
            rim = [
                pose.at(x + 0.34 * math.cos(t * math.tau / 30), 0, 0.34 + 0.34 * math.sin(t * math.tau / 30))
                for t in range(31)
            ]
            stage.stroke(rim, dark, 0.05)
        frame = [(0.0, 0.34), (0.42, 0.34), (0.92, 0.82), (0.3, 0.8), (0.0, 0.34), (0.42, 0.34), (0.28, 0.92)]
        stage.stroke([pose.at(x, 0, z) for x, z in frame], colour, 0.06)
        stage.stroke([pose.at(x, 0, z) for x, z in ((1.05, 0.34), (0.9, 0.98), (1.02, 1.04))], colour, 0.06)
        stage.stroke([pose.at(0.14, 0, 0.94), pose.at(0.4, 0, 0.94)], dark, 0.08)

    stage.add(pose.at(0.5, 0), draw)
