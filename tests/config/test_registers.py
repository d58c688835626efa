"""`clerk export interests` and `clerk export decisions`, on a real store in a folder."""

from __future__ import annotations

import csv
import io

import pytest

from config.commands.command import Call, Option
from config.registers import decisions, interests
from config.wiring.drawn import Drawn
from config.wiring.house import House
from tests.talk.party import MEI, run
from tests.usecases.cast import CHAIR, MANAGER, RACHEL
from usecases.declare import Declare
from usecases.object_to import ObjectTo
from usecases.propose_decision import ProposeDecision

INTEREST = Declare("=Larkfield", "Trustee", "non-financial", "actual")
NO_BGM = "There is no group “BGM”. Try a group's short name, such as BMG."


@pytest.fixture
def filled(stored: House) -> House:
    """With an interest of Rachel's, and a proposal that she objects to."""
    stored.desk.do_now(RACHEL, INTEREST)
    ref = stored.desk.do_now(CHAIR, ProposeDecision("BMG", "Fund a second post")).view.ref
    stored.desk.do_now(RACHEL, ObjectTo(ref, "It is not costed"))
    return stored


def told(house: House, options: dict[str, Option]) -> tuple[str | None, list[list[str]]]:
    """What is said, and the rows that are written."""
    out: list[bytes] = []
    command = decisions if "whole" in options else interests
    wrong = command(house, Call(options={"group": "", "by": "", **options}, out=out.append))
    text = b"".join(out).decode("utf-8-sig")
    return wrong, list(csv.reader(io.StringIO(text, newline="")))


def cells(heads: list[str], row: list[str]) -> dict[str, str]:
    return {head: cell for head, cell in zip(heads, row, strict=True) if cell}


def test_the_register_of_interests(filled: House) -> None:
    wrong, (heads, row) = told(filled, {"by": MANAGER})
    assert wrong is None
    assert cells(heads, row) == {
        "Person": "Rachel Okafor",
        "Entry": "In the register",
        "Organisation": "'=Larkfield",
        "Interest": "Trustee",
        "Category": "non-financial",
        "Degree": "actual",
        "Whose": "own",
        "Declared on": "2026-11-02",
        "Recorded by": "Rachel Okafor",
    }


def test_the_register_of_decisions(filled: House) -> None:
    wrong, (heads,) = told(filled, {"group": "bmg", "whole": False})
    assert (wrong, heads[-1]) == (None, "Reason")
    wrong, (heads, row) = told(filled, {"group": "BMG", "whole": True})
    assert wrong is None
    assert cells(heads, row) == {
        "Reference": "BMG-2026-D001",
        "Decision": "Fund a second post",
        "Proposed on": "2026-11-02",
        "Outcome": "Proposed",
        "Proposed by": "Winston Baptiste",
        "Objections": "Rachel Okafor: It is not costed",
    }


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({}, "Say on whose word: --by and the business manager's id."),
        ({"by": RACHEL}, "Only Joan Merriweather can have that."),
        (
            {"by": RACHEL, "group": "BMG"},
            "Only Winston Baptiste or Joan Merriweather can have that.",
        ),
        ({"by": MANAGER, "group": "BGM"}, NO_BGM),
        ({"whole": False, "group": "BGM"}, NO_BGM),
        (
            {"whole": False, "group": "CSPR"},
            (
                "CSPR is restricted, so what it decides is not published. For its own use: --whole "
                "gives the whole register."
            ),
        ),
    ],
)
def test_what_cannot_be(filled: House, options: dict[str, Option], sentence: str) -> None:
    assert told(filled, options) == (sentence, [])


@pytest.mark.parametrize(
    ("who", "of", "about", "written"),
    [
        (CHAIR, "interests", "BMG", True),
        (MANAGER, "interests", "BMG", True),
        (RACHEL, "interests", "BMG", False),
        (RACHEL, "decisions", "BMG", True),
        (MEI, "decisions", "BMG", False),
        (MANAGER, "decisions", "CSPR", False),
        (MANAGER, "other", "BMG", False),
    ],
)
def test_the_console_hands_them_out_only_to_those_who_may_have_them(
    filled: House, who: str, of: str, about: str, written: bool
) -> None:
    assert (run(Drawn(filled.desk).paper(who, of, about)) is not None) is written
