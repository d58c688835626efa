from __future__ import annotations

import pytest

from tests.jobs.office import Office
from tests.usecases.meetings import planned


@pytest.fixture
def office() -> Office:
    """With the meetings of the coming months."""
    return planned()
