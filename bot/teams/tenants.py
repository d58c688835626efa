"""The organisations whose people Clerk serves in Teams."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tenants:
    """`agencies` says of each tenant, by its id in small letters, which agency it belongs to. No
    other tenant is let in."""

    agencies: Mapping[str, str]

    def __contains__(self, tenant: str) -> bool:
        return tenant.casefold() in self.agencies

    def agency(self, tenant: str) -> str:
        """Raises KeyError for one that is not let in."""
        return self.agencies[tenant.casefold()]
