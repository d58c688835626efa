"""What can be made of a plan's timescale column. What it does not say is asked, never guessed."""

from __future__ import annotations

import re
from itertools import pairwise
from unicodedata import normalize

from governance.timescale import Stage, Timescale
from governance.timescale_questions import ask_by_when, ask_what_was_agreed, ask_which
from governance.written_dates import WrittenDate, find_dates

_TO_BE_AGREED = re.compile(
    r"\b(?P<verb>to be (?:agreed|confirmed|decided|determined|set)|TB[ACD])\b(?P<rest>[^()\n;]*)",
    re.IGNORECASE,
)
# Words that only announce a condition are left out of it; words that say when are kept.
_CONDITION = re.compile(
    r"\(?\s*\b(?:(?:is\s+|are\s+)?(?:dependent|depending|depends|conditional|contingent)\s+(?:up)?on"
    r"|subject\s+to|pending|(?P<when>after|once|when|unless|(?<!the )following|upon|"
    r"if(?!\s+(?:at all )?(?:possible|needed|required|necessary|appropriate))|"
    r"on\s+(?:completion|receipt|publication|approval)\s+of))\s+(?P<what>[^()\n;]+)\)?",
    re.IGNORECASE,
)
_BREAKS = (re.compile(r"\n|/|;|\bthen\b", re.IGNORECASE), re.compile(r",|&|\band\b", re.IGNORECASE))
_VAGUE_BEFORE = re.compile(
    r"\b(?:after|before|from|since|until|till|between|early|mid|middle of|late|around|about"
    r"|approx\.?|approximately|circa|by or after|w/c|week commencing|start of|beginning of)\W*$"
    r"|\d\s*[-–—]\s*$",
    re.IGNORECASE,
)
_VAGUE_ANYWHERE = re.compile(
    r"\?|\b(?:onwards?|thereafter|ongoing|every|weekly|monthly|quarterly|yearly|annually|termly)\b",
    re.IGNORECASE,
)
_FILLER = r"(?:\W|\b(?:in|by|on|at|for|due|the|then|and)\b)+"
_EDGES = re.compile(rf"^{_FILLER}|{_FILLER}$", re.IGNORECASE)
_LONGEST = 1000


def read_timescale(written: str) -> Timescale:
    """The words kept as they are, and the date, stages, condition or question they hold."""
    text = _tidy(written)
    if not text.strip(" \n-–—."):
        return Timescale(written)
    if len(text) > _LONGEST:
        return Timescale(written, question=ask_by_when(text))
    if agreed := _TO_BE_AGREED.search(text):
        return Timescale(written, question=ask_what_was_agreed(agreed["verb"], agreed["rest"]))
    rest, condition = _split_condition(text)
    dates = find_dates(rest)
    if condition and not dates:
        return Timescale(written, condition=condition)
    if question := _question(rest, dates):
        return Timescale(written, question=question, condition=condition)
    stages = _stages(rest, dates)
    last = max(stages, key=lambda stage: stage.due)
    several = stages if len(stages) > 1 else ()
    return Timescale(written, last.due, last.precision, condition, None, several)


def _tidy(written: str) -> str:
    lines = normalize("NFKC", written).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def _split_condition(text: str) -> tuple[str, str | None]:
    match = _CONDITION.search(text)
    if match is None:
        return text, None
    what, after = _split_trailing_date(match["what"])
    if not _beside(what, find_dates(what)):
        return text, None
    condition = f"{match['when'].lower()} {what}" if match["when"] else what
    rest = f"{text[: match.start()]} {after}{text[match.end() :]}".strip()
    return rest, condition.strip(" .,")


def _split_trailing_date(what: str) -> tuple[str, str]:
    """`funding, May 2027` is a condition and a date; `the May 2027 report` is a condition."""
    before, comma, after = what.rpartition(",")
    if comma and (dates := find_dates(after)) and not _beside(after, dates):
        return before, after
    return what, ""


def _question(text: str, dates: tuple[WrittenDate, ...]) -> str | None:
    if not dates or _VAGUE_ANYWHERE.search(text) or not _apart(text, dates):
        return ask_by_when(text)
    for written in dates:
        if _VAGUE_BEFORE.search(text[: written.start]):
            return ask_by_when(text)
        if question := ask_which(written):
            return question
    return None


def _apart(text: str, dates: tuple[WrittenDate, ...]) -> bool:
    """Whether a break stands between each two dates, so that they are stages and not a range."""
    return len(_pieces(text, dates)) == len(dates)


def _pieces(text: str, dates: tuple[WrittenDate, ...]) -> list[str]:
    cuts = [0]
    for one, other in pairwise(dates):
        found = (pattern.search(text, one.end, other.start) for pattern in _BREAKS)
        if first := next((match for match in found if match), None):
            cuts.append(first.end())
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], None], strict=True)]


def _stages(text: str, dates: tuple[WrittenDate, ...]) -> tuple[Stage, ...]:
    pieces = zip(_pieces(text, dates), dates, strict=True)
    return tuple(
        Stage(_beside(piece, (written,)) or f"stage {number}", on, written.precision)
        for number, (piece, written) in enumerate(pieces, 1)
        if (on := written.on())
    )


def _beside(piece: str, dates: tuple[WrittenDate, ...]) -> str:
    """The words of a piece without its dates and what merely leads to them."""
    for written in dates:
        piece = piece.replace(written.text, " ")
    return _EDGES.sub("", " ".join(piece.split()))
