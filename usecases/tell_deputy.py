"""Telling a deputy that they are sent, or sent no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule
from governance.attendance import Deputy
from governance.meeting_days import is_near
from governance.meetings import Meeting
from governance.policy import Lane
from usecases.answer import redraw, settle_ask, tell_people
from usecases.news import News
from usecases.scene import Scene
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class DeputyTold:
    """As it stands when it is read. `stands`: the reader is sent, in the place of `person`; to
    `meeting`, or to all of the group's from `first` to `last`."""

    person: str
    group: str
    group_name: str
    restricted: bool
    stands: bool
    meeting: MeetingView | None = None
    first: date | None = None
    last: date | None = None


def tell_sent(s: Scene, one: Deputy, before: Deputy | None) -> None:
    """Whoever was to go instead hears that they need not."""
    if before is not None and before.deputy != one.deputy:
        tell_recalled(s, before)
    _tell(s, one, "sent")


def tell_recalled(s: Scene, one: Deputy) -> None:
    """Whoever has not heard yet that they were sent hears nothing."""
    told = [ask for ask in _about(s, one) if ask.recipient == f"person:{one.deputy}"]
    heard = [ask for ask in told if ask.delivered_at is not None]
    for ask in told:
        if ask.state is AskState.OPEN:
            settle_ask(s.w, ask, AskState.PASSED_OVER)
        else:
            redraw(s.w, ask)
    if heard:
        _tell(s, one, "recalled")


def deputy_told(s: Scene, ask: Ask) -> DeputyTold:
    where, _, rest = ask.subject.partition("@")
    meeting, one = s.w.get(Meeting, where), s.w.get(Deputy, ask.subject)
    group = meeting.group if meeting else where
    return DeputyTold(
        person=s.name(rest.partition("~")[0]),
        group=group,
        group_name=s.p.groups[group].name if group in s.p.groups else group,
        restricted=s.restricted(group),
        stands=is_sent(s, one),
        meeting=view_meeting(s, meeting) if meeting and s.may("meeting.show", meeting) else None,
        first=one.first if one else None,
        last=one.last if one else None,
    )


def is_sent(s: Scene, one: Deputy | None) -> bool:
    """Whether the reader is that deputy, for as long as it lasts."""
    return one is not None and one.deputy == s.reader and one.last >= s.day


def _tell(s: Scene, one: Deputy, what: str) -> None:
    """At once where nobody can wait for the daily news."""
    meeting = s.w.get(Meeting, one.meeting) if one.meeting else None
    near = is_near(meeting.on if meeting else max(one.first, s.day), s.day, s.p.days)
    times = len(_about(s, one)) + 1
    news = News(Rule.DEPUTY, one.id, f"{what}{times}", Lane.URGENT if near else Lane.DAILY)
    tell_people(s, news, (one.deputy,))


def _about(s: Scene, one: Deputy) -> list[Ask]:
    return [ask for ask in s.w.find(ASKS_BY_SUBJECT, one.id) if ask.rule is Rule.DEPUTY]
