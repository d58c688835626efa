"""Where Teams takes what is written to it: Clerk believes, and calls, no other address."""

from __future__ import annotations

from urllib.parse import urlsplit

HOSTS = frozenset(
    {
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    }
)
"""Of the public cloud, and of the governments' own."""
WITHIN = (".botframework.com",)
"""Whatever ends in one of these is Microsoft's, too."""


def allowed(url: str) -> bool:
    """Whether it is an address over HTTPS, without a user, a port, a query or a fragment, at one of
    the hosts that Microsoft names."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    plain = parts.scheme == "https" and port is None and "@" not in parts.netloc
    if not plain or parts.query or parts.fragment:
        return False
    host = (parts.hostname or "").casefold()
    return host in HOSTS or host.endswith(WITHIN)
