"""Asking whoever is at the terminal, or what is piped in: a bad answer is explained, and the
question asked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
LONGEST = 200  # characters of an answer


class Unclear(Exception):
    """An answer that cannot be used; the text says why and what would do."""


class Ended(Exception):
    """There are no more answers."""


class Asker:
    """`read` gives a line with its end, or nothing at the end of input."""

    def __init__(self, read: Callable[[], str], say: Callable[[str], None]) -> None:
        self._read = read
        self._say = say

    def tell(self, line: str = "") -> None:
        self._say(f"{line}\n")

    def ask(self, question: str, check: Callable[[str], T], default: str = "") -> T:
        """An empty answer is the default. Raises Ended."""
        prompt = f"{question} [{default}] " if default else f"{question} "
        while True:
            self._say(prompt)
            line = self._read()
            if not line:
                self.tell()
                raise Ended
            try:
                return check(_tidy(line) or default)
            except Unclear as wrong:
                self.tell(f"  {wrong}")

    def several(self, question: str, check: Callable[[str], T], least: int = 0) -> list[T]:
        """One a line, until an empty line. Raises Ended."""
        found: list[T] = []

        def more(answer: str) -> bool:
            if not answer and len(found) < least:
                raise Unclear(f"At least {least} is needed.")
            if answer:
                found.append(check(answer))
            return bool(answer)

        self.tell(f"{question} One a line; an empty line ends the list.")
        while self.ask(f"  {len(found) + 1}:", more):
            pass
        return found


def _tidy(line: str) -> str:
    text = " ".join(line.split())
    if not text.isprintable() or "\ufffd" in text:
        raise Unclear("That holds characters that cannot be read. Please type it anew.")
    if len(text) > LONGEST:
        raise Unclear(f"That is too long: {LONGEST} characters at most.")
    return text
