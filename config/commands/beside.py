"""Running a command in the server, for somebody at the command line."""

from __future__ import annotations

import structlog

from config.commands.command import Call, Gone, Where
from config.commands.perform import end, perform
from config.commands.table import find
from config.wiring.house import House

log = structlog.get_logger()

UNKNOWN = (
    "The running Clerk does not know this command: it is of another version. "
    "Stop it, start it again, and repeat the command."
)
UNFORESEEN = "The running Clerk could not do this. Its log says why."


def beside(house: House, name: str, call: Call) -> int:
    command = find(name)
    if command is None or command.where is not Where.BESIDE:
        return end(UNKNOWN, call)
    try:
        return perform(command, house, call)
    except Gone:
        raise
    except Exception:
        log.exception("command failed", command=name)
        return end(UNFORESEEN, call)
