"""`clerk serve`: the web application, the ticker and the courier in one process."""

from __future__ import annotations

import gc
import socket
import sys
from collections.abc import Iterator

from config import logs
from config.backup.replace import clear
from config.commands.command import Call
from config.partnership_file.starts import STANDS_STILL
from config.settings import Settings
from config.wiring.house import House


def serve(house: House, call: Call) -> str | None:
    """Runs until it is stopped; gives back a sentence when it cannot start.

    Raises BadSetting, BrokenFile or StoreClosed.
    """
    import uvicorn

    from config.wiring.app import build_app

    settings = house.settings
    logs.set_up(readable=sys.stderr.isatty())
    if busy := _busy(settings):
        return busy
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        house.open()
        clear(settings.data)
        house.adopt()
        app = build_app(house)
    except OSError as wrong:
        return f"The data folder {settings.data} cannot be used: {wrong.strerror}."
    for sentence in greeting(house):
        call.say(sentence)
    # what is loaded stays, and is not to be gone through again while somebody waits
    gc.collect()
    gc.freeze()
    # the access log would hold calendar addresses
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning", access_log=False)
    return None


def _busy(settings: Settings) -> str | None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as wrong:
            return (
                f"Port {settings.port} on {settings.host} cannot be used ({wrong.strerror}). "
                "Is Clerk running already? Another port: CLERK_PORT=8081 make run"
            )
    return None


def _why_no_console(settings: Settings) -> str:
    if settings.platforms:
        names = " and ".join(settings.platforms)
        return f"People use it in {names}; the console is off."
    return f"The console is off because CLERK_HOST is {settings.host}: it serves this machine only."


def greeting(house: House) -> Iterator[str]:
    """What whoever starts it is told."""
    settings = house.settings
    opens = f"Open {settings.base_url} in a browser."
    where = opens if settings.console else _why_no_console(settings)
    yield f"Clerk is serving {house.file.name}. {where} Stop it with Ctrl-C."
    if house.file.starts and not settings.console:
        yield STANDS_STILL
