"""`clerk chart`, on a real store in a folder."""

from __future__ import annotations

import pytest

from config.chart import chart
from config.commands.command import Call, Option
from config.wiring.drawn import Drawn
from config.wiring.house import House
from tests.talk.party import MEI, WINSTON, run

WORDS = "Tue 20 Oct 2026, 23 actions: 23 not rated yet. Now, 24 actions: 24 not rated yet."
PNG = b"\x89PNG\r\n"


def told(stored: House, group: str, *, output: bool = False) -> tuple[str | None, bytes, list[str]]:
    out: list[bytes] = []
    err: list[str] = []
    options: dict[str, Option] = {"group": group, "output": output}
    wrong = chart(stored, Call(options=options, out=out.append, err=err.append))
    return wrong, b"".join(out), err


def test_in_words(stored: House) -> None:
    assert told(stored, "bmg") == (None, f"{WORDS}\n".encode(), [])


def test_as_a_picture_with_its_words_beside_it(stored: House) -> None:
    wrong, octets, said = told(stored, "BMG", output=True)
    assert (wrong, octets[:6], said) == (None, PNG, [WORDS])


def test_of_no_group(stored: House) -> None:
    sentence = "There is no group “BGM”. Try a group's short name, such as BMG."
    assert told(stored, "BGM") == (sentence, b"", [])


@pytest.mark.parametrize(
    ("who", "of", "about", "drawn"),
    [
        (WINSTON, "ratings", "BMG/2027-01", True),
        (MEI, "ratings", "BMG/2027-01", False),
        (WINSTON, "ratings", "CSPR/2026-11", False),
        (WINSTON, "other", "BMG/2027-01", False),
    ],
)
def test_the_console_draws_it_only_for_those_who_may(
    stored: House, who: str, of: str, about: str, drawn: bool
) -> None:
    found = run(Drawn(stored.desk).picture(who, of, about))
    assert (found is not None and found[:6] == PNG) is drawn
