"""How Clerk and Teams reach each other, from the environment alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from config.bad_setting import BadSetting

APP, SECRET, TENANT, TENANTS = (
    "CLERK_TEAMS_APP_ID",
    "CLERK_TEAMS_APP_SECRET",
    "CLERK_TEAMS_TENANT",
    "CLERK_TEAMS_TENANTS",
)
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
SECRETS = re.compile(r"[!-~]{16,200}")
AGENCY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, repr=False)
class TeamsSettings:
    """`tenant` is where the app is registered; `agencies` says of each organisation that is served,
    by its tenant, which agency it is.

    `keys`, `login` and `service` are where Microsoft is, and others only in tests: nothing in the
    environment names them. Its repr shows no value, so that none comes into a log or an error.
    """

    app: str
    secret: str
    tenant: str
    agencies: Mapping[str, str] = field(default_factory=dict)
    keys: str = ""
    login: str = ""
    service: str = ""

    def __repr__(self) -> str:
        return f"TeamsSettings({len(self.agencies)} organisations)"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value looks like, and where a person finds it."""

    shape: re.Pattern[str]
    found: str


KINDS = {
    APP: Kind(
        GUID,
        "The right value is the Application (client) ID of the app's registration in Entra, such "
        "as 1b4e28ba-2fa1-11d2-883f-0016d3cca427.",
    ),
    SECRET: Kind(
        SECRETS,
        "The right value is the Value (not the Secret ID) of a client secret, shown once where it "
        "is made, under Certificates & secrets.",
    ),
    TENANT: Kind(
        GUID,
        "The right value is the Directory (tenant) ID beside the Application (client) ID.",
    ),
}
NOT_SET_UP = f"Teams is not set up here: {APP} is not set. docs/teams.md says how."
TENANTS_FOUND = (
    "It says which organisation is which agency of the partnership's file, for example: "
    "1b4e28ba-2fa1-11d2-883f-0016d3cca427=council, 9f8e7d6c-5b4a-4938-a7b6-c5d4e3f2a1b0=police"
)


def read_teams(environment: Mapping[str, str]) -> TeamsSettings | None:
    """None where nothing of Teams is set. Raises BadSetting, whose text holds no secret."""
    values = {name: environment.get(name) or "" for name in (*KINDS, TENANTS)}
    given = [name for name, value in values.items() if value]
    if not given:
        return None
    for name, kind in KINDS.items():
        if not values[name]:
            raise BadSetting(f"{given[0]} is set, but {name} is not. {kind.found}")
        if not kind.shape.fullmatch(values[name]):
            raise BadSetting(f"{name} is not what Clerk needs there. {kind.found}")
    if GUID.fullmatch(values[SECRET]):
        raise BadSetting(f"{SECRET} holds an id. {KINDS[SECRET].found}")
    agencies = dict(_agencies(values[TENANTS]))
    app, tenant = values[APP].casefold(), values[TENANT].casefold()
    return TeamsSettings(app, values[SECRET], tenant, agencies)


def _agencies(text: str) -> Iterator[tuple[str, str]]:
    """Raises BadSetting."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:
        raise BadSetting(f"{APP} is set, but {TENANTS} is not. {TENANTS_FOUND}")
    seen = set()
    for part in parts:
        tenant, _, agency = (piece.strip() for piece in part.partition("="))
        if not GUID.fullmatch(tenant) or not AGENCY.fullmatch(agency):
            raise BadSetting(f"{TENANTS} holds “{part}”. {TENANTS_FOUND}")
        if tenant.casefold() in seen:
            raise BadSetting(f"{TENANTS} names {tenant} twice: an organisation is one agency.")
        seen.add(tenant.casefold())
        yield tenant.casefold(), agency
