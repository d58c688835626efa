"""The questions, in their order, and what is made of the answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from config.init import answers as a
from config.init.answers import Agency, Answers, Group, Person, Post
from config.init.ask import Asker, Unclear

HELLO = (
    "A few questions make the first files of your partnership. An answer in [ ] is taken if you",
    "just press Enter. Nothing is written before the end, and all of it can be changed later.",
)
HOLDS = "  Who holds it (Ann Ash; where two share it, Ann Ash and Bob Oak; nothing if vacant)?"
EMAIL = "  E-mail address of {name} (nothing if unknown)?"
NOBODY = "nobody"


def converse(asker: Asker, today: date) -> Answers:
    """Raises Ended."""
    found = Answers()
    for line in (*HELLO, ""):
        asker.tell(line)
    question = "What is the partnership called (Borsetshire Safeguarding Children Partnership)?"
    found.name = asker.ask(question, a.needed)
    for part in (_agencies, _posts, _manager):
        asker.tell()
        part(asker, found)
    _groups(asker, found, today)
    return found


def _agencies(asker: Asker, found: Answers) -> None:
    new = a.new_name()
    partners = "Which agencies are the safeguarding partners (Borsetshire Council)?"
    others = "Which other agencies belong to it (Felpersham Hospital)?"
    for question, partner in ((partners, True), (others, False)):
        for name in asker.several(question, new, least=1 if partner else 0):
            id_ = a.slug(name, (agency.id for agency in found.agencies), "agency")
            found.agencies.append(Agency(id_, name, partner))


def _posts(asker: Asker, found: Answers) -> None:
    titles = asker.several("Which posts sit on your groups (Chief Nurse)?", a.new_name(), least=1)
    for title in titles:
        asker.tell()
        asker.tell(f"{title}:")
        agency = _agency_of(asker, found)
        who = asker.ask(HOLDS, a.names)
        id_ = a.slug(title, (post.id for post in found.posts), "post")
        holders = tuple(_person(asker, found, name).id for name in who)
        found.posts.append(Post(id_, title, agency.id, holders))


def _person(asker: Asker, found: Answers, name: str) -> Person:
    """Somebody named again is the same person."""
    for person in found.people:
        if person.name.casefold() == name.casefold():
            return person
    id_ = a.slug(name, (person.id for person in found.people), "person")
    found.people.append(Person(id_, name, asker.ask(EMAIL.format(name=name), a.email)))
    return found.people[-1]


def _manager(asker: Asker, found: Answers) -> None:
    titles = [post.title for post in found.posts]
    likely = (n for n, title in enumerate(titles, 1) if "business manager" in title.lower())
    _list(asker, "The posts:", titles)
    question = "Which post is the business manager's?"
    found.manager = asker.ask(question, a.one_of(found.posts), str(next(likely, 1))).id


def _groups(asker: Asker, found: Answers, today: date) -> None:
    taken: list[str] = []

    def short(answer: str) -> str:
        if not answer and taken:
            return ""
        return a.group_id(taken)(answer)

    while True:
        asker.tell()
        more = "; an empty line ends the list" if taken else ""
        id_ = asker.ask(f"Short name of {'another' if taken else 'a'} group (SLG{more}):", short)
        if not id_:
            return
        found.groups.append(_group(asker, found, id_, today))
        taken.append(id_)


def _group(asker: Asker, found: Answers, id_: str, today: date) -> Group:
    above = [group.id for group in found.groups]
    name = asker.ask("  Its full name (Strategic Leadership Group)?", a.needed)
    upper = asker.ask(
        "  Which group does it report to?", _known(above), default=above[0] if above else NOBODY
    )
    restricted = asker.ask(
        "  Is it closed to all others, as a group for practice reviews is?", a.yes_or_no, "no"
    )
    months = asker.ask(
        "  In which months does it meet (monthly; quarterly; March, September)?",
        a.months,
        "quarterly",
    )
    week, weekday = asker.ask("  On which day of the month?", a.day_of_month, "third Tuesday")
    at = asker.ask("  At what time?", a.time_of_day, "14:00")
    _list(asker, "  The posts:", [post.title for post in found.posts])
    seats = asker.ask("  Who sits on it (1, 3, 4; all)?", a.numbers_of(found.posts), "all")
    _list(asker, "  Those who sit on it:", [post.title for post in seats])
    chairs = asker.ask("  Who chairs it? Several take turns of a year.", a.numbers_of(seats), "1")
    return Group(
        id=id_,
        name=name,
        reports_to="" if upper == NOBODY else upper,
        restricted=restricted,
        months=months,
        week=week,
        weekday=weekday,
        at=at,
        seats=tuple(post.id for post in seats),
        chairs=tuple(post.id for post in chairs),
        starts=_last_april(today),
    )


def _known(groups: list[str]) -> Callable[[str], str]:
    def check(answer: str) -> str:
        if answer.lower() == NOBODY:
            return NOBODY
        if answer.upper() not in groups:
            known = ", ".join((*groups, NOBODY))
            raise Unclear(f"There is no group “{answer}” so far: use one of {known}.")
        return answer.upper()

    return check


def _agency_of(asker: Asker, found: Answers) -> Agency:
    _list(asker, "  The agencies:", [agency.name for agency in found.agencies])
    return asker.ask("  At which agency?", a.one_of(found.agencies), "1")


def _list(asker: Asker, heading: str, names: Iterable[str]) -> None:
    asker.tell(heading)
    for number, name in enumerate(names, 1):
        asker.tell(f"  {number:>4}  {name}")


def _last_april(today: date) -> date:
    """Turns are counted from the start of the business year."""
    year = today.year if today.month >= 4 else today.year - 1
    return date(year, 4, 1)
