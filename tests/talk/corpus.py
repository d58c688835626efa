"""Notices of every shape, long and hostile, and how the console reads them."""

from __future__ import annotations

from types import SimpleNamespace

from bs4 import BeautifulSoup
from hypothesis import strategies as st

from bot.console.cards import card
from bot.console.pages import environment
from bot.talk.notice import Button, Choice, Fact, Field, Form, Item, Notice, Press
from tests.conversations.console_page import notice_text

HOSTILE = (
    "<!channel> <@U123> <#C1|x> <https://evil.example|click>",
    "*bold* _it_ ~no~ `code` ```\nblock``` > quote",
    ":rage: @here @channel #general",
    'quotes " and \\ and / and \t tab',
    "&amp; &lt;b&gt; <b>&</b>",
    "http://localhost:8080.evil.example/calendar/x.ics",
    "=HYPERLINK(1) [label](https://evil.example)",
    "एक 家族 👩‍👩‍👧 é \u202e x",
    "[On track] - ## ( ) (x) ! _x_",
)
DRAW = """
{% from "notice.html" import draw with context %}{{ draw(card, scene) }}
"""
SCENE = SimpleNamespace(person=SimpleNamespace(id="x"), spot=SimpleNamespace(at="home"))
PAGE = environment().from_string(DRAW)

words = st.sampled_from(["due", "Fri", "lead", "a", "safeguarding", *HOSTILE])
short = st.lists(words, min_size=1, max_size=3).map(" ".join).map(lambda text: text[:70].strip())
long = st.integers(1, 900).flatmap(lambda n: short.map(lambda text: f"{text} " * (n % 60) + "end"))
endless = st.integers(100, 5000).map(lambda n: "&" * n)  # one word, and each mark counts for five
texts = st.one_of(short, long, endless)
args = st.dictionaries(st.sampled_from(["ref", "agency"]), short, max_size=2)
presses = st.builds(
    Press, st.sampled_from(["action.update", "action.done", "say"]), args, st.integers(0, 3)
)
names = short.map(lambda text: text[:16].strip())  # what is longer than 75 is cut, with an ellipsis
buttons = st.builds(Button, names, presses, st.one_of(st.just(""), texts), st.booleans())
facts = st.builds(Fact, short, texts)
items = st.builds(
    Item,
    texts,
    st.lists(facts, max_size=3).map(tuple),
    st.one_of(st.just(""), texts),
    st.lists(buttons, max_size=8).map(tuple),
    st.sampled_from(["", "What I owe", "<!here> & more"]),
)
notices = st.builds(
    Notice,
    texts,
    st.lists(texts, max_size=3).map(tuple),
    st.lists(facts, max_size=3).map(tuple),
    st.lists(items, max_size=12).map(tuple),
    st.lists(buttons, max_size=12).map(tuple),
    footer=st.one_of(st.just(""), texts),
)


def choices(count: int, label: str) -> tuple[Choice, ...]:
    return tuple(Choice(str(n) if n else "", f"{n} {label}") for n in range(count))


few = st.builds(choices, st.sampled_from([1, 2, 5, 6, 10]), st.one_of(short, long))
many = st.builds(choices, st.sampled_from([11, 100, 101, 230]), short)
chosen_from = st.one_of(few, many)
labels = short
fields = st.one_of(
    st.builds(
        Field,
        st.just(""),
        labels,
        st.sampled_from(["line", "text", "date"]),
        st.one_of(st.just(""), texts),
        st.one_of(st.just(""), labels),
        required=st.booleans(),
        error=st.one_of(st.just(""), texts),
    ),
    st.builds(
        Field,
        st.just(""),
        labels,
        st.just("choice"),
        st.sampled_from(["", "1", "5", "nobody"]),
        st.one_of(st.just(""), labels),
        chosen_from,
        required=st.booleans(),
        error=st.one_of(st.just(""), texts),
    ),
)


def named(found: list[Field]) -> tuple[Field, ...]:
    return tuple(
        Field(
            f"field_{n}", one.label, one.kind, one.value, one.hint, one.choices, one.required,
            one.error,
        )
        for n, one in enumerate(found)
    )  # fmt: skip


forms = st.builds(
    Form,
    st.lists(fields, min_size=1, max_size=5).map(named),
    st.builds(Press, st.just("action.update.save"), args, st.integers(0, 3)),
    st.sampled_from(["Save", "Mark as <reached>"]),
)


def on_the_console(notice: Notice) -> str:
    """What somebody would read of it there."""
    drawn = card("it", notice, lambda press: press.verb)
    return notice_text(BeautifulSoup(PAGE.render(card=drawn, scene=SCENE), "html.parser"))


def ticket(press: Press) -> str:
    """Of about the length of a real one."""
    return f"{press.verb}.{sorted(press.args.items())!r}.{press.revision}".ljust(140, "t")
