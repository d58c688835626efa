"""`clerk serve`: the web application, the ticker and the courier in one process."""

from __future__ import annotations

import os
import socket
import sys

from config import logs
from config.partnership_file.problems import BrokenFile
from config.settings import BadSetting, Settings
from config.wiring.house import House
from usecases.ports.store import StoreClosed


def serve(settings: Settings) -> str | None:
    """Runs until it is stopped; gives back a sentence when it cannot start."""
    import uvicorn

    from config.wiring.app import build_app

    logs.set_up(readable=sys.stderr.isatty())
    if busy := _busy(settings):
        return busy
    house = House(settings)
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        app = build_app(house)
    except (BadSetting, BrokenFile, StoreClosed) as wrong:
        house.close()
        return str(wrong)
    except OSError as wrong:
        house.close()
        return f"The data folder {settings.data} cannot be used: {wrong.strerror}."
    _greet(house)
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


def _greet(house: House) -> None:
    settings = house.settings
    where = f"Open {settings.base_url} in a browser." if settings.console else ""
    stop = "Stop it with Ctrl-C."
    sys.stdout.write(f"Clerk is serving {house.file.name}. {where} {stop}{os.linesep}")
    sys.stdout.flush()
