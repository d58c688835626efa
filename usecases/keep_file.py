"""Keep what a changed file comes to, and what follows from it: meetings, asks, news, attention."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.last_file import LastFile, Outcome
from governance.meetings import Meeting
from governance.people import Holding, Post
from usecases.answer import tell_group
from usecases.assigning import tell_assigned
from usecases.attend import attend
from usecases.attend_meeting import attend_meetings, keep_meeting
from usecases.deeds import last_deed, noted
from usecases.file_changes import RecordChange, Step
from usecases.hand_over import tell_handed_over
from usecases.let_go import pass_over_left
from usecases.meeting_changed import replanned_by_file
from usecases.plan_meetings import missing_meetings
from usecases.scene import Scene, scene

VERB = "partnership.apply"
SAYS = {"owners": "lead"}
"""What a field is called where it is another word than the record's."""


def keep_file(
    before: Scene, changes: tuple[RecordChange, ...], meetings: Iterable[Meeting], last: LastFile
) -> None:
    """Whoever enters the unit keeps nothing else in it."""
    w = before.w
    for change in changes:
        if change.after is not None and not isinstance(change.after, Action):
            w.put(change.after)
    s = scene(w, before.now)
    missing = [one for group in s.p.groups.values() for one in missing_meetings(s, group)]
    for meeting in missing:
        keep_meeting(s, meeting)
    for meeting in meetings:
        replanned_by_file(s, w.get(Meeting, meeting.id) or meeting, meeting)
    attend_meetings(s)
    for change in changes:
        if isinstance(change.after, Action):
            _keep_action(s, change, change.after)
    for change in changes:
        if isinstance(change.there, Post) and isinstance(change.after, Post):
            _hand_on(s, change.there, change.after)
    _look_anew(s)
    w.put(last)


def _keep_action(s: Scene, change: RecordChange, after: Action) -> None:
    if change.step is Step.ADDED:
        tell_group(s, s.w.put(attend(s, after)), "new")
    else:
        taken = [one.field for one in change.fields if one.outcome is Outcome.TAKEN]
        action = noted(s, after, VERB, says=", ".join(SAYS.get(field, field) for field in taken))
        if "owners" in taken and isinstance(change.there, Action):
            stood = s.p.owners(change.there, s.day)
            new = (one for one in s.p.owners(action, s.day) if one not in stood)
            tell_assigned(s, action, last_deed(action), new)


def _look_anew(s: Scene) -> None:
    """When to look at an action next hangs on all that may have changed."""
    live = [action for action in s.w.find(ACTIONS_BY_GROUP) if not action.ended]
    pass_over_left(s, live)
    for action in live:
        right = attend(s, action)
        if right.attention_at != action.attention_at:
            s.w.put(right)


def _hand_on(s: Scene, there: Post, after: Post) -> None:
    """Actions follow their post, and whoever has it from now on gets one list of them."""
    stood = {held.person for held in _to_come(there, s.day)}
    for held in _to_come(after, s.day):
        if held.person not in stood:
            since = max(held.since or s.day, s.day)
            tell_handed_over(s, f"post:{after.id}", held.person, since)


def _to_come(post: Post, day: date) -> list[Holding]:
    return [held for held in post.holders if held.until is None or held.until >= day]
