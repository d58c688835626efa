"""Waiting, for whoever is not given another way to."""

from __future__ import annotations


async def sleep(seconds: float) -> None:
    import asyncio  # a command line waits for nothing, and should not wait for this

    await asyncio.sleep(seconds)
