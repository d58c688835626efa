"""`clerk teams package`, from the settings to the file."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.teams.manifest import Publisher, manifest
from bot.teams.package import MANIFEST
from config.teams.package import AMISS, MOST, NO_WEBSITE, TOO_LONG
from config.teams.settings import NOT_SET_UP
from tests.config.conftest import Run
from tests.teams.signed import APP, ENVIRONMENT

PAGE = "https://partnership.example.org"
NAME = "Nottingham City Safeguarding Children Partnership (sample)"
WRITTEN = ("teams", "package", "clerk.zip")


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)


def test_without_teams_it_says_so(clerk: Run, tmp_path: Path) -> None:
    assert clerk(*WRITTEN, "--website", PAGE) == (1, "", f"{NOT_SET_UP}\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("set_up")
def test_it_is_written_and_nothing_else(clerk: Run, tmp_path: Path) -> None:
    more = ("--privacy", f"{PAGE}/privacy", "--publisher", "Sample Partnership")
    assert clerk(*WRITTEN, "--website", PAGE, *more) == (0, "", "")
    assert [one.name for one in tmp_path.iterdir()] == ["clerk.zip"]
    with ZipFile(tmp_path / "clerk.zip") as zipped:
        told = json.loads(zipped.read(MANIFEST))
    ours = Publisher("Sample Partnership", PAGE, f"{PAGE}/privacy", PAGE)
    assert told == manifest(APP, ours)


@pytest.mark.usefixtures("set_up")
def test_no_package_is_written_that_teams_would_not_take(clerk: Run, tmp_path: Path) -> None:
    no_page = "developer.{} is “{}”, which is not like https://example.org/page".format
    names = "websiteUrl", "privacyUrl", "termsOfUseUrl"
    http = PAGE.replace("https", "http")
    told = AMISS.format(why="; ".join(no_page(name, http) for name in names))
    given = ("--website", http, "--publisher", "Sample Partnership")
    assert clerk(*WRITTEN, *given) == (1, "", f"{told}\n")
    assert clerk(*WRITTEN) == (1, "", f"{NO_WEBSITE}\n")
    long = TOO_LONG.format(most=MOST, name=NAME, many=len(NAME))
    assert clerk(*WRITTEN, "--website", PAGE) == (1, "", f"{long}\n")
    assert list(tmp_path.iterdir()) == []
