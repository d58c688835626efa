"""The package that Teams takes an app as: the manifest and its two icons, zipped."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from bot.teams import icons
from bot.teams.icons import COLOUR_SIDE, OUTLINE_SIDE, SIGNATURE, WITH_ALPHA
from bot.teams.manifest import COLOUR, OUTLINE
from bot.teams.rules import mistakes

MANIFEST = "manifest.json"
ICONS: Mapping[str, tuple[int, Callable[[], bytes]]] = {
    COLOUR: (COLOUR_SIDE, icons.colour),
    OUTLINE: (OUTLINE_SIDE, icons.outline),
}
"""How many pixels each side has, and what draws it."""


def package(manifest: Mapping[str, object]) -> bytes:
    """The same octets for the same manifest."""
    told = json.dumps(manifest, indent=2, ensure_ascii=False).encode()
    files = {MANIFEST: told, **{name: draw() for name, (_, draw) in ICONS.items()}}
    whole = BytesIO()
    with ZipFile(whole, "w") as zipped:
        for name, octets in files.items():
            zipped.writestr(ZipInfo(name), octets, ZIP_DEFLATED)
    return whole.getvalue()


def amiss(octets: bytes) -> list[str]:
    """What Teams would refuse of a package, each with its place."""
    try:
        with ZipFile(BytesIO(octets)) as zipped:
            files = {name: zipped.read(name) for name in zipped.namelist()}
        manifest = json.loads(files.get(MANIFEST, b"null"))
    except (BadZipFile, ValueError):
        return ["it cannot be read"]
    return [*mistakes(manifest), *_of_files(files)]


def _of_files(files: Mapping[str, bytes]) -> Iterator[str]:
    wanted = {MANIFEST, *ICONS}
    yield from (f"{name} is missing" for name in sorted(wanted - files.keys()))
    yield from (f"{name} does not belong there" for name in sorted(files.keys() - wanted))
    for name, (side, _) in ICONS.items():
        if name in files and _looks(files[name]) != (side, side, WITH_ALPHA):
            yield f"{name} is not a PNG of {side} × {side} pixels with transparency"


def _looks(png: bytes) -> tuple[int, ...] | None:
    """Width, height and kind of colours, as the file's head says."""
    head = png[len(SIGNATURE) + 8 :][:10]
    if not png.startswith(SIGNATURE) or len(head) < 10:
        return None
    width, height, _depth, kind = struct.unpack(">IIBB", head)
    return width, height, kind
