"""A member as Teams tells of them, and the account Clerk knows them by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.teams.tenants import Tenants
from governance.accounts import account_id
from usecases.meet_account import MeetAccount

PLATFORM = "teams"
OWN = "user"
"""The role of whoever is at home in the tenant: guests, and people nobody knows, have another."""
INVITED = "#ext#"
"""In the name that a guest has signed in with."""


def found(member: Mapping[str, Any], tenant: str, tenants: Tenants) -> MeetAccount | None:
    """Met in that tenant. None where Teams does not say who it is.

    An organisation sees to the e-mail addresses of its own people, and Clerk takes its word for
    nobody else's: not for a guest's, and not for those of another agency.
    """
    oid = _text(member, "aadObjectId") or _text(member, "objectId")
    if not oid:
        return None
    name = _text(member, "userPrincipalName")
    home = _text(member, "tenantId").casefold() == tenant.casefold()
    own = home and _text(member, "userRole") == OWN and INVITED not in name.casefold()
    return MeetAccount(
        account_id(PLATFORM, tenant.casefold(), oid.casefold()),
        email=_text(member, "email") or name,
        verified=own,
        handle=_text(member, "name"),
        ours=own,
        agency=tenants.agency(tenant),
    )


def _text(member: Mapping[str, Any], name: str) -> str:
    told = member.get(name)
    return told if isinstance(told, str) else ""
