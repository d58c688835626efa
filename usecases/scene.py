"""What every verb looks at: the unit of work, the partnership, the reader and the moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from governance import permissions
from governance.actions import Action
from governance.attendance import DEPUTIES, Deputy
from governance.dates import london
from governance.groups import GROUPS
from governance.leave import LEAVES
from governance.meetings import Meeting
from governance.partnership import Charter, Partnership
from governance.people import AGENCIES, PEOPLE, POSTS
from governance.permissions import Subject
from governance.plans import PLANS
from governance.ratings import KEYS
from governance.shares import open_shares, part_owners
from usecases.ports.store import Work


class NoPartnership(Exception):
    """The store holds no partnership yet: it has to be adopted from a file first."""


@dataclass(frozen=True, slots=True)
class Scene:
    w: Work
    p: Partnership
    now: datetime
    reader: str

    @property
    def day(self) -> date:
        return london(self.now).date()

    def may(self, verb: str, subject: Subject, agency: str = "") -> bool:
        return permissions.may(self.p, self.reader, verb, subject, self.day, agency=agency)

    def allowed(self, verbs: Iterable[str], subject: Action | Meeting) -> tuple[str, ...]:
        """Those of the verbs that the reader may use on it."""
        return permissions.allowed(self.p, self.reader, verbs, subject, self.day)

    def someone_may(self, person: str, verb: str, subject: Subject) -> bool:
        return permissions.may(self.p, person, verb, subject, self.day)

    def leads(self, action: Action, agency: str = "") -> bool:
        """Whether the reader answers for the action today, or for one agency's part of it."""
        if agency:
            return self.reader in part_owners(self.p, action, agency, self.day)
        return self.reader in self.p.owners(action, self.day)

    def owes(self, action: Action) -> bool:
        """Whether it is the reader's to do: a part of it where each agency answers for itself."""
        if not action.each:
            return self.leads(action)
        return any(self.leads(action, share.agency) for share in open_shares(self.p, action))

    def restricted(self, group: str) -> bool:
        """A group nobody knows any more may have been."""
        return group not in self.p.groups or self.p.groups[group].restricted

    def name(self, person: str) -> str:
        return self.p.people[person].name if person in self.p.people else "Clerk"

    def names(self, people: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.name(person) for person in people)


def scene(w: Work, now: datetime, reader: str | None = None) -> Scene:
    """The reader is the actor unless another is named. Raises NoPartnership."""
    charter = w.get(Charter, "charter")
    if charter is None:
        raise NoPartnership("No partnership has been loaded into this store yet.")
    p = Partnership(
        charter=charter,
        agencies={agency.id: agency for agency in w.find(AGENCIES)},
        people={person.id: person for person in w.find(PEOPLE)},
        posts={post.id: post for post in w.find(POSTS)},
        groups={group.id: group for group in w.find(GROUPS)},
        plans={plan.id: plan for plan in w.find(PLANS)},
        keys={key.id: key for key in w.find(KEYS)},
        leaves=tuple(w.find(LEAVES)),
        deputies=tuple(_sent(w, one) for one in w.find(DEPUTIES)),
    )
    return Scene(w, p, now, reader or w.actor)


def _sent(w: Work, one: Deputy) -> Deputy:
    """A deputy for one meeting is one until it is over, wherever it was moved to."""
    meeting = w.get(Meeting, one.meeting) if one.meeting else None
    return one if meeting is None else replace(one, last=meeting.on)
