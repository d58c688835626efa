from __future__ import annotations

import pytest

from tests.jobs.office import Office


@pytest.fixture
def office() -> Office:
    return Office()
