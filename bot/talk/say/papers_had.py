"""What the registers are called where they can be had, and how else to come by them."""

from __future__ import annotations

from bot.talk.notice import Paper

INTERESTS = (
    "What was declared, as a table",
    "whoever runs Clerk has it, with “clerk export interests”",
)
DECISIONS = (
    "The register as it is published",
    "whoever runs Clerk has it, with “clerk export decisions”",
)


def interests_paper(group: str) -> Paper:
    return Paper(*INTERESTS, "interests", group)


def decisions_paper(group: str) -> Paper:
    return Paper(*DECISIONS, "decisions", group)
