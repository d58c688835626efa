"""Actions that are each agency's: whose part is whose, and what the parts come to together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.actions import EACH, Action, ActionState, Share
from governance.partnership import Partnership
from governance.ratings import Meaning, RatingKey


def sharers(p: Partnership, action: Action) -> tuple[str, ...]:
    """The agencies (or schools) that each answer; none where the action is nobody's in that way."""
    found = (agency for owner in action.owners for agency in p.sharers(owner, action.group))
    return tuple(dict.fromkeys(found))


def part_owners(p: Partnership, action: Action, agency: str, day: date) -> tuple[str, ...]:
    """Who owns one agency's part on a day: whoever answers for it, and owners of the whole."""
    whole = tuple(owner for owner in action.owners if owner.kind not in EACH)
    others = p.people_of(whole, action.group, day)
    return tuple(dict.fromkeys((*p.agency_answers(agency, action.group, day), *others)))


def own_parts(p: Partnership, action: Action, person: str, day: date) -> tuple[str, ...]:
    """The agencies whose part somebody answers for on a day, or stands in for."""
    found = ((a, p.agency_answers(a, action.group, day)) for a in sharers(p, action))
    return tuple(a for a, people in found if person in (*people, *p.stand_ins(people, day)))


def open_shares(p: Partnership, action: Action) -> tuple[Share, ...]:
    """The parts still owed, one an agency, also where it has said nothing yet.

    Each is asked for by itself: of whoever answers for its `agency`, in an ask with that `share`.
    Only its own `latest` update silences it.
    """
    shares = (action.share(agency) for agency in sharers(p, action))
    return tuple(share for share in shares if not share.settled)


def with_share(p: Partnership, action: Action, share: Share, day: date) -> Action:
    """The action with one part as it stands now, and with what all the parts come to."""
    kept = {each.agency: each for each in action.shares} | {share.agency: share}
    return together(p, replace(action, shares=tuple(kept.values())), day)


def together(p: Partnership, action: Action, day: date) -> Action:
    """Completed once every part is done or excused. Until then its rating is the least good, and
    its forecast the latest, of the parts still owed; it is unrated while none of them is rated."""
    left, key = open_shares(p, action), p.key_for(action)
    if not left:
        done = (share.completed_on for share in action.shares if share.completed_on is not None)
        return replace(
            action,
            rating=key.meaning(Meaning.DONE).word,
            forecast=None,
            state=ActionState.COMPLETED,
            completed_on=max(done, default=day),
        )
    forecasts = (share.forecast for share in left if share.forecast is not None)
    return replace(action, rating=_least_good(key, left), forecast=max(forecasts, default=None))


def _least_good(key: RatingKey, shares: tuple[Share, ...]) -> str | None:
    rated = (key.rating(share.rating) for share in shares if share.rating)
    meanings = {rating.meaning for rating in rated if rating is not None}
    worst = next((meaning for meaning in LEAST_GOOD_FIRST if meaning in meanings), None)
    return None if worst is None else key.meaning(worst).word


LEAST_GOOD_FIRST = (Meaning.SERIOUS, Meaning.LATE, Meaning.ON_TIME)
