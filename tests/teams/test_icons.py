"""The icons, read back by a library that did not draw them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from bot.teams.icons import ACCENT, COLOUR_SIDE, GROUND, OUTLINE_SIDE, colour, outline

WHITE = (255, 255, 255)


def read(png: bytes) -> Image.Image:
    image = Image.open(BytesIO(png))
    image.load()
    assert image.mode == "RGBA"
    return image


def pixels(image: Image.Image) -> list[tuple[int, ...]]:
    octets = image.tobytes()
    return [tuple(octets[n : n + 4]) for n in range(0, len(octets), 4)]


def test_the_colour_icon_is_filled_to_its_edges() -> None:
    image = read(colour())
    assert image.size == (COLOUR_SIDE, COLOUR_SIDE) == (192, 192)
    assert {alpha for *_, alpha in pixels(image)} == {255}
    assert [image.getpixel(at) for at in ((0, 0), (191, 191), (96, 4))] == [(*GROUND, 255)] * 3
    assert f"#{bytes(GROUND).hex()}" == ACCENT


def test_what_matters_is_in_its_middle_and_can_be_told_from_the_ground() -> None:
    image = read(colour()).convert("L")
    shades = image.tobytes()
    lit = image.point([255 if shade > 128 else 0 for shade in range(256)])
    left, top, right, bottom = lit.getbbox() or (0, 0, 0, 0)
    assert 48 <= left < right <= 144
    assert 48 <= top < bottom <= 144
    paper, ink = shades[192 * 56 + 66], shades[192 * 112 + 90]
    assert paper == 255
    assert ink < 80


def test_the_outline_is_white_and_clear_everywhere_else() -> None:
    image = read(outline())
    assert image.size == (OUTLINE_SIDE, OUTLINE_SIDE) == (32, 32)
    assert {one[:3] for one in pixels(image)} == {WHITE}
    alphas = [one[3] for one in pixels(image)]
    assert alphas.count(0) > len(alphas) / 2
    assert alphas.count(255) > 100


def test_each_is_the_same_however_often_it_is_drawn() -> None:
    assert (colour(), outline()) == (colour(), outline())
