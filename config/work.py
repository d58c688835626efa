"""`clerk work`: nothing to do where one process keeps the whole store."""

from __future__ import annotations

import signal
import threading

from config.commands.command import Call
from config.wiring.house import House

NEEDS = (
    "With the embedded store there is nothing for a second process to do: clerk serve asks, "
    "sends and keeps by itself. A worker of its own needs a PostgreSQL database, which this "
    "version of Clerk cannot use yet. This command now waits, idle, until it is stopped."
)


def work(_house: House, call: Call) -> None:
    """Until it is told to end: a process manager would start it again at once otherwise."""
    stopped = threading.Event()
    for wish in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wish, lambda *_: stopped.set())
    call.say(NEEDS)
    stopped.wait()
