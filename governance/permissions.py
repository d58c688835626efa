"""Who may do what: one table and one evaluator. Nobody's role is tested anywhere else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from governance.actions import Action
from governance.groups import SeatKind
from governance.interests import Declaration
from governance.meetings import Meeting
from governance.partnership import Partnership
from governance.remembered import once
from governance.shares import part_owners


class Relation(StrEnum):
    """How a reader stands to a subject on a day."""

    ANYONE = "anyone in the partnership"
    SELF = "the person themselves"
    OWNER = "lead or other owner"
    CARETAKER = "seat of the agency whose post leads and is vacant"
    STAND_IN = "standing in for an owner who is away"
    SUPPORTER = "supporter"
    MEMBER = "seat on the group"
    CHAIR = "chair of the group"
    VICE = "vice-chair of the group"
    DEPUTY = "deputy sent to the group"
    OVERSEER = "seat on a group it reports to"
    OVERSEEING_CHAIR = "chair of a group it reports to"
    MANAGER = "business manager"
    SCRUTINEER = "independent scrutineer"
    CHANNEL = "the group's own channel"
    OPERATOR = "whoever runs the machine Clerk is on"


Subject = Action | Meeting | Declaration | str | None
"""What a verb is used on: a group by its id, a person as person:ID; None is the partnership."""

OPERATOR = "operator"
"""The reader of what is asked for by command on Clerk's own machine."""


@dataclass(frozen=True, slots=True)
class Grant:
    """Who a verb is open to, in an ordinary group and in a restricted one; whoever also stands as
    `barred` may not, whatever else they are."""

    open: frozenset[Relation]
    restricted: frozenset[Relation]
    barred: frozenset[Relation] = frozenset()

    def lets(self, stands: frozenset[Relation], *, narrow: bool) -> bool:
        open_to = self.restricted if narrow else self.open
        return not open_to.isdisjoint(stands) and self.barred.isdisjoint(stands)


def _grant(
    open_to: set[Relation],
    restricted_to: set[Relation] | None = None,
    barred: set[Relation] | None = None,
) -> Grant:
    narrow = open_to if restricted_to is None else restricted_to
    return Grant(frozenset(open_to), frozenset(narrow), frozenset(barred or ()))


_R = Relation
_INSIDE = {
    *(_R.OWNER, _R.SUPPORTER, _R.MEMBER, _R.CHAIR, _R.MANAGER, _R.SCRUTINEER, _R.CHANNEL),
}
_ABOVE = {_R.OVERSEER, _R.OVERSEEING_CHAIR}
_SITTING = {_R.MEMBER, _R.CHAIR, _R.VICE, _R.MANAGER, _R.SCRUTINEER, _R.CHANNEL}
_VOICES = {_R.MEMBER, _R.CHAIR, _R.VICE, _R.DEPUTY}
_OWNING = {_R.OWNER, _R.CARETAKER, _R.STAND_IN}
_DECIDING = {_R.CHAIR, _R.OVERSEEING_CHAIR, _R.MANAGER}
_DECIDING_NARROWLY = {_R.CHAIR, _R.MANAGER}
_STATES = _grant(_OWNING | {_R.MANAGER}, {_R.OWNER, _R.MANAGER})
_DECIDES = _grant(_DECIDING, _DECIDING_NARROWLY)
_EITHER = _grant(_OWNING | _DECIDING, {_R.OWNER} | _DECIDING_NARROWLY)
_RUNS = _grant({_R.CHAIR, _R.VICE, _R.MANAGER})
_NOT_ONES_OWN = _grant(_DECIDING, _DECIDING_NARROWLY, {_R.OWNER})

EVALUATORS: dict[str, Relation] = {
    "chair": _R.CHAIR,
    "overseeing chair": _R.OVERSEEING_CHAIR,
    "business manager": _R.MANAGER,
    "member": _R.MEMBER,
    "lead": _R.OWNER,
}
"""What a partnership may call those who evaluate; the policy names some of them."""

TABLE: dict[str, Grant] = {
    "action.show": _grant(
        _INSIDE | _ABOVE | {_R.CARETAKER, _R.STAND_IN, _R.DEPUTY}, _INSIDE | {_R.OVERSEEING_CHAIR}
    ),
    "action.requests": _EITHER,
    "action.new": _DECIDES,
    "action.update": _STATES,
    "action.done": _STATES,
    "action.not_started": _STATES,
    "action.milestone": _STATES,
    "action.extend": _STATES,
    "action.withdraw_extension": _STATES,
    "action.snooze": _grant(_OWNING, {_R.OWNER}),
    "action.condition": _EITHER,
    "action.support": _EITHER,
    "action.reopen": _EITHER,
    "action.evaluate": _grant(
        {*EVALUATORS.values()}, {*EVALUATORS.values()} - {_R.OVERSEEING_CHAIR}
    ),
    "action.decide_extension": _NOT_ONES_OWN,
    "action.amend": _DECIDES,
    "action.reassign": _DECIDES,
    "action.pause": _DECIDES,
    "action.resume": _DECIDES,
    "action.cancel": _DECIDES,
    "action.split": _DECIDES,
    "action.merge": _DECIDES,
    "action.excuse": _DECIDES,
    "post.hand_over": _grant({_R.MANAGER}),
    "leave.set": _grant({_R.SELF, _R.MANAGER}),
    "preference.set": _grant({_R.SELF}),
    "people.show": _grant({_R.ANYONE}),
    "channel.bind": _grant({_R.CHAIR, _R.VICE, _R.MANAGER}),
    "account.link": _grant({_R.MANAGER}),
    "ladder.hold": _grant({_R.MANAGER}),
    "ladder.show": _grant({_R.CHAIR, _R.MANAGER}),
    "status.show": _grant({_R.MANAGER}),
    "meeting.show": _grant(
        {_R.ANYONE, _R.CHANNEL, _R.OVERSEER}, _INSIDE | {_R.OVERSEEING_CHAIR, _R.DEPUTY}
    ),
    "meeting.join": _grant(_SITTING | {_R.DEPUTY}),
    "meeting.add": _RUNS,
    "meeting.move": _RUNS,
    "meeting.cancel": _RUNS,
    "meeting.reinstate": _RUNS,
    "meeting.place": _RUNS,
    "meeting.chair": _RUNS,
    "meeting.swap": _RUNS,
    "meeting.plan": _grant({_R.MANAGER, _R.OPERATOR}),
    "meeting.start": _RUNS,
    "meeting.capture": _grant(_VOICES | {_R.MANAGER}),
    "meeting.close": _RUNS,
    "agenda.show": _grant(
        _INSIDE | _ABOVE | {_R.DEPUTY}, _INSIDE | {_R.OVERSEEING_CHAIR, _R.DEPUTY}
    ),
    "agenda.export": _grant(
        _INSIDE | _ABOVE | {_R.OPERATOR, _R.DEPUTY},
        _INSIDE | {_R.OVERSEEING_CHAIR, _R.OPERATOR, _R.DEPUTY},
    ),
    "agenda.propose": _grant({_R.MEMBER, _R.CHAIR, _R.VICE, _R.MANAGER, _R.SCRUTINEER}),
    "agenda.order": _RUNS,
    "agenda.issue": _RUNS,
    "report.write": _grant({_R.CHAIR, _R.VICE, _R.MANAGER}),
    "report.show": _grant(_SITTING | {_R.DEPUTY}),
    "interest.declare": _grant({_R.SELF}),
    "interest.answer": _grant(_VOICES | {_R.MANAGER, _R.SCRUTINEER}),
    "interest.record": _RUNS,
    "interest.show": _grant({_R.SELF, _R.CHAIR, _R.VICE, _R.MANAGER}),
    "interest.handle": _grant({_R.CHAIR, _R.VICE, _R.MANAGER}, barred={_R.SELF}),
    "interest.close": _grant({_R.SELF, _R.MANAGER}),
    "interest.export": _RUNS,
    "attendance.say": _grant(_VOICES | {_R.MANAGER, _R.SCRUTINEER}),
    "attendance.record": _RUNS,
    "attendance.show": _grant(_SITTING | {_R.DEPUTY}),
    "deputy.send": _grant({_R.SELF, _R.MANAGER}),
    "quorum.waive": _grant({_R.CHAIR, _R.VICE}),
    "decision.show": _grant(
        _INSIDE | _ABOVE | {_R.DEPUTY}, _INSIDE | {_R.OVERSEEING_CHAIR, _R.DEPUTY}
    ),
    "decision.withheld": _grant(_SITTING | {_R.DEPUTY}),
    "decision.export": _grant(
        _INSIDE | _ABOVE | {_R.OPERATOR, _R.DEPUTY},
        _INSIDE | {_R.OVERSEEING_CHAIR, _R.OPERATOR, _R.DEPUTY},
    ),
    "decision.register": _grant(_SITTING | {_R.DEPUTY, _R.OPERATOR}),
    "decision.propose": _grant(_VOICES | {_R.MANAGER, _R.SCRUTINEER}),
    "decision.vote": _grant(_VOICES),
    "decision.resolve": _RUNS,
    "minutes.show": _grant(
        _INSIDE | _ABOVE | {_R.DEPUTY}, _INSIDE | {_R.OVERSEEING_CHAIR, _R.DEPUTY}
    ),
    "minutes.export": _grant(
        _INSIDE | _ABOVE | {_R.OPERATOR, _R.DEPUTY},
        _INSIDE | {_R.OVERSEEING_CHAIR, _R.OPERATOR, _R.DEPUTY},
    ),
    "minutes.draft": _RUNS,
    "minutes.amend": _RUNS,
    "minutes.circulate": _RUNS,
    "minutes.correct": _grant(_VOICES | {_R.MANAGER, _R.SCRUTINEER}),
    "minutes.approve": _grant({_R.CHAIR, _R.MANAGER}),
    "meeting.digest": _grant({_R.CHAIR, _R.VICE, _R.MANAGER, _R.SCRUTINEER}),
    "meeting.ratings": _grant({_R.CHAIR, _R.VICE, _R.MANAGER, _R.SCRUTINEER, _R.OPERATOR}),
    "calendar.group": _grant({_R.ANYONE}, {_R.MEMBER, _R.CHAIR, _R.MANAGER, _R.SCRUTINEER}),
    "calendar.person": _grant({_R.SELF}),
    "calendar.all": _grant({_R.ANYONE}),
    "message.describe": _grant({_R.MANAGER, _R.OPERATOR}),
    "person.export": _grant({_R.SELF, _R.MANAGER, _R.OPERATOR}),
    "partnership.apply": _grant({_R.MANAGER, _R.OPERATOR}),
    "record.redact": _grant({_R.MANAGER, _R.OPERATOR}),
    "ledger.verify": _grant({_R.MANAGER, _R.SCRUTINEER, _R.OPERATOR}),
    "retention.list": _grant({_R.MANAGER, _R.OPERATOR}),
    "retention.delete": _grant({_R.MANAGER}),
}


def may(
    p: Partnership,
    reader: str,
    verb: str,
    subject: Subject,
    day: date,
    *,
    agency: str = "",
) -> bool:
    """Whether a reader may use a verb on a subject, on a day.

    `reader` is a person's id, or group:ID for what everybody in that group's channel sees.
    `subject` is an action, a meeting, a declaration, a group's id, person:ID, or None for the whole
    partnership. Of a meeting, the chair is who chairs that one.
    `agency` narrows an action that is each agency's to that one's part.
    """
    return allowed(p, reader, (verb,), subject, day, agency=agency) != ()


def allowed(
    p: Partnership,
    reader: str,
    verbs: Iterable[str],
    subject: Subject,
    day: date,
    *,
    agency: str = "",
) -> tuple[str, ...]:
    """Those of the verbs that a reader may use, as `may` says of each."""
    narrow = _is_narrow(p, _group_of(subject))
    stands = relations(p, reader, subject, day, agency)
    table = granting(p)
    return tuple(verb for verb in verbs if table[verb].lets(stands, narrow=narrow))


@once
def granting(p: Partnership) -> dict[str, Grant]:
    """The table as it holds here: who evaluates is the partnership's to say."""
    return TABLE | {"action.evaluate": _evaluates(p)}


def _evaluates(p: Partnership) -> Grant:
    """An owner does only where the partnership says so."""
    grant = TABLE["action.evaluate"]
    named = frozenset(EVALUATORS[word] for word in p.policy.evaluators if word in EVALUATORS)
    barred = frozenset({_R.OWNER}) - named
    return Grant(grant.open & named, grant.restricted & named, barred)


def relations(
    p: Partnership, reader: str, subject: Subject, day: date, agency: str = ""
) -> frozenset[Relation]:
    stands = _standing(p, reader, _group_of(subject), day)
    if reader not in p.people:
        return stands
    if isinstance(subject, Action):
        return stands | _action_relations(p, reader, subject, day, agency)
    if isinstance(subject, Declaration):
        return stands | _declaration_relations(p, reader, subject, day)
    if isinstance(subject, Meeting):
        chairs = {_R.CHAIR} if reader in p.chairs(subject) else set()
        return (stands - {_R.CHAIR}) | chairs
    return stands | {_R.SELF} if subject == f"person:{reader}" else stands


@once
def _standing(p: Partnership, reader: str, group: str, day: date) -> frozenset[Relation]:
    """How a reader stands to a group, whatever in it they ask about."""
    if reader.startswith("group:"):
        return _channel_relations(p, reader.removeprefix("group:"), group)
    if reader not in p.people:
        return frozenset({Relation.OPERATOR} if reader == OPERATOR else ())
    found = {_R.ANYONE}
    if reader in p.managers(day):
        found.add(_R.MANAGER)
    if any(kind is SeatKind.SCRUTINEER for _, kind in p.seats_held(reader, day)):
        found.add(_R.SCRUTINEER)
    return frozenset(found | _group_relations(p, reader, group, day))


def _action_relations(
    p: Partnership, reader: str, action: Action, day: date, agency: str
) -> set[Relation]:
    owners = part_owners(p, action, agency, day) if agency else p.owners(action, day)
    stands = {
        _R.OWNER: owners,
        _R.CARETAKER: p.caretakers(action, day),
        _R.STAND_IN: p.stand_ins(owners, day),
        _R.SUPPORTER: p.supporters(action, day),
    }
    return {relation for relation, people in stands.items() if reader in people}


def _declaration_relations(
    p: Partnership, reader: str, declared: Declaration, day: date
) -> frozenset[Relation]:
    """A standing interest serves all the person's groups, so it is for those who chair any."""
    if reader == declared.person:
        return frozenset({_R.SELF})
    groups = () if declared.group else p.groups_of(declared.person, day)
    chairs = any(reader in p.chair(group, day) for group in groups)
    return frozenset({_R.CHAIR} if chairs else ())


def _group_of(subject: Subject) -> str:
    if isinstance(subject, Action | Meeting | Declaration):
        return subject.group
    return "" if subject is None or subject.startswith("person:") else subject


def _is_narrow(p: Partnership, group: str) -> bool:
    """A group nobody knows any more is treated as restricted, for it may have been."""
    return group != "" and (group not in p.groups or p.groups[group].restricted)


def _group_relations(p: Partnership, reader: str, group: str, day: date) -> set[Relation]:
    if group not in p.groups:
        return set()
    found: set[Relation] = set()
    if reader in p.seated(group, day):
        found.add(_R.MEMBER)
    if p.deputises(reader, group, day):
        found.add(_R.DEPUTY)
    if reader in p.chair(group, day):
        found.add(_R.CHAIR)
    if (group, SeatKind.VICE) in p.seats_held(reader, day):
        found.add(_R.VICE)
    for above in p.line(group):
        if reader in p.seated(above, day):
            found.add(_R.OVERSEER)
        if reader in p.chair(above, day):
            found.add(_R.OVERSEEING_CHAIR)
    return found


def _channel_relations(p: Partnership, channel: str, group: str) -> frozenset[Relation]:
    """A channel shows only what every one of its readers may see."""
    if channel not in p.groups or group not in p.groups:
        return frozenset()
    if channel == group:
        return frozenset({_R.CHANNEL})
    if channel in p.line(group):
        return frozenset({_R.OVERSEER})
    return frozenset()
