"""`clerk init FILE`: ask for the first set of files, and write them where there are none."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from config.clock import SystemClock
from config.commands.command import Call
from config.init.answers import Answers, yes_or_no
from config.init.ask import Asker, Ended
from config.init.conversation import converse
from config.init.texts import main_text, people_text, plan_text
from config.partnership_file.load import read
from config.partnership_file.sources import source_of
from governance.dates import london

if TYPE_CHECKING:
    from config.wiring.house import House

STOPPED = "Stopped before the end, so nothing was written."
THERE = "{name} is there already, and is never written over. Name another file, or move it away."


def init(_house: House, call: Call) -> str | None:
    """Options: file, the main one; the two others are named after it.

    Gives back a sentence where nothing was written.
    """
    main = Path(call.text("file"))
    names = [main, *(main.with_name(f"{main.stem}_{part}.toml") for part in ("people", "plan"))]
    if there := next((one for one in names if os.path.lexists(one)), None):
        return THERE.format(name=there)
    if not main.parent.is_dir():
        return f"There is no folder {main.parent} to write to."
    asker = Asker(_line, lambda text: call.out(text.encode()))
    today = london(SystemClock().now()).date()
    try:
        found = converse(asker, today)
        texts = dict(zip(names, _texts(found, names, today.year), strict=True))
        _check(texts)
        asker.tell()
        files = ", ".join(str(name) for name in names)
        if not asker.ask(f"Write {files}?", yes_or_no, "yes"):
            return STOPPED
    except Ended:
        return STOPPED
    try:
        _write(texts)
    except OSError as wrong:
        return f"{wrong.filename} cannot be written: {wrong.strerror}. Nothing was written."
    call.say(f"Written. Look at them, and then: clerk check {main}")
    call.say(f"Start with: CLERK_PARTNERSHIP={main} clerk serve")
    return None


def _line() -> str:
    """Whatever it is written in: what cannot be read is asked for again."""
    return sys.stdin.buffer.readline().decode("utf-8", "replace")


def _texts(found: Answers, names: list[Path], year: int) -> tuple[str, str, str]:
    _, people, plan = (name.name for name in names)
    return main_text(found, people, plan), people_text(found), plan_text(found, year)


def _check(texts: dict[Path, str]) -> None:
    """Raises BrokenFile, should a question have let through what the files may not hold."""
    octets = {path.name: text.encode() for path, text in texts.items()}
    main = next(iter(octets))
    read(source_of(main, octets[main]), octets.__getitem__)


def _write(texts: dict[Path, str]) -> None:
    """All or none; the main one last, so that it never names a file that is not there."""
    made: list[Path] = []
    try:
        for path, text in reversed(texts.items()):
            with path.open("x", encoding="utf-8", newline="\n") as file:
                made.append(path)
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
    except BaseException:
        for path in made:
            with suppress(OSError):
                path.unlink()
        raise
