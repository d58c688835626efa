"""What is said about who is who."""

from __future__ import annotations

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.say.prefer import CALLED
from bot.talk.text import shortened
from bot.talk.words import capital, counted, joined, number, part_shown
from governance.accounts import platform_of
from governance.dates import said
from usecases.account_rows import AccountView
from usecases.who import (
    MOST,
    AwayView,
    GroupShown,
    PeopleFound,
    PersonShown,
    PostsListed,
    PostView,
    SeatView,
)

VACANT = "vacant"


def say_group(result: GroupShown, _context: Context) -> Notice:
    facts = [Fact("Chair", joined(result.chairs) or VACANT)]
    if result.reports_to:
        facts.append(Fact("Reports to", result.reports_to))
    return Notice(
        f"{result.name} ({result.group})",
        facts=tuple(facts),
        items=tuple(_seat(seat) for seat in result.seats),
    )


def say_people(result: PeopleFound, _context: Context) -> Notice:
    if len(result.people) == 1 and not result.more:
        (shown,) = result.people
        return Notice(shown.person.name, facts=_facts(shown))
    heading = f"{capital(counted(len(result.people) + result.more, 'person', 'people'))}"
    more = (f"{capital(number(result.more))} more: please type more of the name.",)
    items = tuple(Item(shown.person.name, _facts(shown)) for shown in result.people)
    return Notice(
        f"{heading} called “{shortened(result.name)}”", more if result.more else (), items=items
    )


def say_posts(result: PostsListed, _context: Context) -> Notice:
    words = shortened(result.words)
    about = f" – “{words}”" if words else ""
    if not result.posts:
        text = "Try a word of the title, the agency or a name: /clerk posts police"
        return Notice(f"No post fits “{words}”", (text,))
    last = result.start + len(result.posts)
    shown = part_shown(result.start, len(result.posts), result.count)
    text = f"{capital(counted(result.count, 'post'))}. {shown}"
    return Notice(
        f"Posts{about}",
        (text,) if result.count > MOST else (),
        items=tuple(_post(post) for post in result.posts),
        buttons=_next(result, last),
    )


def _next(result: PostsListed, last: int) -> tuple[Button, ...]:
    left = result.count - last
    if left <= 0:
        return ()
    label = "Show the last one" if left == 1 else f"Show the next {number(min(left, MOST))}"
    press = Press("post.list", {"words": result.words, "start": str(last)})
    return (Button(label, press, primary=True),)


def _seat(seat: SeatView) -> Item:
    kind = seat.kind + (", votes" if seat.votes else "")
    facts = (Fact("Seat", kind), Fact("Post", f"{seat.post}, {seat.agency}".rstrip(", ")))
    return Item(joined(seat.people) or capital(VACANT), facts)


def _post(post: PostView) -> Item:
    return Item(post.title, (Fact("Agency", post.agency), Fact("Held by", _held(post))))


def _held(post: PostView) -> str:
    return joined(post.people) or VACANT


def _facts(shown: PersonShown) -> tuple[Fact, ...]:
    person = shown.person
    facts = [
        Fact("Post", joined(person.posts) or "none today"),
        Fact("Agency", person.agency),
        Fact("Sits on", joined(person.groups)),
        Fact("Chairs", joined(person.chairs)),
        Fact("Away", _away(shown.away)),
        Fact("Linked", "; ".join(map(_account, shown.accounts))),
        Fact("Written to in", joined([CALLED[one] for one in shown.places], "then")),
    ]
    return tuple(fact for fact in facts if fact.value)


def _account(account: AccountView) -> str:
    shown = f" as {account.handle}" if account.handle else ""
    closed = "" if account.active else ", closed there"
    return f"{capital(platform_of(account.id))}{shown}{closed}"


def _away(away: AwayView | None) -> str:
    if away is None:
        return ""
    there = f"{away.there} stands in" if away.there else "nobody stands in"
    return f"until {said(away.until)}; {there}"
