"""Running one command with the parts of a house; what goes wrong becomes a sentence."""

from __future__ import annotations

from config.commands.command import Call, Command, Where
from config.commands.files import NoFile
from config.partnership_file.problems import BrokenFile
from config.settings import BadSetting
from config.wiring.house import House
from config.wiring.store import is_stored
from usecases.ports.store import StoreClosed
from usecases.scene import NoPartnership

NOTHING_YET = "Nothing has been stored yet. Start Clerk once with: clerk serve"
SAID = (BadSetting, BrokenFile, NoFile, StoreClosed)


def alone(command: Command, house: House, call: Call) -> int:
    """In a process of its own; the house is closed afterwards."""
    try:
        needed = command.where is Where.BESIDE and not command.before
        if needed and not is_stored(house.settings.data):
            return end(NOTHING_YET, call)
        return perform(command, house, call)
    finally:
        house.close()


def perform(command: Command, house: House, call: Call) -> int:
    try:
        return end(command.load()(house, call), call)
    except NoPartnership:
        return end(NOTHING_YET, call)
    except SAID as wrong:
        return end(str(wrong), call)


def end(outcome: str | int | None, call: Call) -> int:
    if isinstance(outcome, str):
        call.err(outcome)
        return 1
    return outcome or 0
