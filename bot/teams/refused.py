"""What is turned away at the door."""

from __future__ import annotations


class Refused(Exception):
    """`status` is the answer's; the text says why, and holds nothing of what arrived."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
