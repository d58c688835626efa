"""What a queued message has to say, with its reader's rights of this moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import Action, Deed, Extension, Update
from governance.addressing import responsible
from governance.asks import Ask, AskState, Message, Rule
from governance.ladder import rung_of
from governance.leave import away
from governance.meetings import Meeting
from governance.moments import is_before_leave
from governance.policy import Lane
from governance.rounds import meeting_of
from usecases.account_rows import (
    AccountView,
    ChannelView,
    lost_about,
    lost_to,
    view_account,
    view_channel,
)
from usecases.claim import concerns
from usecases.formal_rows import FORMAL_ROWS
from usecases.hand_over import led_through
from usecases.hold_step import StepView
from usecases.meeting_asks import meeting_of_ask
from usecases.meeting_rows import ROWS
from usecases.parts import part_of
from usecases.ports.store import Work
from usecases.scene import Scene, scene
from usecases.status import StatusShown, status_on
from usecases.views import (
    ActionView,
    DeedView,
    ExtensionView,
    ShareView,
    UpdateView,
    view_action,
    view_deed,
    view_extension,
    view_update,
)
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class ReadMessage:
    message: str


@dataclass(frozen=True, slots=True)
class HandedView:
    """What somebody leads from now on, through a post or, where `post` is empty, themselves."""

    post: str
    actions: tuple[ActionView, ...]


@dataclass(frozen=True, slots=True)
class AskView:
    """One row. `action` is None where the ask is not about an action; `update` is the news
    it brings, or the answer it was given, `deed` likewise; `about` is who could not be reached, and
    `lost` what they were to be asked or told of; `account` and `channel` are those it is about;
    `page` is the whole of the business manager's day; `share` is the agency's part that is asked
    about. `meets_on` is when the group meets for whose meeting it is asked; `head` is the ledger's
    that is told; `next_step` is who will be told if it stays unanswered.
    Its reader stands in for the people in `away`; `going`: it falls due while they are away
    themselves. `handed` is what was handed over; `extension` is the request for more time.
    `meeting` is the one it is about, and `told` what there is to tell of it, or of a vote, a deputy
    or the reader's register."""

    rule: str
    state: AskState
    action: ActionView | None = None
    update: UpdateView | None = None
    about: str = ""
    deed: DeedView | None = None
    page: StatusShown | None = None
    share: ShareView | None = None
    extension: ExtensionView | None = None
    meets_on: date | None = None
    head: str = ""
    next_step: StepView | None = None
    away: tuple[str, ...] = ()
    going: bool = False
    handed: HandedView | None = None
    lost: tuple[ActionView, ...] = ()
    account: AccountView | None = None
    channel: ChannelView | None = None
    meeting: MeetingView | None = None
    told: object | None = None


@dataclass(frozen=True, slots=True)
class MessageRead:
    recipient: str
    lane: Lane
    on: date
    rows: tuple[AskView, ...]
    again: bool = False


def read_message(w: Work, command: ReadMessage, now: datetime) -> MessageRead | None:
    """None where there is no such message."""
    message = w.get(Message, command.message)
    if message is None:
        return None
    s = scene(w, now, reader=message.recipient.removeprefix("person:"))
    asks = filter(None, (w.get(Ask, key) for key in message.asks))
    rows = tuple(_row(s, ask) for ask in asks if concerns(s, ask))
    return MessageRead(message.recipient, message.lane, message.on, rows, message.repeats)


def _row(s: Scene, ask: Ask) -> AskView:
    if ask.rule is Rule.PAGE:
        page = status_on(s, date.fromisoformat(ask.occurrence), whole_days=True)
        return AskView(ask.rule, ask.state, page=page)
    if ask.rule is Rule.HANDED_OVER:
        return AskView(ask.rule, ask.state, handed=_handed(s, ask.subject))
    if (meeting := meeting_of_ask(s, ask)) is not None:
        told = ROWS[ask.rule](s, ask, meeting)
        return AskView(ask.rule, ask.state, meeting=view_meeting(s, meeting), told=told)
    if ask.rule in FORMAL_ROWS:
        return AskView(ask.rule, ask.state, told=FORMAL_ROWS[ask.rule](s, ask))
    action = s.w.get(Action, ask.subject)
    if action is None:
        return _of_clerk(s, ask)
    view = view_action(s, action)
    if (deed := s.w.get(Deed, ask.occurrence)) is not None:
        return AskView(ask.rule, ask.state, view, deed=view_deed(s, deed))
    if (asked := s.w.get(Extension, ask.occurrence)) is not None:
        return AskView(ask.rule, ask.state, view, extension=view_extension(s, asked))
    if (news := s.w.get(Update, ask.occurrence)) is not None:
        return AskView(ask.rule, ask.state, view, view_update(s, action, news))
    share = next((one for one in view.shares if one.agency == ask.share), None)
    update = share.latest if share else view.latest
    return AskView(
        ask.rule,
        ask.state,
        view,
        update,
        share=share,
        meets_on=_meets_on(s, ask),
        next_step=_next_step(s, ask, view),
        away=_away(s, action, ask),
        going=is_before_leave(ask.occurrence),
    )


def _of_clerk(s: Scene, ask: Ask) -> AskView:
    """What is about no action."""
    return AskView(
        ask.rule,
        ask.state,
        about=lost_to(s, ask),
        head=ask.head,
        lost=lost_about(s, ask),
        account=view_account(s, ask),
        channel=view_channel(s, ask),
    )


def _next_step(s: Scene, ask: Ask, action: ActionView) -> StepView | None:
    """As the request announced it when it was sent, for as long as that is still to come."""
    says = ask.announces
    if says is None or ask.state is not AskState.OPEN or says.on <= s.day:
        return None
    return StepView(action, says.step, rung_of(says.step), s.names(says.people), says.on)


def _away(s: Scene, action: Action, ask: Ask) -> tuple[str, ...]:
    """Those who owe the answer and are away, where somebody else is asked for it."""
    part = part_of(s, action, ask.share) if ask.answerable and ask.state is AskState.OPEN else None
    owes = () if part is None else responsible(part, s.day)
    if s.reader in owes:
        return ()
    return s.names(tuple(person for person in owes if away(s.p.leaves, person, s.day)))


def _handed(s: Scene, subject: str) -> HandedView:
    post = s.p.posts.get(subject.removeprefix("post:"))
    views = (view_action(s, action) for action in led_through(s, subject))
    in_order = sorted(views, key=lambda view: (view.agreed or date.max, view.ref))
    return HandedView(post.title if post else "", tuple(in_order))


def _meets_on(s: Scene, ask: Ask) -> date | None:
    meeting = s.w.get(Meeting, meeting_of(ask.occurrence)) if ask.rule is Rule.ROUND else None
    return None if meeting is None else meeting.on
