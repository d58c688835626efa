"""What is printed of a rehearsal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from governance.rehearsal import Answering
from papers import rehearsal_words as words
from usecases.ports.rehearsals import Rehearsed, Run

NONE = "This assumes that nobody answers: people would be sent hardly more than this."
ALL = (
    "This assumes that everybody answers at once, “on track” before the agreed date and “done” "
    "from then on: people would be sent hardly less than this."
)
SOME = (
    "This assumes that {percent} of 100 requests are answered at once, “on track” before the "
    "agreed date and “done” from then on (drawn with the seed {seed})."
)
COPY = "Nothing was sent and nothing was changed: this was worked out on a copy."
PERSON = ("Who", "Messages", "None", "One", "Two", "More", "Median", "Busiest week")
SIDE = ("Messages", "Median", "Most")


def assumed(answering: Answering) -> str:
    sentence = {0: NONE, 100: ALL}.get(answering.percent, SOME)
    return sentence.format(percent=answering.percent, seed=answering.seed)


def printed(rehearsed: Rehearsed, *, everything: bool) -> Iterator[str]:
    """All of it; `everything` adds each message."""
    yield from summary(rehearsed)
    yield ""
    yield from _people(rehearsed)
    for run in rehearsed.runs if everything else ():
        yield ""
        yield from _messages(run)


def summary(rehearsed: Rehearsed) -> Iterator[str]:
    """The heading, and what somebody wants to know first."""
    yield f"Rehearsal of {rehearsed.partnership}"
    yield f"{words.span(rehearsed)}. {rehearsed.assumed}"
    yield COPY
    yield ""
    if rehearsed.changes:
        rows = [(c.name, c.as_set, c.as_tried) for c in rehearsed.changes]
        yield from _table(("The policy", "As set", "As tried"), rows)
        yield ""
    heads = ("", *(run.label for run in rehearsed.runs))
    yield from _table(heads, [(label, *v) for label, v in words.glances(rehearsed)])


def _people(rehearsed: Rehearsed) -> Iterator[str]:
    """Person by person, in weeks; two runs stand side by side."""
    if not any(run.people.readers for run in rehearsed.runs):
        yield words.NOBODY
    elif len(rehearsed.runs) == 1:
        yield "Person by person; None, One, Two and More are weeks with so many messages"
        yield from _table(PERSON, _rows(rehearsed.runs[0]))
    else:
        labels = [f"{run.label}: {word}" for run in rehearsed.runs for word in SIDE]
        yield "Person by person: all messages, the median a week, and the most in a week"
        yield from _table(("Who", *labels), [(who, *v) for who, v in words.sides(rehearsed)])


def _messages(run: Run) -> Iterator[str]:
    """Every message, a line each."""
    yield f"Every message ({run.label})"
    for message in run.sent:
        yield "  ".join(
            (
                words.when(message),
                words.to_whom(message),
                words.LANES[message.lane],
                words.about(message),
            )
        )


def _rows(run: Run) -> list[tuple[str, ...]]:
    return [
        (
            run.names[reader.recipient],
            f"{reader.total}",
            *(f"{weeks}" for weeks in reader.spread),
            words.figure(reader.median),
            words.busiest(run.people, reader),
        )
        for reader in run.people.readers
    ]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns of text to the left, of figures to the right."""
    columns = list(zip(heads, *rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    right = [
        all(cell[:1].isdigit() and " " not in cell for cell in column[1:]) for column in columns
    ]
    for row in (heads, *rows):
        cells = zip(row, widths, right, strict=True)
        yield "  ".join(c.rjust(w) if r else c.ljust(w) for c, w, r in cells).rstrip()
