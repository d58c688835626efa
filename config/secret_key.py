"""The one key: it signs tickets and makes calendar addresses."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
import tempfile
from pathlib import Path

from config.settings import SHORTEST, BadSetting

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

    Only its owner may read the file. Raises BadSetting for a file that holds no key.
    """
    if given:
        return given
    path = folder / NAME
    if not path.exists():
        _make(path)
    key = path.read_text(errors="replace").strip()
    if len(key) < SHORTEST:
        raise BadSetting(f"The key in {path} is damaged: put it back from a copy.")
    return key


def _make(path: Path) -> None:
    """All of it or nothing: a killed process leaves no empty key, which anybody could guess."""
    handle, name = tempfile.mkstemp(dir=path.parent)  # made readable for its owner alone
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_urlsafe(48))
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(path)
