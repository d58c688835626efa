"""The table of commands: a line here is all it takes to have one more."""

from __future__ import annotations

from config.commands.command import Argument, Command, Kind, Where

OUTPUT = Argument("--output", "where to write it; else to the screen", Kind.WRITE, "FILE")

COMMANDS: tuple[Command, ...] = (
    Command("serve", "start Clerk", "config.serve:serve", Where.ALONE),
    Command("work", "do the work of a Clerk that serves elsewhere", "config.work:work", Where.HERE),
    Command(
        "calendar export",
        "write one calendar in iCalendar format",
        "config.export:export_calendar",
        arguments=(Argument("which", "a group such as BMG, a person's id, or all"), OUTPUT),
    ),
)


def find(name: str) -> Command | None:
    return next((command for command in COMMANDS if command.name == name), None)
