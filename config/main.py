"""The `clerk` command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from config.settings import BadSetting, Settings, read_settings


def main(words: Sequence[str] | None = None) -> int:
    """Runs a command; what goes wrong is said in a sentence, never as a traceback."""
    parser = _parser()
    options = parser.parse_args(words)
    if options.run is None:
        parser.print_help()
        return 2
    try:
        return int(options.run(read_settings(os.environ), options))
    except BadSetting as wrong:
        return _say(str(wrong))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="clerk",
        description="The clerk to a safeguarding children partnership.",
        epilog="Without settings Clerk runs on its sample partnership.",
    )
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    serve = commands.add_parser("serve", help="start Clerk")
    serve.set_defaults(run=_serve)
    calendar = commands.add_parser("calendar", help="write a calendar to a file or the screen")
    about = calendar.add_subparsers(title="commands", metavar="COMMAND", required=True)
    export = about.add_parser("export", help="write one calendar in iCalendar format")
    export.add_argument("which", help="a group such as BMG, a person's id, or all")
    export.add_argument("--output", metavar="FILE", help="where to write it; else to the screen")
    export.set_defaults(run=_export)
    return parser


def _serve(settings: Settings, _options: argparse.Namespace) -> int:
    from config.serve import serve

    return _kindly(lambda: serve(settings))


def _export(settings: Settings, options: argparse.Namespace) -> int:
    from config.export import export_calendar

    return _kindly(lambda: export_calendar(settings, options.which, options.output))


def _kindly(run: Callable[[], str | None]) -> int:
    """What a command has to complain about goes to the error stream."""
    wrong = run()
    return _say(wrong) if wrong else 0


def _say(sentence: str) -> int:
    sys.stderr.write(sentence.rstrip() + "\n")
    return 1
