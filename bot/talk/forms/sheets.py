"""The table of sheets: the form of each verb, and of each command that lacked something."""

from __future__ import annotations

from bot.talk.forms.amend import AMEND
from bot.talk.forms.evaluate import EVALUATE
from bot.talk.forms.extension import DECLINE, EXTEND
from bot.talk.forms.owners import REASSIGN, SUPPORT
from bot.talk.forms.parts import EXCUSE, MILESTONE
from bot.talk.forms.sheet import Sheet
from bot.talk.forms.snooze import SNOOZE
from bot.talk.forms.splitting import MERGE, SPLIT
from bot.talk.forms.states import CANCEL, PAUSE, REOPEN

_ALL = (
    *(PAUSE, CANCEL, REOPEN, EXCUSE, MILESTONE, EXTEND, DECLINE),
    *(AMEND, EVALUATE),
    *(SNOOZE, REASSIGN, SUPPORT, SPLIT, MERGE),
)

SHEETS: dict[str, Sheet] = {sheet.verb: sheet for sheet in _ALL}
SHEET_OF: dict[type, Sheet] = {sheet.command: sheet for sheet in _ALL}
