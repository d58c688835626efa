"""What the registers of interests and of decisions say as tables, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from bot.talk.say.decisions import CAME
from bot.talk.words import capital, joined
from governance.dates import london
from usecases.declaration_view import DeclarationView
from usecases.export_decisions import DecisionsExported
from usecases.export_interests import InterestsExported
from usecases.ports.papers import Table
from usecases.views.decision import DecisionView

KINDS = {
    "standing": "In the register",
    "specific": "In an item",
    "nil": "Nothing to declare",
}
OWN_INTERESTS = (
    *("Person", "Entry", "Organisation", "Interest", "Category", "Degree", "Whose"),
    *("Relation or agency", "From", "Until", "Declared on", "Recorded by", "Group", "Meeting"),
    *("Item", "What was agreed", "Agreed by", "Closed on"),
)
PUBLISHED = (
    *("Reference", "Decision", "Proposed on", "Outcome", "How", "For", "Against", "Abstained"),
    *("Decided on", "Reason"),
)
WHOLE = (
    *PUBLISHED,
    *("Reason not published", "Proposed by", "Recorded by", "Objections", "Votes", "Actions"),
)


def interests_table(result: InterestsExported) -> Table:
    return Table(OWN_INTERESTS, tuple(_interest(view) for view in result.interests))


def decisions_table(result: DecisionsExported) -> Table:
    rows = (
        (*_published(view), *(_more(view) if result.whole else ())) for view in result.decisions
    )
    return Table(WHOLE if result.whole else PUBLISHED, tuple(rows))


def _interest(view: DeclarationView) -> tuple[str, ...]:
    register = view.kind == "nil" and not view.group
    return (
        view.person,
        "The register is right" if register else KINDS[view.kind],
        view.body,
        view.nature,
        view.category,
        view.degree,
        "" if view.kind == "nil" else view.whose,
        view.tie or view.agency,
        _day(view.since),
        _day(view.until),
        _day(view.at),
        view.by,
        view.group,
        _day(view.on),
        view.matter,
        view.handling,
        view.handled_by,
        _day(view.closed_on),
    )


def _published(view: DecisionView) -> tuple[str, ...]:
    counted = view.yes + view.no + view.abstained > 0
    figures = (view.yes, view.no, view.abstained)
    return (
        view.ref,
        view.text,
        _day(view.proposed_at),
        capital(view.state),
        CAME.get(view.outcome, ""),
        *(str(figure) if counted else "" for figure in figures),
        _day(view.resolved_at),
        view.rationale,
    )


def _more(view: DecisionView) -> Iterator[str]:
    yield "yes" if view.withheld else ""
    yield view.proposed_by
    yield view.resolved_by
    yield "; ".join(
        f"{one.person}{f': {one.text}' if one.text else ''}{' (taken back)' if one.lifted else ''}"
        for one in view.objections
    )
    yield "; ".join(f"{vote.voice} ({vote.person}): {vote.choice}" for vote in view.votes)
    yield joined(view.actions)


def _day(when: date | datetime | None) -> str:
    """2027-01-19, which every spreadsheet takes for a day."""
    on = london(when).date() if isinstance(when, datetime) else when
    return on.isoformat() if on else ""
