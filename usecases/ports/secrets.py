"""Secrets that nobody can guess, made from one key that never leaves its place."""

from __future__ import annotations

from typing import Protocol


class Secrets(Protocol):
    def new_id(self) -> str:
        """Sixteen random bytes, url-safe."""

    def token(self, purpose: str, of: str) -> str:
        """32 bytes, url-safe (43 characters): the same for the same purpose and name."""
