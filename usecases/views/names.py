"""Who owns something, and what an agency is called."""

from __future__ import annotations

from dataclasses import dataclass

from governance.actions import Owner, OwnerKind
from governance.partnership import Partnership
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class LeadView:
    """A lead: the post or group (or none) and the people who answer for it today."""

    title: str
    people: tuple[str, ...] = ()


GONE = "a post or group that is no more"


def view_lead(s: Scene, owner: Owner, group: str) -> LeadView:
    names = s.names(s.p.answers_for(owner, group, s.day))
    match owner.kind:
        case OwnerKind.PERSON:
            return LeadView("", names)
        case OwnerKind.POST:
            return LeadView(s.p.posts[owner.id].title if owner.id in s.p.posts else GONE, names)
        case OwnerKind.GROUP:
            return LeadView(s.p.groups[owner.id].name if owner.id in s.p.groups else GONE, names)
        case OwnerKind.EACH_AGENCY:
            return LeadView(f"each agency on {group}", names)
        case OwnerKind.EACH_SCHOOL:
            return LeadView("each school", names)


def agency_name(p: Partnership, agency: str) -> str:
    return p.agencies[agency].name if agency in p.agencies else agency
