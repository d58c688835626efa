"""An agenda to be written, with what nobody should be able to do by typing."""

from __future__ import annotations

from usecases.ports.papers import AgendaPaper, AgendaRow

PAPER = "https://papers.example.org/neglect_(draft)?v=1"
HOSTILE = "<b>=cmd()|' /C calc'!A0</b> *x* [y](http://z) www.evil.example &amp; `code` a\\|b"
COLUMNS = ("No.", "Time", "Item", "Purpose", "Lead", "Papers")
AGENDA = AgendaPaper(
    "Business Management Group: agenda",
    (("When", "Tue 19 Jan 2027, 14:00–16:00"), ("Where", HOSTILE)),
    "Items",
    COLUMNS,
    (
        AgendaRow("1", "14:00–14:05", "Welcome", "To note", "", ()),
        AgendaRow("2", "", HOSTILE, "To decide", HOSTILE, (PAPER, f"{PAPER}&w=2")),
    ),
)
