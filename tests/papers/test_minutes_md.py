from __future__ import annotations

from papers.agenda_md import plain
from papers.minutes_md import MarkdownMinutes
from tests.papers.agendas import HOSTILE
from tests.papers.minutes import MINUTES


def test_the_whole_of_it() -> None:
    typed = plain(HOSTILE)
    assert MarkdownMinutes().write(MINUTES).decode().splitlines() == [
        "# Business Management Group: minutes",
        "",
        "- **When:** Tue 19 Jan 2027, 14:00–16:00",
        f"- **Where:** {typed}",
        "",
        "## Who was there",
        "",
        "| Name | Agency | As |",
        "| --- | --- | --- |",
        f"| Ada | {typed} | Member |",
        "| Ben | Police | Chair |",
        "",
        "- **Quorum:** Enough were there to decide.",
        "",
        "## Items",
        "",
        f"### 1. {typed}",
        "",
        typed,
        "",
        "1\\. not a list",
        "",
        "\\- nor this",
        "",
        "## Actions",
        "",
        "No action came of the meeting.",
    ]
