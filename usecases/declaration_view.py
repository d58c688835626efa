"""What a reader is shown of a declaration: all of it, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.interests import Declaration, DeclarationKind
from governance.meetings import Meeting
from usecases.formal import item_of
from usecases.interest_rights import may_of_interest
from usecases.scene import Scene
from usecases.views.names import agency_name


@dataclass(frozen=True, slots=True)
class DeclarationView:
    """`matter` is the title of the item, where it is about one; `handling` is empty until it is
    agreed; `on` is the day of the meeting. `own`: it is the reader's. `can` names the verbs they
    may use on it. `revision` rises with every change."""

    id: str
    person: str
    own: bool
    kind: str
    at: datetime
    by: str
    group: str = ""
    on: date | None = None
    matter: str = ""
    body: str = ""
    nature: str = ""
    category: str = ""
    degree: str = ""
    whose: str = ""
    tie: str = ""
    agency: str = ""
    since: date | None = None
    until: date | None = None
    handling: str = ""
    handled_by: str = ""
    closed_on: date | None = None
    can: tuple[str, ...] = ()
    revision: int = 0

    @property
    def closes(self) -> bool:
        """Whether its reader may close it, and nobody has."""
        standing = self.kind == DeclarationKind.STANDING and self.closed_on is None
        return standing and "interest.close" in self.can


VERBS = ("interest.handle", "interest.close")


def view_declaration(s: Scene, one: Declaration) -> DeclarationView:
    """For a reader who may see it: ask that first."""
    meeting = s.w.get(Meeting, one.meeting) if one.meeting else None
    return DeclarationView(
        id=one.id,
        person=s.name(one.person),
        own=one.person == s.reader,
        kind=one.kind.value,
        at=one.at,
        by=s.name(one.by),
        group=one.group,
        on=meeting.on if meeting else None,
        matter=_title(s, one),
        body=one.body,
        nature=one.nature,
        category=one.category.value if one.category else "",
        degree=one.degree.value if one.degree else "",
        whose=one.whose.value,
        tie=one.tie.value if one.tie else "",
        agency=agency_name(s.p, one.agency) if one.agency else "",
        since=one.since,
        until=one.until,
        handling=one.handling.value if one.handling else "",
        handled_by=s.name(one.handled_by) if one.handled_by else "",
        closed_on=one.closed_on,
        can=tuple(verb for verb in VERBS if may_of_interest(s, verb, one)),
        revision=one.version,
    )


def _title(s: Scene, one: Declaration) -> str:
    """Nothing for whoever may not see the agenda any more; of a decision its reference."""
    if not one.matter or not s.may("agenda.show", one.group):
        return ""
    item = item_of(s, one.matter)
    return one.matter if item is None else item.title
