"""What a reader is shown of minutes, with their own rights."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from governance.minutes import (
    CORRECTIONS_BY_MEETING,
    Correction,
    MinutedItem,
    Minutes,
    MinutesState,
    Opening,
    digest_of,
)
from usecases.minutes_text import Text, minutes_of, text_of
from usecases.scene import Scene
from usecases.views.meeting import MeetingView, view_meeting

AMEND, APPROVE, WITHHELD = "minutes.amend", "minutes.approve", "decision.withheld"
FITS = {
    MinutesState.DRAFT: (AMEND, "minutes.circulate"),
    MinutesState.CIRCULATED: (AMEND, "minutes.correct"),
    MinutesState.APPROVED: (),
}
"""What can be done with minutes as far as they have come."""


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """`item` is the id of the item it is about, or empty."""

    id: str
    item: str
    person: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class MinutesView:
    """`keeps`: its reader keeps the minutes. `published`: as it may be published, without what is
    withheld. `amended` are the items that
    were changed since the minutes were circulated. `corrections` are those still to be dealt with,
    for whoever keeps the minutes. `approves`: they may be approved now, by the reader, in the
    meeting of that day. `redacted`: something was taken out since they were approved. `revision`
    rises with every change of the text."""

    meeting: MeetingView
    state: str
    opening: Opening
    items: tuple[MinutedItem, ...]
    can: tuple[str, ...] = ()
    keeps: bool = False
    published: bool = False
    circulated_at: datetime | None = None
    circulated_by: str = ""
    correct_by: date | None = None
    amended: tuple[str, ...] = ()
    corrections: tuple[CorrectionView, ...] = ()
    approves: date | None = None
    approved_at: datetime | None = None
    approved_by: str = ""
    approved_in: date | None = None
    outside: str = ""
    digest: str = ""
    redacted: bool = False
    revision: int = 0

    @property
    def is_draft(self) -> bool:
        return self.state == MinutesState.DRAFT

    @property
    def is_approved(self) -> bool:
        return self.state == MinutesState.APPROVED


def view_minutes(s: Scene, meeting: Meeting, *, published: bool = False) -> MinutesView:
    """For a reader who may see them: ask that first."""
    kept = minutes_of(s, meeting)
    text = text_of(s, meeting, kept)
    whole = not published and s.may(WITHHELD, meeting)
    later, approving = approving_meeting(s, meeting), s.w.get(Meeting, kept.approved_in)
    keeps = s.may(AMEND, meeting)
    approves = kept.state is MinutesState.CIRCULATED and later and s.may(APPROVE, later)
    return MinutesView(
        meeting=view_meeting(s, meeting),
        state=kept.state.value,
        opening=text.opening,
        items=text.items if whole else tuple(_without(item) for item in text.items),
        can=_can(s, meeting, kept),
        keeps=keeps,
        published=published,
        circulated_at=kept.circulated_at,
        circulated_by=s.name(kept.circulated_by) if kept.circulated_by else "",
        correct_by=kept.correct_by,
        amended=() if kept.approved_at else tuple(_amended(kept, text)),
        corrections=_corrections(s, meeting) if keeps and not kept.approved_at else (),
        approves=later.on if later and approves else None,
        approved_at=kept.approved_at,
        approved_by=s.name(kept.approved_by) if kept.approved_by else "",
        approved_in=approving.on if approving else None,
        outside=kept.outside,
        digest=kept.digest,
        redacted=kept.redacted_on is not None,
        revision=revision_of(kept, text),
    )


def revision_of(kept: Minutes, text: Text) -> int:
    """Of what is read: another text has another."""
    if kept.opening is not None:
        return kept.version
    plain = (replace(item, version=0) for item in text.items)
    return int(digest_of(text.opening, plain, "")[:12], 16)


def approving_meeting(s: Scene, meeting: Meeting) -> Meeting | None:
    """The group's later meeting that is under way."""
    later = (m for m in s.w.find(MEETINGS_BY_GROUP, meeting.group) if m.starts > meeting.starts)
    return next((one for one in later if one.state is MeetingState.UNDER_WAY), None)


def _without(item: MinutedItem) -> MinutedItem:
    """That something is withheld stays to be seen."""
    return replace(
        item,
        decisions=tuple(
            replace(one, rationale="") if one.withheld else one for one in item.decisions
        ),
    )


def _amended(kept: Minutes, text: Text) -> list[str]:
    since = kept.circulated_at
    return [one.id for one in text.items if since and one.amended_at and one.amended_at > since]


def _can(s: Scene, meeting: Meeting, kept: Minutes) -> tuple[str, ...]:
    over = kept.correct_by is not None and s.day > kept.correct_by
    fits = [verb for verb in FITS[kept.state] if not (over and verb == "minutes.correct")]
    return s.allowed(fits, meeting)


def _corrections(s: Scene, meeting: Meeting) -> tuple[CorrectionView, ...]:
    return tuple(
        _correction(s, one) for one in s.w.find(CORRECTIONS_BY_MEETING, meeting.id) if one.open
    )


def _correction(s: Scene, one: Correction) -> CorrectionView:
    return CorrectionView(one.id, one.item, s.name(one.person), one.at, one.text)
