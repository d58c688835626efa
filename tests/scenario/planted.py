"""A partnership with secrets about interests and decisions, and eyes for whoever reads them.

Each carries a mark: what somebody declared, why a group decided something where that is not for
publication, and what stands on the agenda of a restricted group. Wherever a mark is read, its
reader must be somebody whom the table of permissions lets read what holds it; what was declared
must stand on no lock screen and in no button, whoever looks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from bot.slack.cards.messages import messages
from bot.talk.declare_grammar import READ as DECLARE
from bot.talk.meeting_grammar import READ as MEETING
from bot.talk.notice import Form, Notice, Press
from governance.decisions import DECISIONS_BY_GROUP, Decision, DecisionState, Way
from governance.interests import DECLARATIONS_BY_PERSON, Handling
from tests.jobs.office import Office
from tests.scenario.gossip import Gossip
from tests.talk.party import JOAN, RACHEL, WINSTON, Party, run
from tests.usecases.cast import LAY, NURSE, REVIEWER, at, put
from usecases.agree_handling import AgreeHandling
from usecases.decision_view import about
from usecases.declare import Declare
from usecases.desk import CLERK
from usecases.directory import ListPeople
from usecases.interest_rights import may_of_interest
from usecases.propose_item import ProposeItem
from usecases.scene import Scene, scene

INTEREST, WHY, TITLE = "numbat", "bilby", "dunnart"
HANDLED = "withdraws for the item"
"""What is said of somebody with whom that is agreed."""
HARD: dict[str, Any] = {"category": "other", "degree": "actual"}
WHO_DECLARES = (RACHEL, WINSTON, NURSE, LAY, REVIEWER)
REFS = ("BMG-2026-D001", "BMG-2026-D002", "CSPR-2026-D001")
TAILS = ("", "BMG", "CSPR", *REFS, "BMG Rachel Okafor", f"{REFS[0]} for", f"{REFS[2]} because")
LINES = (
    *(f"/meeting {word} {tail}".strip() for word in MEETING for tail in TAILS),
    *(f"/declare {word} {tail}".strip() for word in DECLARE for tail in TAILS[:3]),
    *("/declare", "/declare BMG", "/declare CSPR", "/meeting", "/meeting BMG", "/meeting CSPR"),
    *("home", "help", "/clerk ledger", "/clerk status", "/clerk links", "/action list all"),
)
"""Every word of the two nouns, with what it may be about, whether it fits or not."""


def mark(who: str) -> str:
    """A word that stands in nothing but what that person declares."""
    return f"{INTEREST}.{who}"


class Planted(Gossip):
    """From Mon 11 January 2027, with all that is asked around BMG's meeting on Tuesday the 19th,
    and CSPR's on Thursday the 21st."""

    def __init__(self, seed: int = 0) -> None:
        party = Party(Office(cycles=True, starts=at(1, 11, 8, year=2027)))
        run(party.office.ticker.start())
        super().__init__(seed, party)

    def reads(self, who: str, *lines: str) -> None:
        for line in lines:
            self.read_by(who, self.party.said(who, line), line)

    def until(self, moment: datetime) -> None:
        run(self.party.office.pace.advance(moment))
        self.messages()

    def read_by(self, who: str, notice: Notice, typed: str) -> None:
        super().read_by(who, notice, typed)
        outside = f"{[one.text for one in messages(notice, str)]} {[*_pressed(notice)]}".casefold()
        open_to_see = (INTEREST, HANDLED, TITLE)
        self.leaks += [f"outside: {one} in {notice.heading}" for one in open_to_see
                       if one in outside and one not in typed.casefold()]  # fmt: skip

    def _may_read(self, who: str, each: str) -> bool:
        rule = next((READS[kind] for kind in READS if each.startswith(kind)), None)
        if rule is None:
            return super()._may_read(who, each)
        if each == mark(who):
            return True
        with self.party.office.store.work(who, self.party.office.clock.now()) as w:
            return rule(scene(w, w.now), each)

    def _line(self, _who: str) -> str:
        return self.random.choice(LINES)

    def _fill(self, who: str, form: Form) -> Notice:
        """What they declare carries their mark; all else is plain."""
        interest = form.press.verb.startswith("declare")
        values = {}
        for field in form.fields:
            values[field.name] = "as agreed"
            if field.choices:
                values[field.name] = self.random.choice([*field.choices]).value
            elif interest and field.kind != "date":
                values[field.name] = f"a trust {mark(who)}"
        return self.party.send(who, form.press, self._some(values))

    def _plant(self) -> None:
        super()._plant()
        office = self.party.office
        do = office.do
        do(JOAN, ProposeItem("BMG", "A contract", "10"))
        do(REVIEWER, ProposeItem("CSPR", f"Review {TITLE}", "10"))
        for who in WHO_DECLARES:
            group = "CSPR" if who == REVIEWER else "BMG"
            said = {**HARD, "body": f"Trust {mark(who)}", "nature": f"Treasurer {mark(who)}"}
            do(who, Declare(**said))
            view = do(who, Declare(**said, group=group, item="7")).view
            do(JOAN, AgreeHandling(view.id, Handling.WITHDRAW))
        for ref, withheld in zip(REFS, (True, False, True), strict=True):
            put(office, self._decided(ref, withheld=withheld))
        people = (person.id for person in do(CLERK, ListPeople()).people)
        self.marks += (*map(mark, people), *map(why, REFS), HANDLED, TITLE)

    def _decided(self, ref: str, *, withheld: bool) -> Decision:
        group, now = ref.partition("-")[0], self.party.office.clock.now()
        return Decision(
            id=ref,
            group=group,
            text=f"Do as proposed{f', {TITLE}' if group == 'CSPR' else ''}",
            meeting=f"{group}/2027-01",
            item=f"{group}/2027-01#1",
            proposed_by=WINSTON,
            proposed_at=now,
            state=DecisionState.RESOLVED,
            way=Way.CONSENSUS,
            resolved_by=WINSTON,
            resolved_at=now,
            rationale=f"Nobody minds {why(ref)}",
            withheld=withheld,
        )


def why(ref: str) -> str:
    return f"{WHY}.{ref}".casefold()


def _pressed(notice: Notice) -> Iterator[Press]:
    """What stands in the tickets of its buttons and its form."""
    yield from (button.press for button in notice.buttons)
    yield from (button.press for item in notice.items for button in item.buttons)
    if notice.form:
        yield notice.form.press


def _reads_interest(s: Scene, each: str) -> bool:
    return any(
        may_of_interest(s, "interest.show", one)
        for one in s.w.find(DECLARATIONS_BY_PERSON)
        if each in f"{one.body} {one.nature}"
    )


def _reads_handling(s: Scene, _each: str) -> bool:
    return any(
        may_of_interest(s, "interest.show", one)
        for one in s.w.find(DECLARATIONS_BY_PERSON)
        if one.handling is Handling.WITHDRAW
    )


def _reads_why(s: Scene, each: str) -> bool:
    found = [one for one in s.w.find(DECISIONS_BY_GROUP) if each in one.rationale.casefold()]
    return any(
        s.may("decision.withheld" if one.withheld else "decision.show", about(s, one))
        for one in found
    )


def _reads_agenda(s: Scene, _each: str) -> bool:
    return s.may("agenda.show", "CSPR")


READS: dict[str, Callable[[Scene, str], bool]] = {
    INTEREST: _reads_interest,
    HANDLED: _reads_handling,
    WHY: _reads_why,
    TITLE: _reads_agenda,
}
"""By how a mark begins: whether a reader may read what holds it."""
