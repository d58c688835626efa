"""Teams' requests to an application, signed: body and headers, ready to be posted."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jwt import PyJWS

from tests.teams.keyserver import Signer, signer

APP = "5c1f3e7a-2b64-4f0e-9d38-1a7c6b5e4d20"
TENANT = "0b9f7d3c-61a5-4e22-8c47-d5e6f7a8b901"
ENVIRONMENT = {
    "CLERK_TEAMS_APP_ID": APP,
    "CLERK_TEAMS_APP_SECRET": "q~8Q~aVeryLongClientSecretOfTheApp",
    "CLERK_TEAMS_TENANT": TENANT,
    "CLERK_TEAMS_TENANTS": f"{TENANT}=council",
}
"""What the operator sets."""
SERVICE = "https://smba.trafficmanager.net/uk/"
YEARS = 10 * 365 * 24 * 3600
"""In seconds, before and after: the SDK looks at a clock of its own."""

Json = dict[str, Any]


@dataclass(frozen=True)
class Signed:
    body: bytes
    headers: dict[str, str]


def claims(at: datetime, **but: Any) -> Json:
    """As the Bot Connector puts them; None leaves one out."""
    stamp = int(at.timestamp())
    proper = {
        "iss": "https://api.botframework.com",
        "aud": APP,
        "nbf": stamp - YEARS,
        "exp": stamp + YEARS,
        "serviceurl": SERVICE,
    }
    return {name: value for name, value in {**proper, **but}.items() if value is not None}


def token(told: Mapping[str, Any], by: Signer | None = None) -> str:
    by = by or signer("teams-1")
    payload = json.dumps(told).encode()
    return PyJWS().encode(payload, by.private, algorithm="RS256", headers={"kid": by.kid})


def sign(body: bytes | Json, told: Mapping[str, Any], by: Signer | None = None) -> Signed:
    """Any body at all, also a malformed one."""
    octets = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {
        "authorization": f"Bearer {token(told, by)}",
        "content-type": "application/json; charset=utf-8",
    }
    return Signed(octets, headers)
