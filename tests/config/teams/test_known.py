"""Each organisation that is served must be an agency of the partnership's file."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.settings import BadSetting, read_settings
from config.wiring.app import build_app
from config.wiring.house import House
from tests.conftest import KEY
from tests.teams.signed import ENVIRONMENT, TENANT


def test_an_agency_that_is_not_there_is_said_before_anything_is_served(tmp_path: Path) -> None:
    wrong = ENVIRONMENT | {"CLERK_TEAMS_TENANTS": f"{TENANT}=navy"}
    kept = {"CLERK_DATA": str(tmp_path), "CLERK_SECRET": KEY}
    with pytest.raises(BadSetting) as said:
        build_app(House(read_settings(wrong | kept)))
    told, _, names = str(said.value).partition(" It has these: ")
    assert told == (
        f"CLERK_TEAMS_TENANTS says that {TENANT} is “navy”, but the partnership's file has no "
        "agency with that id."
    )
    assert "council" in names.rstrip(".").split(", ")
