"""Where a command runs: in the server if there is one, otherwise here."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping

from config.beside.address import NotPrivate
from config.beside.client import ServerLost, ask, connect
from config.commands.command import Call, Command, Gone, Option, Where
from config.commands.files import NoFile, Output, contents, plain, target
from config.settings import Settings

SELDOM = 100_000
"""Objects between two looks for garbage: what is read is kept to the end, and there is a lot."""
UNREAD = 141  # what a shell says of a program whose reader has gone
SERVING = (
    "A Clerk is serving from the data folder {data}. Stop it first (with Ctrl-C where it runs), "
    "then use clerk {command}."
)


def run(command: Command, options: Mapping[str, Option], settings: Settings) -> int:
    """The exit code; whatever goes wrong was said on the error stream."""
    output = Output(target(command, options))
    try:
        files = contents(command, options)
        call = Call(plain(command, options), files, output.write, complain)
        code = _run(command, call, settings)
        if code == 0:
            output.keep()
    except Gone:
        return UNREAD
    except (NoFile, NotPrivate, ServerLost) as wrong:
        complain(str(wrong))
        return 1
    finally:
        output.drop()
    return code


def _run(command: Command, call: Call, settings: Settings) -> int:
    if command.where is Where.HERE:
        return _here(command, call, settings)
    line = connect(settings.data)
    if line is None:
        return _here(command, call, settings)
    with line:
        if command.where is Where.BESIDE:
            return ask(line, command.name, call)
    complain(SERVING.format(data=settings.data, command=command.name))
    return 1


def _here(command: Command, call: Call, settings: Settings) -> int:
    """The imports wait until here: a running server has done them all."""
    from config.backup.replace import finish
    from config.commands.perform import alone
    from config.wiring.house import House

    finish(settings.data)  # a restore that was cut short
    read_only = command.where is Where.BESIDE and not command.writes
    if read_only:
        gc.set_threshold(SELDOM)
    return alone(command, House(settings, read_only=read_only), call)


def complain(sentence: str) -> None:
    sys.stderr.write(sentence.rstrip() + "\n")
