"""What stands in the environment, or in a file named .env, and what is loaded at all."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.store.commands import ROOT
from tests.teams.signed import APP, ENVIRONMENT

LOADED = """
import json, os, sys
from config.settings import read_settings
from config.wiring.app import build_app
from config.wiring.house import House
from starlette.testclient import TestClient
before = dict(os.environ)
house = House(read_settings(os.environ))
with TestClient(build_app(house), "http://localhost:8080") as client:
    status = client.post("/teams/messages", json={"type": "message"}).status_code
names = ("microsoft_teams", "jwt", "cryptography", "msal", "bot.teams", "dotenv", "opentelemetry")
loaded = [one for one in names if one in sys.modules]
kept = dict(os.environ) == before
print(json.dumps({"status": status, "loaded": loaded, "kept": kept}))
"""
BEHIND = """
import asyncio, json, os
from tests.teams.test_sdk import LINE, NOW, Behind, Reached, as_read
from tests.teams.signed import APP, claims, token
async def answers():
    reached = Reached()
    behind = Behind(reached)
    china = token(claims(NOW, iss="https://api.botframework.azure.cn"))
    line, tokens = as_read(LINE), (token(claims(NOW)), china, "")
    found = [(await behind.take(line, one)).status_code for one in tokens]
    return found, len(reached.by), behind.sdk._app.id
print(json.dumps(asyncio.run(answers())))
"""
OTHER = "11111111-2222-3333-4444-555555555555"
OFF = {
    "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS": "true",
    "SKIP_AUTH": "true",
    "CLERK_TEAMS_SKIP_AUTH": "true",
    "CLIENT_ID": OTHER,
    "CLIENT_SECRET": "another",
    "TENANT_ID": OTHER,
    "CLOUD": "China",
    "SERVICE_URL": "https://smba.example.org/",
    "OTEL_PYTHON_METER_PROVIDER": "sdk_meter_provider",
}
"""What a library might take for leave to believe anybody, or somebody else."""


def printed(code: str, folder: Path, **environment: str) -> Any:
    plain = {"PYTHONPATH": str(ROOT), "CLERK_DATA": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=plain | environment,
        cwd=folder,
        capture_output=True,
        check=True,
        text=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def dotted(folder: Path) -> None:
    lines = (OFF | dict.fromkeys((*ENVIRONMENT, "HTTPS_PROXY"), "")).items()
    (folder / ".env").write_text("".join(f"{name}={value}\n" for name, value in lines))


def test_where_teams_is_not_set_up_nothing_of_it_is_loaded_and_nothing_listens(
    tmp_path: Path,
) -> None:
    told = printed(LOADED, tmp_path, CLERK_HOST="0.0.0.0")
    assert (told["status"], told["loaded"]) == (404, [])


def test_where_it_is_the_sdk_serves(tmp_path: Path) -> None:
    told = printed(LOADED, tmp_path, **ENVIRONMENT)
    assert told["status"] == 401
    assert {"microsoft_teams", "bot.teams"} <= set(told["loaded"])


def test_neither_variables_nor_a_file_of_them_open_the_door_and_no_file_becomes_variables(
    tmp_path: Path,
) -> None:
    dotted(tmp_path)
    told = printed(LOADED, tmp_path, **ENVIRONMENT, **OFF)
    assert (told["status"], told["kept"]) == (401, True)


@pytest.mark.parametrize("variables", [{}, OFF], ids=["file", "variables"])
def test_nor_do_they_open_the_second_lock_or_name_another_app(
    tmp_path: Path, variables: dict[str, str]
) -> None:
    dotted(tmp_path)
    assert printed(BEHIND, tmp_path, **variables) == [[200, 401, 401], 1, APP]
