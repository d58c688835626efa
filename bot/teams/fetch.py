"""One document of Microsoft's, over HTTP."""

from __future__ import annotations

import httpx

TIMEOUT = 5  # seconds: Teams itself waits for fifteen
LARGEST = 512 * 1024  # octets


async def fetch(address: str) -> bytes:
    """Redirects are not followed. Raises httpx.HTTPError, or ValueError where it is too large."""
    async with httpx.AsyncClient(timeout=TIMEOUT) as client, client.stream("GET", address) as got:
        got.raise_for_status()
        body = bytearray()
        async for chunk in got.aiter_bytes():
            body += chunk
            if len(body) > LARGEST:
                raise ValueError("too large")
        return bytes(body)
