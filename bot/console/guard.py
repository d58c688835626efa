"""Who may use the console: a browser on this machine, on the console's own pages."""

from __future__ import annotations

import re
from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OWN_HOST = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", re.IGNORECASE)
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
OWN_SITE = frozenset({"same-origin", "none"})

NOT_LOCAL = "The console only answers on the machine it runs on."
NOT_OUR_NAME = "The console only answers to the name localhost. Open it at http://localhost."
NOT_OUR_PAGE = "The console only takes what is sent from its own pages. Open the page again."

# Under no-referrer a browser sends "Origin: null" with our own forms; same-origin tells
# other sites just as little and lets browsers without Sec-Fetch-Site prove themselves.
SECURITY_HEADERS = {
    "content-security-policy": "default-src 'self'; script-src 'none'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class Guard:
    """ASGI middleware. It reads no body and logs nothing."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY_HEADERS)
            await send(message)

        why = refusal(scope)
        app = PlainTextResponse(why, 403) if why else self._app
        await app(scope, receive, guarded)


def refusal(scope: Scope) -> str:
    """Why the request is refused, as a sentence; empty when it is not."""
    headers = Headers(scope=scope)
    if not is_loopback(scope.get("client")):
        return NOT_LOCAL
    hosts = headers.getlist("host")
    if len(hosts) != 1 or not OWN_HOST.fullmatch(hosts[0]):
        return NOT_OUR_NAME
    if scope["method"] not in SAFE_METHODS and not _from_own_page(headers, hosts[0]):
        return NOT_OUR_PAGE
    return ""


def is_loopback(client: tuple[str, int] | None) -> bool:
    try:
        address = ip_address(client[0] if client else "")
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_loopback


def _from_own_page(headers: Headers, host: str) -> bool:
    """Whatever the browser says of where it comes from must be us, and it must say something."""
    site = headers.get("sec-fetch-site")
    if site is not None and site not in OWN_SITE:
        return False
    origin = headers.get("origin", "null")
    if origin != "null":
        return _same(origin, host)
    referer = headers.get("referer")
    return _same(referer, host) if referer else site is not None


def _same(url: str, host: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and parts.netloc.lower() == host.lower()
