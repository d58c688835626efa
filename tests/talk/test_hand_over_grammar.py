from __future__ import annotations

from datetime import date

import pytest

from bot.talk.grammar import Line, parse
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake, Parsed
from tests.builders import MONDAY
from usecases.hand_over import HandOver

PAIRS = (("DI", "Priya"), ("DI to Priya", ""))


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("/clerk handover", Press("post.hand_over", {"what": ""})),
        ("/clerk handover DI", Press("post.hand_over", {"what": "DI"})),
        ("/clerk handover DI to Priya", HandOver(PAIRS)),
        ("/action handover DI to Priya", HandOver(PAIRS)),
        ("/clerk hand over DI to Priya", HandOver(PAIRS)),
        ("/clerk handover DI to Priya from 9 Nov", HandOver(PAIRS, date(2026, 11, 9))),
        ("/clerk handover Head of Access to Learning to Priya",
         HandOver((("Head of Access to Learning", "Priya"), ("Head of Access", "Learning to Priya"),
                   ("Head of Access to Learning to Priya", "")))),
        ("/clerk handover DI to Priya from 31 Feb",
         Mistake("/clerk handover DI to Priya from 31 Feb",
                 "There is no 31 February: type 28 February for its last day.")),
        ("/clerk hand me DI", Mistake("/clerk hand me DI", "Did you mean “/clerk handover”?")),
        ("/clerk handover DI to Priya from next Friday",
         AskBack("Which day do you mean by “next Friday”?",
                 (("Fri 6 Nov 2026", "/clerk handover DI to Priya from Fri 6 Nov 2026"),
                  ("Fri 13 Nov 2026", "/clerk handover DI to Priya from Fri 13 Nov 2026")))),
    ],
)  # fmt: skip
def test_a_line_is_understood(line: str, parsed: Parsed) -> None:
    assert parse(Line(line, None, MONDAY)) == parsed
