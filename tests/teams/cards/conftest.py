"""Talk on the whole sample partnership, fresh for each test."""

from __future__ import annotations

import pytest

from tests.talk.party import Party


@pytest.fixture
def party() -> Party:
    return Party()
