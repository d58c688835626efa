from __future__ import annotations

import pytest

from config.init.answers import needed, new_name, yes_or_no
from config.init.ask import Ended
from tests.config.init.script import asked


def test_an_answer_and_a_default() -> None:
    asker, shown = asked(["  two   words ", ""])
    assert asker.ask("First?", needed) == "two words"
    assert asker.ask("Second?", yes_or_no, "no") is False
    assert shown == ["First? ", "Second? [no] "]


def test_a_bad_answer_is_explained_and_asked_again() -> None:
    asker, shown = asked(["", "perhaps", "bell\x07", "caf\ufffd", "x" * 201, "yes"])
    assert asker.ask("Sure?", yes_or_no) is True
    assert shown == [
        "Sure? ",
        "  Please answer yes or no.\n",
        "Sure? ",
        "  Please answer yes or no.\n",
        "Sure? ",
        "  That holds characters that cannot be read. Please type it anew.\n",
        "Sure? ",
        "  That holds characters that cannot be read. Please type it anew.\n",
        "Sure? ",
        "  That is too long: 200 characters at most.\n",
        "Sure? ",
    ]


def test_several_until_an_empty_line() -> None:
    asker, shown = asked(["", "One", "one", "Two", "", "not read"])
    assert asker.several("Which?", new_name(), least=1) == ["One", "Two"]
    assert shown == [
        "Which? One a line; an empty line ends the list.\n",
        "  1: ",
        "  At least 1 is needed.\n",
        "  1: ",
        "  2: ",
        "  “one” is in the list already.\n",
        "  2: ",
        "  3: ",
    ]


@pytest.mark.parametrize("lines", [[], ["perhaps"]])
def test_the_end_of_input_ends_it(lines: list[str]) -> None:
    asker, _ = asked(lines)
    with pytest.raises(Ended):
        asker.ask("Sure?", yes_or_no)
