"""A supersampled drawing surface in picture units (2400 by 1600, origin top left)."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from casebook.pictures.scenes.palette import Colour, mix

WIDTH, HEIGHT = 2400, 1600
OVERSAMPLING = 2
QUALITIES = (88, 85, 82, 79, 76, 73, 70)
HEAVIEST = 450_000
Point = tuple[float, float]


@dataclass(frozen=True)
class Gradient:
    """A run of colours across a shape's own bounding box.

    Attributes:
        stops: Evenly spaced colours.
        opacity: Opacity at the first and at the last stop.
        direction: Which way the run goes.
    """

    stops: tuple[Colour, ...]
    opacity: tuple[float, float] = (1.0, 1.0)
    direction: Literal["down", "right"] = "down"

    def at(self, share: float) -> Colour:
        """The colour at a share of the way."""
        place = min(1.0, max(0.0, share)) * (len(self.stops) - 1)
        index = min(int(place), len(self.stops) - 2)
        return mix(self.stops[index], self.stops[index + 1], place - index)


Fill = Colour | Gradient


class Canvas:
    """Draws antialiased shapes; every length is in units of the finished 2400 by 1600 picture.

    Args:
        size: Finished width over 2400; below 1 for previews.
    """

    def __init__(self, size: float = 1.0) -> None:
        self._zoom = size * OVERSAMPLING
        self._finished = (round(WIDTH * size), round(HEIGHT * size))
        self._image = Image.new("RGB", (round(WIDTH * self._zoom), round(HEIGHT * self._zoom)))
        self._draw = ImageDraw.Draw(self._image, "RGBA")

    def polygon(self, points: Iterable[Point], fill: Fill, opacity: float = 1.0) -> None:
        """Fill a closed outline."""
        scaled = [(x * self._zoom, y * self._zoom) for x, y in points]
        if len(scaled) < 3 or opacity <= 0:
            return
        if isinstance(fill, Gradient):
            self._blend(scaled, fill, opacity)
        else:
            self._draw.polygon(scaled, fill=(*fill, round(255 * opacity)))

    def rectangle(
        self, x: float, y: float, width: float, height: float, fill: Fill, opacity: float = 1.0
    ) -> None:
        """Fill an upright rectangle."""
        self.polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill, opacity)

    def ellipse(self, x: float, y: float, rx: float, ry: float, fill: Fill, opacity: float = 1.0) -> None:
        """Fill an ellipse around a centre."""
        count = max(20, min(160, int(max(rx, ry) * self._zoom * 0.7)))
        turns = (math.tau * step / count for step in range(count))
        self.polygon([(x + rx * math.cos(turn), y + ry * math.sin(turn)) for turn in turns], fill, opacity)

    def line(self, points: Sequence[Point], fill: Colour, width: float, opacity: float = 1.0) -> None:
        """Draw a line of constant width through points, with round joints."""
        scaled = [(x * self._zoom, y * self._zoom) for x, y in points]
        pixels = max(1, round(width * self._zoom))
        self._draw.line(scaled, fill=(*fill, round(255 * opacity)), width=pixels, joint="curve")

    def pill(self, x: float, y: float, width: float, height: float, fill: Fill, opacity: float = 1.0) -> None:
        """Fill a rectangle with fully rounded short ends; x and y are its top left."""
        radius = min(width, height) / 2
        self.rounded(x, y, width, height, radius, fill, opacity)

    def rounded(
        self, x: float, y: float, width: float, height: float, radius: float, fill: Fill, opacity: float = 1.0
    ) -> None:
        """Fill a rectangle with rounded corners."""
        self.polygon(rounded_outline(x, y, width, height, radius), fill, opacity)

    def glow(self, x: float, y: float, radius: float, fill: Colour, opacity: float) -> None:
        """Lay a soft round light over the picture."""
        side = max(2, round(radius * 2 * self._zoom))
        mask = Image.radial_gradient("L")
        rim = mask.getpixel((0, mask.height // 2))
        assert isinstance(rim, int)
        mask = mask.point([round(255 * opacity * max(0.0, 1 - level / rim) ** 2) for level in range(256)])
        mask = mask.resize((side, side), Image.Resampling.BICUBIC)
        corner = (round((x - radius) * self._zoom), round((y - radius) * self._zoom))
        self._image.paste(fill, (*corner, corner[0] + side, corner[1] + side), mask)

    def soft(
        self,
        shapes: Iterable[Sequence[Point]],
        fill: Colour,
        blur: float,
        opacity: float,
        fading: Sequence[float] = (),
    ) -> None:
        """Fill the union of outlines with blurred edges: shadows, steam, clouds.

        Args:
            shapes: Outlines; where two overlap the later one counts.
            fill: Their colour.
            blur: Radius of the blur.
            opacity: How much they cover.
            fading: A share of the opacity for each outline, if they differ.
        """
        outlines = [list(shape) for shape in shapes]
        step = 4 if blur >= 6 else 2
        scale, margin = self._zoom / step, 3 * blur + 4
        edges = [point for outline in outlines for point in outline]
        left, top = max(0.0, min(x for x, _ in edges) - margin), max(0.0, min(y for _, y in edges) - margin)
        right = min(WIDTH, max(x for x, _ in edges) + margin)
        bottom = min(HEIGHT, max(y for _, y in edges) + margin)
        if right - left < 2 or bottom - top < 2:
            return
        mask = Image.new("L", (math.ceil((right - left) * scale), math.ceil((bottom - top) * scale)))
        brush = ImageDraw.Draw(mask)
        for index, outline in enumerate(outlines):
            strength = opacity * (fading[index] if fading else 1.0)
            brush.polygon(
                [((x - left) * scale, (y - top) * scale) for x, y in outline], fill=round(255 * strength)
            )
        mask = mask.filter(ImageFilter.GaussianBlur(blur * scale))
        large = mask.resize((mask.width * step, mask.height * step), Image.Resampling.BICUBIC)
        self._image.paste(fill, (round(left * self._zoom), round(top * self._zoom)), large)

    def reflect(self, shore: float, depth: float, fill: Gradient, opacity: float) -> None:
        """Turn the strip below a shore line into still water that mirrors what stands above it.

        Args:
            shore: The waterline.
            depth: How far the water reaches down.
            fill: The water's own colour.
            opacity: How much of that colour covers the mirror image.
        """
        top, size = round(shore * self._zoom), round(depth * self._zoom)
        source = self._image.crop((0, max(0, top - size), self._image.width, top))
        mirror = source.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        small = mirror.resize((mirror.width // 8, max(1, mirror.height // 24)), Image.Resampling.BOX)
        mirror = small.resize(mirror.size, Image.Resampling.BICUBIC)
        self._image.paste(mirror, (0, top))
        self.rectangle(0, shore, WIDTH, depth, fill, opacity)

    def mirror(self) -> None:
        """Turn what is drawn so far left to right."""
        self._image = self._image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        self._draw = ImageDraw.Draw(self._image, "RGBA")

    def jpeg(self) -> bytes:
        """The finished picture as JPEG without metadata, as good as ``HEAVIEST`` allows."""
        picture = self.picture()
        data = b""
        for quality in QUALITIES:
            file = BytesIO()
            picture.save(file, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
            data = file.getvalue()
            if len(data) <= HEAVIEST:
                break
        return data

    def picture(self) -> Image.Image:
        """The finished picture, with a breath of paper grain that also keeps gradients from banding."""
        plain = self._image.resize(self._finished, Image.Resampling.LANCZOS)
        noise = Image.frombytes("L", (512, 512), random.Random(1987).randbytes(512 * 512))
        noise = noise.point(lambda v: 125 + v * 7 // 256)
        sheet = Image.new("L", self._finished)
        for x in range(0, self._finished[0], 512):
            for y in range(0, self._finished[1], 512):
                sheet.paste(noise, (x, y))
        grain = Image.merge("RGB", (sheet, sheet, sheet))
        return ImageChops.add(plain, grain, 1.0, -128)

    def _blend(self, scaled: list[Point], fill: Gradient, opacity: float) -> None:
        left = max(0, math.floor(min(x for x, _ in scaled)))
        right = min(self._image.width, math.ceil(max(x for x, _ in scaled)) + 1)
        first, last = min(y for _, y in scaled), max(y for _, y in scaled)
        top, bottom = max(0, math.floor(first)), min(self._image.height, math.ceil(last) + 1)
        if right <= left or bottom <= top:
            return
        box = (right - left, bottom - top)
        mask = Image.new("L", box)
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in scaled], fill=255)
        if fill.direction == "down":
            start, length, count, strip = first - top, max(1.0, last - first), box[1], (1, box[1])
        else:
            edge = min(x for x, _ in scaled)
            length = max(1.0, max(x for x, _ in scaled) - edge)
            start, count, strip = edge - left, box[0], (box[0], 1)
        shares = [(index - start) / length for index in range(count)]
        colours = Image.new("RGB", strip)
        colours.putdata([fill.at(share) for share in shares])
        if fill.opacity != (1.0, 1.0) or opacity < 1:
            run = Image.new("L", strip)
            begin, end = fill.opacity
            run.putdata([round(255 * opacity * (begin + (end - begin) * min(1, max(0, s)))) for s in shares])
            mask = ImageChops.multiply(mask, run.resize(box))
        self._image.paste(colours.resize(box), (left, top), mask)


def rounded_outline(x: float, y: float, width: float, height: float, radius: float) -> list[Point]:
    """The outline of a rectangle with rounded corners."""
    corners = [(x + width - radius, y + height - radius), (x + radius, y + height - radius),
               (x + radius, y + radius), (x + width - radius, y + radius)]  # fmt: skip
    return [
        (cx + radius * math.cos(turn), cy + radius * math.sin(turn))
        for quarter, (cx, cy) in enumerate(corners)
        for turn in (math.pi / 2 * (quarter + step / 8) for step in range(9))
    ]


def round_outline(x: float, y: float, radius: float, count: int = 28) -> list[Point]:
    """The outline of a circle."""
    turns = (math.tau * step / count for step in range(count))
    return [(x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns]
