"""Clerk's icons, drawn here: a page with a tick on it.

Lengths are parts of a side. A shape says how far a point is from its edge, less than 0 inside.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from math import sqrt

Shape = Callable[[float, float], float]
Colour = tuple[int, int, int]

COLOUR_SIDE, OUTLINE_SIDE = 192, 32
GROUND: Colour = (0x1F, 0x3A, 0x5F)
ACCENT = "#1f3a5f"
WHITE: Colour = (255, 255, 255)
SIGNATURE = b"\x89PNG\r\n\x1a\n"
WITH_ALPHA, FILTERS_NONE = 6, b"\0"


def colour() -> bytes:
    """A PNG that is filled to its edges; what matters is in the half in its middle, for Teams
    rounds it off."""
    page, ticked = box(0.19, 0.25, 0.04), tick(0.5, 0.036)

    def pixel(x: float, y: float) -> tuple[Colour, float]:
        white = covered(page(x, y), COLOUR_SIDE) * (1 - covered(ticked(x, y), COLOUR_SIDE))
        mixed = (round(g + (w - g) * white) for g, w in zip(GROUND, WHITE, strict=True))
        red, green, blue = mixed
        return (red, green, blue), 1.0

    return drawn(COLOUR_SIDE, pixel)


def outline() -> bytes:
    """A PNG that is white, and clear everywhere else."""
    page, ticked = box(0.34, 0.44, 0.06), tick(0.9, 0.035)

    def pixel(x: float, y: float) -> tuple[Colour, float]:
        rim = abs(page(x, y)) - 0.035
        return WHITE, covered(min(rim, ticked(x, y)), OUTLINE_SIDE)

    return drawn(OUTLINE_SIDE, pixel)


def box(wide: float, high: float, corner: float) -> Shape:
    """In the middle, so far to each side, with round corners."""

    def distance(x: float, y: float) -> float:
        dx, dy = abs(x - 0.5) - wide + corner, abs(y - 0.5) - high + corner
        outside = sqrt(max(dx, 0) ** 2 + max(dy, 0) ** 2)
        return outside + min(max(dx, dy), 0) - corner

    return distance


def tick(size: float, thick: float) -> Shape:
    """`thick` is half as much as it is."""
    left, low, right = ((0.5 + size * x, 0.5 + size * y) for x, y in TICK)

    def distance(x: float, y: float) -> float:
        return min(_from_line(x, y, left, low), _from_line(x, y, low, right)) - thick

    return distance


TICK = ((-0.2, 0.02), (-0.06, 0.17), (0.2, -0.15))


def _from_line(x: float, y: float, a: tuple[float, float], b: tuple[float, float]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)
    along = min(max(along, 0), 1)
    return sqrt((x - a[0] - along * dx) ** 2 + (y - a[1] - along * dy) ** 2)


def covered(distance: float, side: int) -> float:
    """How much of a pixel is inside."""
    return min(max(0.5 - distance * side, 0), 1)


def drawn(side: int, pixel: Callable[[float, float], tuple[Colour, float]]) -> bytes:
    rows = bytearray()
    for y in range(side):
        rows += FILTERS_NONE
        for x in range(side):
            shade, alpha = pixel((x + 0.5) / side, (y + 0.5) / side)
            rows += bytes((*shade, round(255 * alpha)))
    head = struct.pack(">IIBBBBB", side, side, 8, WITH_ALPHA, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
