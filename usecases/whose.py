"""Whose part an answer is for, where an action is each agency's."""

from __future__ import annotations

from collections.abc import Iterable

from governance.actions import DEEDS_BY_ACTION, Action
from governance.partnership import Partnership
from governance.shares import open_shares, own_parts, sharers
from usecases.refusals import (
    Changed,
    Incomplete,
    NotAllowed,
    NotFound,
    NotNow,
    Refused,
)
from usecases.scene import Scene
from usecases.views import agency_name, view_action


def whose(s: Scene, action: Action, verb: str, named: str) -> str:
    """The agency that is named, or else the only one the reader can mean: their own comes first.

    "" where the action is not each agency's. Raises NotAllowed, NotFound, NotNow where there is no
    such part or it is settled, or Incomplete where the agency could be one of several.
    """
    agencies = sharers(s.p, action)
    if not agencies and not named:
        return ""
    owed = [share.agency for share in open_shares(s.p, action)]
    if named:
        agency = find_agency(s.p, agencies, named)
        if agency and not s.may(verb, action, agency):
            people = (*s.p.agency_answers(agency, action.group, s.day), *s.p.managers(s.day))
            raise NotAllowed(verb, action.id, s.names(tuple(dict.fromkeys(people))))
        if agency in owed:
            return agency
        if agency or not agencies:
            raise NotNow(verb, view_action(s, action))
        raise _unknown(s, action, verb, named)
    mine = [agency for agency in own_parts(s.p, action, s.reader, s.day) if agency in owed]
    found = mine or [agency for agency in owed if s.may(verb, action, agency)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotNow(verb, view_action(s, action))
    raise Incomplete({"agency": "which"}, view_action(s, action))


def _unknown(s: Scene, action: Action, verb: str, named: str) -> Refused:
    """Whoever may answer for several is asked which; the others have only one to choose."""
    owed = [a.agency for a in open_shares(s.p, action) if s.may(verb, action, a.agency)]
    if len(owed) > 1:
        return Incomplete({"agency": "unknown"}, view_action(s, action))
    return NotFound("agency", named, tuple(agency_name(s.p, agency) for agency in owed))


def find_agency(p: Partnership, agencies: Iterable[str], named: str) -> str | None:
    """By its id, its name, or words of its name that no other of them has."""
    wanted = named.strip().casefold()
    names = {a: p.agencies[a].name.casefold() if a in p.agencies else a for a in agencies}
    exact = [agency for agency, name in names.items() if wanted in (agency, name)]
    by_words = [
        a for a, name in names.items() if wanted and set(wanted.split()) <= set(name.split())
    ]
    found = exact or by_words
    return found[0] if len(found) == 1 else None


def unchanged(s: Scene, action: Action, revision: int | None, agency: str = "") -> None:
    """Raises Changed when a button assumed facts that have moved on.

    What other agencies answered, or are excused from, moves nothing for one agency's part.
    """
    if revision is None or revision == action.revision:
        return
    if not agency or any(number >= revision for number in _changes(s, action, agency)):
        raise Changed(view_action(s, action))


def _changes(s: Scene, action: Action, agency: str) -> Iterable[int]:
    """The revisions at which something was done that its part hangs on."""
    if latest := action.share(agency).latest:
        yield int(latest.rpartition("/")[2])
    for deed in s.w.find(DEEDS_BY_ACTION, action.id):
        if deed.what != "action.excuse":
            yield int(deed.id.rpartition("/d")[2])
