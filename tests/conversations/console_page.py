"""Turning a console page back into the text of a notice."""

from __future__ import annotations

import re
from itertools import takewhile

from bs4 import Tag
from bs4.element import NavigableString

SHOWN = "h2, h3, h4, p.words, dl.facts > div, figure, p.paper, div.buttons, form.form"
SECRET = re.compile(r"(?<=/calendar/)[\w-]{43}(?=\.ics)")


def words(tag: Tag) -> str:
    """What a sighted reader reads of an element; a calendar's secret part differs each time."""
    read = "".join(text for text in tag.strings if not _hidden(text, tag))
    return SECRET.sub("(secret)", " ".join(read.split()))


def _hidden(text: NavigableString, tag: Tag) -> bool:
    """Whether only those who listen hear it."""
    around = takewhile(lambda one: one is not tag, text.parents)
    return any("hidden" in one.get_attribute_list("class") for one in around)


def notice_text(card: Tag) -> str:
    """Heading, sentences, facts, rows with their buttons, form: a line each."""
    lines: list[str] = []
    for part in card.select(SHOWN):
        if part.find_parent("form", class_="form"):
            continue
        lines += _lines(part)
    return "\n".join(lines)


def _lines(part: Tag) -> list[str]:
    row = part.find_parent("li", class_="row") is not None
    indent = "  " if row else ""
    if part.name == "div" and "buttons" in part.get_attribute_list("class"):
        return [indent + " ".join(f"[{words(button)}]" for button in part.find_all("button"))]
    if part.name == "div":
        return [f"{indent}{words(_one(part, 'dt'))}: {words(_one(part, 'dd'))}"]
    if part.name == "figure":
        return [f"{words(_one(part, 'figcaption'))}: {_one(part, 'img')['alt']}"]
    if "paper" in part.get_attribute_list("class"):
        return [f"{words(_one(part, 'a'))}: (download)"]
    if part.name == "form":
        return _form_lines(part)
    if "row-title" in part.get_attribute_list("class"):
        return [f"- {words(part)}"]
    if part.name in ("h3", "h4"):
        return [f"## {words(part)}"]
    return [f"{indent}{words(part)}"]


def _form_lines(form: Tag) -> list[str]:
    lines = []
    for field in form.select(".field"):
        label = words(_one(field, "legend, label"))
        lines.append(f"{label} {_value(field)}".rstrip())
        lines += [
            f"  ! {words(error).removeprefix('Problem: ')}" for error in field.select(".error")
        ]
    return [*lines, f"[{words(_one(form, 'button'))}]"]


def _value(field: Tag) -> str:
    if options := [one for one in field.select("option") if words(one) != "Choose one"]:
        return f"({len(options)} choices)"
    choices = field.select(".choice")
    if choices:
        shown = [
            f"({'x' if choice.select_one('input[checked]') else ' '}) {words(choice)}"
            for choice in choices
        ]
        return " ".join(shown) if len(shown) < 6 else f"({len(shown)} choices)"
    box = _one(field, "input, textarea")
    return f"_{box.get('value') or box.get_text().strip()}_"


def _one(tag: Tag, selector: str) -> Tag:
    found = tag.select_one(selector)
    assert found is not None, f"{selector} is missing in {tag}"
    return found
