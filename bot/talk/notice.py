"""A message's content, the same for every platform."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Press:
    """What a button means: a verb, its arguments, and the version of the facts it assumes."""

    verb: str
    args: dict[str, str] = field(default_factory=dict)
    revision: int = 0


MENU = "menu"
"""The verb of the ticket a menu carries: each of its entries puts its own in the place of it."""


@dataclass(frozen=True, slots=True)
class Button:
    """`describes` tells a screen reader which row the button belongs to."""

    label: str
    press: Press
    describes: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a message: a title, what is to be known of it, and what can be done.

    Rows of the same `section` stand together under that heading.
    """

    title: str
    facts: tuple[Fact, ...] = ()
    text: str = ""
    buttons: tuple[Button, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """A question in a form. `kind`: choice, date (words or a picked day), line or text."""

    name: str
    label: str
    kind: str
    value: str = ""
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    required: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A form is a notice's only, or a modal's. Sending it presses `press` with the values."""

    fields: tuple[Field, ...]
    press: Press
    send: str = "Save"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of something: `of` says what kind of one, `about` whose, by id. `alt` is the whole
    of it in words, for whoever cannot see it, and for platforms that show none."""

    label: str
    alt: str
    of: str
    about: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that can be had: `of` says what kind of one, `about` whose, by id. `otherwise`
    says how to come by it on platforms that hand out none."""

    label: str
    otherwise: str
    of: str
    about: str


@dataclass(frozen=True, slots=True)
class Notice:
    """`heading` and `text` stand alone on a phone; `private`: only its reader sees it.

    `preview` is all that a lock screen may show of it; empty is the whole.
    """

    heading: str
    text: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    items: tuple[Item, ...] = ()
    buttons: tuple[Button, ...] = ()
    form: Form | None = None
    footer: str = ""
    private: bool = True
    preview: str = ""
    picture: Picture | None = None
    paper: Paper | None = None
