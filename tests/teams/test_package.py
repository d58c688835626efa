from __future__ import annotations

import json
from io import BytesIO
from zipfile import ZipFile

from bot.teams.icons import colour, outline
from bot.teams.manifest import COLOUR, OUTLINE, manifest
from bot.teams.package import MANIFEST, amiss, package
from tests.teams.signed import APP
from tests.teams.test_manifest import OURS


def zipped(files: dict[str, bytes]) -> bytes:
    whole = BytesIO()
    with ZipFile(whole, "w") as found:
        for name, octets in files.items():
            found.writestr(name, octets)
    return whole.getvalue()


def files() -> dict[str, bytes]:
    with ZipFile(BytesIO(package(manifest(APP, OURS)))) as found:
        return {name: found.read(name) for name in found.namelist()}


def test_it_holds_the_manifest_and_the_icons_that_it_names() -> None:
    held = files()
    told = json.loads(held.pop(MANIFEST))
    assert told == manifest(APP, OURS)
    assert held == {COLOUR: colour(), OUTLINE: outline()}
    assert set(told["icons"].values()) == held.keys()


def test_teams_would_take_it_and_it_is_the_same_again() -> None:
    made = package(manifest(APP, OURS))
    assert amiss(made) == []
    assert package(manifest(APP, OURS)) == made


def test_what_teams_would_refuse_is_seen() -> None:
    held = files()
    assert amiss(b"PK\x03\x04") == amiss(zipped(held | {MANIFEST: b"{"})) == ["it cannot be read"]
    colourless = "colour.png is not a PNG of 192 × 192 pixels with transparency"
    assert amiss(zipped(held | {COLOUR: held[OUTLINE]})) == [colourless]
    assert amiss(zipped(held | {COLOUR: b"GIF89a"})) == [colourless]
    odd = {name: octets for name, octets in held.items() if name != OUTLINE} | {"notes.txt": b""}
    assert amiss(zipped(odd)) == ["outline.png is missing", "notes.txt does not belong there"]
    wrong = zipped(held | {MANIFEST: json.dumps(manifest("clerk", OURS)).encode()})
    assert [one.partition(" ")[0] for one in amiss(wrong)] == [
        *("id", "bots[0].botId", "composeExtensions[0].botId")
    ]
