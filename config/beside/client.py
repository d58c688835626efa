"""Asking the running server, if there is one."""

from __future__ import annotations

import socket
from contextlib import suppress
from pathlib import Path

from config.beside.address import OTHERS, NotPrivate, find
from config.beside.frames import BadFrame, Kind, receive
from config.beside.request import Request, send_request
from config.commands.command import Call

LOST = (
    "The running Clerk ended, or stopped answering, before this was done. "
    "Look whether it happened before you try again."
)


class ServerLost(Exception):
    """The answer is not whole, so nobody can tell whether the command was done."""


def connect(data: Path) -> socket.socket | None:
    """None where no server is running; a socket a killed one left behind counts as none.

    Raises NotPrivate.
    """
    path = find(data)
    if path is None:
        return None
    line = socket.socket(socket.AF_UNIX)
    try:
        line.connect(str(path))
    except (ConnectionRefusedError, FileNotFoundError):
        line.close()
        return None
    except PermissionError as wrong:
        line.close()
        raise NotPrivate(OTHERS.format(data=data)) from wrong
    return line


def serving(data: Path) -> bool:
    """Raises NotPrivate."""
    line = connect(data)
    if line is not None:
        line.close()
    return line is not None


def ask(line: socket.socket, command: str, call: Call) -> int:
    """The exit code, once everything else went to the call. Raises ServerLost."""
    try:
        with suppress(BrokenPipeError, ConnectionResetError):  # refused early: the answer says why
            send_request(line, Request(command, call.options, call.files))
        return _answer(line, call)
    except (ConnectionError, BadFrame) as wrong:
        raise ServerLost(LOST) from wrong


def _answer(line: socket.socket, call: Call) -> int:
    while (frame := receive(line)) is not None:
        kind, octets = frame
        if kind is Kind.EXIT and octets:
            return octets[0]
        if kind is Kind.OUT:
            call.out(octets)
        elif kind is Kind.ERR:
            call.err(octets.decode(errors="replace"))
    raise ServerLost(LOST)
