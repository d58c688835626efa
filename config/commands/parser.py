"""Reading the command line, by the table."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import Any

from config.commands.command import Argument, Command, Kind, Option

ABOUT = "The clerk to a safeguarding children partnership."
EPILOG = "Without settings Clerk runs on its sample partnership."

Commands = Iterable[Command]
Groups = Any  # argparse keeps the type of its sub-parsers to itself


def read(words: Sequence[str] | None, commands: Commands) -> tuple[Command, dict[str, Option]]:
    """Raises SystemExit: after the help, and for a line that is no command (2)."""
    parser = build(commands)
    given = vars(parser.parse_args(words))
    command = given.pop("command")
    if command is None:
        parser.print_help()
        raise SystemExit(2)
    return command, given


def build(commands: Commands) -> argparse.ArgumentParser:
    commands = tuple(commands)
    parser = argparse.ArgumentParser(
        prog="clerk",
        usage="clerk [-h] COMMAND ...",
        description=f"{ABOUT}\n\ncommands:\n{_listed(commands)}",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(command=None)
    places: dict[str, Groups] = {"": _place(parser, required=False)}
    for command in commands:
        _add(places, command)
    return parser


def _listed(commands: tuple[Command, ...]) -> str:
    width = max(len(command.name) for command in commands)
    return "\n".join(f"  {command.name:<{width}}  {command.help}" for command in commands)


def _place(parser: argparse.ArgumentParser, *, required: bool) -> Groups:
    help_ = None if required else argparse.SUPPRESS
    return parser.add_subparsers(metavar="COMMAND", required=required, help=help_)


def _add(places: dict[str, Groups], command: Command) -> None:
    *groups, last = command.name.split()
    path = ""
    for group in groups:
        inside = f"{path} {group}".strip()
        if inside not in places:
            places[inside] = _place(places[path].add_parser(group), required=True)
        path = inside
    parser = places[path].add_parser(last, help=command.help, description=f"{command.help}.")
    parser.set_defaults(command=command)
    for argument in command.arguments:
        _argue(parser, argument)


def _argue(parser: argparse.ArgumentParser, argument: Argument) -> None:
    if argument.kind is Kind.FLAG:
        parser.add_argument(argument.name, help=argument.help, action="store_true")
    else:
        action = "append" if argument.kind is Kind.TEXTS else "store"
        parser.add_argument(
            argument.name, help=argument.help, metavar=argument.metavar, action=action
        )
