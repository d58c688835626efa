"""SLG in the spring of 2027: who sits on it, and what they type, press and read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import datetime

from bot.talk.notice import Notice
from governance.asks import Message
from governance.dates import london
from governance.groups import Group, Seat, SeatKind
from tests.jobs.office import Office
from tests.talk.party import Party, button, read, run
from tests.usecases.cast import kept, put

MEETING = "SLG/2027-04"
ADAEZE = "adaeze-whitlock"  # Chief Nurse, for the NHS; chairs until the end of March
GARETH = "gareth-penhallow"  # Assistant Chief Constable, for the police; chairs from 1 April
IMOGEN = "imogen-harcastle"  # Corporate Director, for the council
NIAMH = "niamh-corrigan"  # for the council too, with no seat here
TARIQ = "tariq-aldersley"  # the lead member, who observes
ELSPETH = "elspeth-dunmore"  # the scrutineer
JOAN = "joan-merriweather"  # the business manager, who is given a seat to advise from
WINSTON = "winston-baptiste"  # chairs BMG, which reports to it

Row = tuple[str, str, str]
"""When, by which rule, and to whom: by their first names."""


class Slg:
    """All that is asked and told around meetings, from that moment on."""

    def __init__(self, starts: datetime) -> None:
        self.party = Party(Office(cycles=True, starts=starts))
        self.office = self.party.office
        group = kept(self.office, Group, "SLG")
        seats = (*group.seats, Seat("business-manager", SeatKind.ADVISER))
        put(self.office, replace(group, seats=seats))
        run(self.office.ticker.start())
        self._seen: dict[str, Notice] = {}

    def until(self, moment: datetime) -> None:
        run(self.office.pace.advance(moment))

    def sleeps(self, moment: datetime) -> None:
        """Clerk is not running meanwhile."""
        self.office.clock.move_to(moment)
        run(self.office.ticker.tick())

    def said(self, who: str, text: str) -> list[str]:
        return self._saw(who, self.party.said(who, text))

    def press(self, who: str, label: str, row: str = "") -> list[str]:
        """A button of what they saw last."""
        return self._saw(who, self.party.press(who, button(self._seen[who], label, row)))

    def fill(self, who: str, **values: str) -> list[str]:
        """The form that they saw last, the rest as it came."""
        return self._saw(who, self.party.fill(who, self._seen[who], **values))

    def got(self, who: str, rule: str, about: str = MEETING) -> list[str]:
        """What the newest message by that rule says now."""
        return self._saw(who, run(self.party.talk.compose(self._about(who, rule, about)[-1])))

    def when(self, who: str, rule: str) -> list[datetime]:
        """When messages by that rule about the meeting went to them."""
        about = {message.id for message in self._about(who, rule, MEETING)}
        return [sent for sent, message in self.office.messenger.sent if message.id in about]

    def _about(self, who: str, rule: str, about: str) -> list[Message]:
        to = who if who.startswith("group:") else f"person:{who}"
        mine = [m for _, m in self.office.messenger.sent if m.recipient == to]
        return [m for m in mine if any(a.startswith(f"{rule}|{about}") for a in m.asks)]

    def story(self, since: datetime) -> list[Row]:
        """What went out about that meeting, and what it decides."""
        rows: dict[tuple[datetime, str], set[str]] = defaultdict(set)
        for sent, message in self.office.messenger.sent:
            for rule, about, _, to in (key.split("|") for key in message.asks):
                if sent >= since and about.startswith((MEETING, "SLG-")):
                    rows[london(sent), rule].add(to.removeprefix("person:").partition("-")[0])
        told = sorted(rows.items())
        return [(f"{when:%a %d %b %H:%M %Z}", rule, " ".join(sorted(to)))
                for (when, rule), to in told]  # fmt: skip

    def _saw(self, who: str, notice: Notice) -> list[str]:
        self._seen[who] = notice
        return read(notice)
