"""Secrets that nobody can guess, made from one key that never leaves its place."""

from __future__ import annotations

from typing import Protocol


class Secrets(Protocol):
    def new_id(self) -> str:
        """Sixteen random bytes, url-safe."""

    def token(self, purpose: str, of: str) -> str:
        """32 bytes, url-safe (43 characters): the same for the same purpose and name."""


def address_token(secrets: Secrets, link: str) -> str:
    """The secret part of a calendar address, from the link's id."""
    return secrets.token("calendar", link)


def fresh_address(secrets: Secrets) -> tuple[str, str]:
    """The id and the token of a new calendar address."""
    link = secrets.new_id()
    return link, address_token(secrets, link)


def event_uid(secrets: Secrets, event: str) -> str:
    """What an event goes by outside: it names no group, and stays."""
    return f"{secrets.token('event', event)}@partnership-clerk"
