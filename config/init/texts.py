"""The three files that the answers make, as text."""

from __future__ import annotations

import json
from collections.abc import Iterator

from config.init.answers import Answers, Group, Post

NEVER_VOTES = {
    "scrutineer": "scrutineer",
    "lay member": "lay member",
    "business manager": "adviser",
    "lead member": "observer",
}
"""Words in a post's title, and the kind of seat it has for that."""

KEY = """\
# What ratings are called, and what they stand for. Every key says all five meanings.
[[key]]
id = "ratings"
late_months = 3

[[key.rating]]
word = "clear"
says = "on track (Clear)"
meaning = "on time"
definition = "Under way, and expected to be done by the agreed date."

[[key.rating]]
word = "amber"
says = "running late (Amber)"
meaning = "late"
definition = "Under way, but less than three months late, which is unlikely to matter much."

[[key.rating]]
word = "red"
says = "seriously late (Red)"
meaning = "seriously late"
definition = "Under way, but more than three months late, or late in a way that matters a lot."

[[key.rating]]
word = "green"
says = "done (Green)"
meaning = "done"
definition = "What was to be done has been done."

[[key.rating]]
word = "blue"
says = "impact evaluated (Blue)"
meaning = "evaluated"
definition = "Its effect has been looked at, and what was wrong is put right."
"""
PLAN = """\
# What the partnership means to do. Take the marks # away from these lines to begin.
# Actions are numbered in the order of the file, within a group and a year.
#
# [[plan]]
# id = "plan-{year}"
# title = "Action plan {year}"
# year = {year}
# group = "{group}"
# key = "ratings"
#
# [[plan.objective]]
# id = "1"
# title = "What is to be achieved"
#
# [[plan.objective.action]]
# title = "What will be done"
# leads = ["post {post}"]
# timescale = "31 March {next_year}"
"""


def main_text(found: Answers, people_file: str, plan_file: str) -> str:
    return "\n".join((*_main(found, people_file, plan_file), ""))


def people_text(found: Answers) -> str:
    return "\n".join((*_people(found), ""))


def plan_text(found: Answers, year: int) -> str:
    group, post = found.groups[0].id, found.posts[0].id
    return PLAN.format(year=year, next_year=year + 1, group=group, post=post)


def _main(found: Answers, people_file: str, plan_file: str) -> Iterator[str]:
    yield "# The partnership: who there is, which groups meet, and how. The people and the plan"
    yield "# are in the two files named here. After a change: clerk check, then clerk apply."
    yield ""
    yield f"name = {_quoted(found.name)}"
    yield f"manager = {_quoted(found.manager)}"
    yield f"people_file = {_quoted(people_file)}"
    yield f"plan_file = {_quoted(plan_file)}"
    for agency in found.agencies:
        yield from ("", "[[agency]]", f"id = {_quoted(agency.id)}")
        yield f"name = {_quoted(agency.name)}"
        if agency.partner:
            yield "safeguarding_partner = true"
    for post in found.posts:
        yield from ("", "[[post]]", f"id = {_quoted(post.id)}")
        yield f"title = {_quoted(post.title)}"
        yield f"agency = {_quoted(post.agency)}"
        if len(post.holders) > 1:
            yield "shared = true"
    yield from ("", *KEY.rstrip().split("\n"))
    for group in found.groups:
        yield from _group(group, {post.id: post for post in found.posts})


def _group(group: Group, posts: dict[str, Post]) -> Iterator[str]:
    yield from ("", "[[group]]", f"id = {_quoted(group.id)}")
    yield f"name = {_quoted(group.name)}"
    yield 'key = "ratings"'
    if group.reports_to:
        yield f"reports_to = {_quoted(group.reports_to)}"
    if group.restricted:
        yield "restricted = true"
    yield from ("", "[group.cadence]", f"months = [{', '.join(map(_quoted, group.months))}]")
    yield f"week = {_quoted(group.week)}"
    yield f"weekday = {_quoted(group.weekday)}"
    yield f"at = {_quoted(group.at)}"
    yield 'source = "Answered when the files were made."'
    yield from ("", "[group.chair]", f"posts = [{', '.join(map(_quoted, group.chairs))}]")
    if len(group.chairs) > 1:
        yield f"starts = {group.starts.isoformat()}"
    for seat in group.seats:
        yield from ("", "[[group.seats]]", f"post = {_quoted(seat)}")
        yield _vote(posts[seat])


def _vote(post: Post) -> str:
    kinds = (kind for words, kind in NEVER_VOTES.items() if words in post.title.lower())
    kind = next(kinds, None)
    return "votes = true" if kind is None else f"kind = {_quoted(kind)}"


def _people(found: Answers) -> Iterator[str]:
    yield "# The people, and the posts they hold; since and until are the first and the last day."
    if not found.people:
        yield "person = []"
    for person in found.people:
        yield from ("", "[[person]]", f"id = {_quoted(person.id)}")
        yield f"name = {_quoted(person.name)}"
        if person.email:
            yield f"email = {_quoted(person.email)}"
        held = [post.id for post in found.posts if person.id in post.holders]
        yield f"holds = [{', '.join(f'{{ post = {_quoted(post)} }}' for post in held)}]"


def _quoted(text: str) -> str:
    """What can be typed and printed needs no other escapes in TOML than in JSON."""
    return json.dumps(text, ensure_ascii=False)
