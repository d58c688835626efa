"""Two hundred broken files: each is told of by its true line, in a sentence that helps."""

from __future__ import annotations

import pytest

from config.partnership_file.load import read
from config.partnership_file.problems import BrokenFile, Problem
from config.partnership_file.sources import source_of
from tests.config.partnership_file.slips import MAIN, SLIPS, Slip, slip

SEEDS = 200


def problems(broken: Slip) -> tuple[Problem, ...]:
    texts = broken.texts
    with pytest.raises(BrokenFile) as caught:
        read(source_of(MAIN, texts[MAIN].encode()), lambda name: _beside(texts, name))
    return caught.value.problems


def _beside(texts: dict[str, str], name: str) -> bytes:
    if name not in texts:
        raise FileNotFoundError(name)
    return texts[name].encode()


@pytest.mark.parametrize(
    "seed", range(SEEDS), ids=lambda n: f"{n}-{SLIPS[n % len(SLIPS)].__name__}"
)
def test_the_true_line_and_a_useful_sentence(seed: int) -> None:
    broken = slip(seed)
    told = [p for p in problems(broken) if (p.file, p.line) == (broken.file, broken.line)]
    assert [name for name in broken.names if all(name not in p.sentence for p in told)] == []


def test_the_same_seed_makes_the_same_slip() -> None:
    assert slip(17) == slip(17)
