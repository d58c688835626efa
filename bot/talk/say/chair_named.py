"""What is said once somebody is named to chair a meeting, or two have swapped."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Button, Item, Notice
from bot.talk.say.chairs import BY_RULE, UNCHANGED, chair_verb, rule_button, show_button, title
from bot.talk.say.change_made import who_hears
from bot.talk.say.context import Context
from bot.talk.words import joined
from governance.dates import said
from usecases.chair_meeting import ChairNamed
from usecases.swap_chairs import ChairsSwapped
from usecases.swapped import OtherHalf


def say_named(result: ChairNamed, _context: Context) -> Notice:
    done, meeting = result.done, result.done.meeting
    chairs = joined(meeting.chairs)
    heading = f"{chairs or 'Nobody'} {chair_verb(meeting)} {meeting_said(meeting)}"
    if done.same:
        return Notice(heading, (f"It is so already. {UNCHANGED}", *_away(result)))
    return Notice(
        heading,
        (_instead(result), who_hears(done), *_half(result.half), *_away(result)),
        buttons=(*_backs(result), show_button(meeting)),
    )


def say_swapped(result: ChairsSwapped, _context: Context) -> Notice:
    one, two = result.first.meeting, result.second.meeting
    if result.first.same:
        who = joined(one.chairs)
        heading = f"Nothing to swap: {who} {chair_verb(one)} both"
        return Notice(heading, (f"{meeting_said(one)}, and {said(two.on)}. {UNCHANGED}",))
    items = tuple(
        Item(title(done.meeting), buttons=(show_button(done.meeting),))
        for done in (result.first, result.second)
    )
    swapped = "Swapped back" if result.back else "Swapped"
    heading = f"{swapped}: who chairs {meeting_said(one)} and on {said(two.on)}"
    return Notice(heading, (who_hears(result.first),), items=items)


def _instead(result: ChairNamed) -> str:
    were = joined(result.chairs_were)
    if result.named:
        instead = f"instead of {were}" if were else "as the post is vacant"
        return f"For this meeting only, {instead}."
    return f"As the group's rule says again{f', and no longer {were}' if were else ''}."


def _half(half: OtherHalf | None) -> Iterator[str]:
    if half is not None:
        meeting = half.meeting
        who = joined(meeting.chairs) or "Nobody"
        stays = f"{who} still {chair_verb(meeting)} on {said(meeting.on)}"
        yield f"It was swapped with another meeting, which stays as it is: {stays}."


def _away(result: ChairNamed) -> Iterator[str]:
    if result.away:
        yield f"Please note: {joined(result.done.meeting.chairs)} will be away that day."


def _backs(result: ChairNamed) -> Iterator[Button]:
    """Of this meeting, and of the one it was swapped with."""
    yield from rule_button(result.done.meeting, result.done.revision, named=result.named)
    if (half := result.half) is not None and half.can:
        label = f"{BY_RULE} on {said(half.meeting.on)}"
        yield from rule_button(half.meeting, half.revision, named=True, label=label)
