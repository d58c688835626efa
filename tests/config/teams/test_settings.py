"""What Teams needs, from the environment: mixed up, missing or empty, it is said in words."""

from __future__ import annotations

import pytest

from config.settings import BadSetting, read_settings
from config.teams.settings import KINDS, TENANTS_FOUND, TeamsSettings, read_teams

APP, TENANT = "5C1F3E7A-2b64-4f0e-9d38-1a7c6b5e4d20", "0b9f7d3c-61a5-4e22-8c47-d5e6f7a8b901"
OTHER = "11111111-2222-3333-4444-555555555555"
SECRET = "q~8Q~aVeryLongClientSecretOfTheApp"
NAMES = ("CLERK_TEAMS_APP_ID", "CLERK_TEAMS_APP_SECRET", "CLERK_TEAMS_TENANT",
         "CLERK_TEAMS_TENANTS")  # fmt: skip
SERVED = f"{TENANT}=council"


def environment(*values: str) -> dict[str, str]:
    return {name: value for name, value in zip(NAMES, values, strict=False) if value}


def said(*values: str) -> str:
    with pytest.raises(BadSetting) as wrong:
        read_settings(environment(*values))
    return str(wrong.value)


def test_nothing_set_is_no_teams() -> None:
    assert read_teams({}) is None
    assert read_teams(dict.fromkeys(NAMES, "")) is None


def test_all_of_it_is_teams() -> None:
    two = f" {TENANT.upper()} = council ,{OTHER}=police-force,"
    settings = read_settings(environment(APP, SECRET, TENANT, two))
    agencies = {TENANT: "council", OTHER: "police-force"}
    assert settings.teams == TeamsSettings(APP.casefold(), SECRET, TENANT, agencies)
    assert (settings.platforms, settings.console) == (("Teams",), False)


def test_its_repr_shows_no_value() -> None:
    teams = read_teams(environment(APP, SECRET, TENANT, SERVED))
    assert repr(teams) == "TeamsSettings(1 organisations)"


def test_nothing_in_the_environment_says_where_microsoft_is_or_what_need_not_be_proved() -> None:
    theirs = {
        "CLIENT_ID": APP,
        "CLIENT_SECRET": SECRET,
        "TENANT_ID": TENANT,
        "SERVICE_URL": "https://example.org",
        "CLOUD": "China",
        "CLERK_TEAMS_KEYS": "http://127.0.0.1/",
        "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS": "true",
        "SKIP_AUTH": "true",
    }
    ours = environment(APP, SECRET, TENANT, SERVED)
    assert read_settings(theirs).teams is None
    assert read_settings(ours | theirs) == read_settings(ours)


@pytest.mark.parametrize("missing", range(3))
def test_part_of_it_is_not_enough(missing: int) -> None:
    values = [APP, SECRET, TENANT, SERVED]
    values[missing] = ""
    first = NAMES[1] if missing == 0 else NAMES[0]
    found = KINDS[NAMES[missing]].found
    assert said(*values) == f"{first} is set, but {NAMES[missing]} is not. {found}"


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        (("clerk", SECRET, TENANT), 0),
        ((APP, "short", TENANT), 1),
        ((APP, " " * 40, TENANT), 1),
        ((APP, SECRET, "council.onmicrosoft.com"), 2),
    ],
)
def test_values_that_are_something_else(values: tuple[str, ...], wrong: int) -> None:
    sentence = f"{NAMES[wrong]} is not what Clerk needs there. {KINDS[NAMES[wrong]].found}"
    assert said(*values, SERVED) == sentence


def test_the_id_of_a_secret_is_not_the_secret() -> None:
    sentence = f"{NAMES[1]} holds an id. {KINDS[NAMES[1]].found}"
    assert said(APP, OTHER, TENANT, SERVED) == sentence


def test_organisations_that_are_not_named() -> None:
    sentence = f"{NAMES[0]} is set, but {NAMES[3]} is not. {TENANTS_FOUND}"
    assert said(APP, SECRET, TENANT) == said(APP, SECRET, TENANT, " , ") == sentence


@pytest.mark.parametrize("part", ["council", TENANT, f"{TENANT}=", f"{TENANT}=City Council"])
def test_an_organisation_that_cannot_be_read(part: str) -> None:
    assert said(APP, SECRET, TENANT, part) == f"{NAMES[3]} holds “{part}”. {TENANTS_FOUND}"


def test_an_organisation_that_is_named_twice() -> None:
    twice = f"{NAMES[3]} names {TENANT} twice: an organisation is one agency."
    assert said(APP, SECRET, TENANT, f"{SERVED},{TENANT}=police") == twice
