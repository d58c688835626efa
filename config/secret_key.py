"""The one key: it signs tickets and makes calendar addresses."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from pathlib import Path

NAME = "secret.key"


class KeyedSecrets:
    """Secrets made from the key: whoever lacks it cannot guess them, however many they have."""

    def __init__(self, key: str) -> None:
        self._key = key.encode()

    def new_id(self) -> str:
        return secrets.token_urlsafe(16)

    def token(self, purpose: str, of: str) -> str:
        made = hmac.new(self._key, f"{purpose}\0{of}".encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(made).rstrip(b"=").decode()


def find_key(folder: Path, given: str | None) -> str:
    """The key from the environment, or the one in the data folder, made if there is none.

    Only its owner may read the file.
    """
    if given:
        return given
    path = folder / NAME
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()
