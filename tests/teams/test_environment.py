"""What stands in the environment, or in a file named .env, and what is loaded at all."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.store.commands import ROOT
from tests.teams.signed import ENVIRONMENT

LOADED = """
import json, os, sys
from config.settings import read_settings
from config.wiring.app import build_app
from config.wiring.house import House
from starlette.testclient import TestClient
house = House(read_settings(os.environ))
with TestClient(build_app(house), "http://localhost:8080") as client:
    status = client.post("/teams/messages", json={"type": "message"}).status_code
names = ("microsoft_teams", "jwt", "cryptography", "msal", "bot.teams", "dotenv")
loaded = [one for one in names if one in sys.modules]
print(json.dumps([status, loaded]))
"""
OFF = {
    "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS": "true",
    "SKIP_AUTH": "true",
    "CLERK_TEAMS_SKIP_AUTH": "true",
    "CLIENT_ID": "",
}
"""What a library might take for leave to believe anybody."""


def served(folder: Path, **environment: str) -> tuple[int, list[str]]:
    """What an unsigned activity is answered with, and which libraries are loaded afterwards."""
    plain = {"PYTHONPATH": str(ROOT), "CLERK_DATA": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        env=plain | environment,
        cwd=folder,
        capture_output=True,
        check=True,
        text=True,
    )
    status, loaded = json.loads(done.stdout.splitlines()[-1])
    return status, loaded


def test_where_teams_is_not_set_up_nothing_of_it_is_loaded_and_nothing_listens(
    tmp_path: Path,
) -> None:
    assert served(tmp_path, CLERK_HOST="0.0.0.0") == (404, [])


def test_no_variable_opens_the_door(tmp_path: Path) -> None:
    assert served(tmp_path, **ENVIRONMENT, **OFF)[0] == 401


def test_nor_does_a_file_of_them(tmp_path: Path) -> None:
    lines = (OFF | dict.fromkeys(ENVIRONMENT, "")).items()
    (tmp_path / ".env").write_text("".join(f"{name}={value}\n" for name, value in lines))
    assert served(tmp_path, **ENVIRONMENT)[0] == 401


def test_of_the_library_that_a_file_could_configure_nothing_is_loaded(tmp_path: Path) -> None:
    status, loaded = served(tmp_path, **ENVIRONMENT)
    assert (status, set(loaded) & {"microsoft_teams", "dotenv", "msal"}) == (401, set())
