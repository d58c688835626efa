"""The `clerk` command."""

from __future__ import annotations

import os
from collections.abc import Sequence

from config.commands.parser import read
from config.commands.table import COMMANDS
from config.settings import BadSetting, read_settings

INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Runs a command; what goes wrong is said in a sentence, never as a traceback."""
    command, options = read(words, COMMANDS)
    from config.commands.run import complain, run  # not needed to show the help

    try:
        return run(command, options, read_settings(os.environ))
    except BadSetting as wrong:
        complain(str(wrong))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
