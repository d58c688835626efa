"""Running one command with the parts of a house; what goes wrong becomes a sentence."""

from __future__ import annotations

import structlog

from config.commands.command import Call, Command, Gone, Where
from config.commands.files import NoFile
from config.commands.table import find
from config.partnership_file.problems import BrokenFile
from config.settings import BadSetting
from config.wiring.house import House
from config.wiring.store import is_stored
from usecases.ports.store import StoreClosed
from usecases.scene import NoPartnership

log = structlog.get_logger()

NOTHING_YET = "Nothing has been stored yet. Start Clerk once with: clerk serve"
UNKNOWN = (
    "The running Clerk does not know this command: it is of another version. "
    "Stop it, start it again, and repeat the command."
)
UNFORESEEN = "The running Clerk could not do this. Its log says why."
SAID = (BadSetting, BrokenFile, NoFile, StoreClosed)


def alone(command: Command, house: House, call: Call) -> int:
    """In a process of its own; the house is closed afterwards."""
    try:
        needed = command.where is Where.BESIDE and not command.before
        if needed and not is_stored(house.settings.data):
            return _end(NOTHING_YET, call)
        return perform(command, house, call)
    finally:
        house.close()


def beside(house: House, name: str, call: Call) -> int:
    """In the server, for somebody at the command line."""
    command = find(name)
    if command is None or command.where is not Where.BESIDE:
        return _end(UNKNOWN, call)
    try:
        return perform(command, house, call)
    except Gone:
        raise
    except Exception:
        log.exception("command failed", command=name)
        return _end(UNFORESEEN, call)


def perform(command: Command, house: House, call: Call) -> int:
    try:
        return _end(command.load()(house, call), call)
    except NoPartnership:
        return _end(NOTHING_YET, call)
    except SAID as wrong:
        return _end(str(wrong), call)


def _end(outcome: str | int | None, call: Call) -> int:
    if isinstance(outcome, str):
        call.err(outcome)
        return 1
    return outcome or 0
