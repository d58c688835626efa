"""The code of a list that was shown, with which exactly that is confirmed."""

from __future__ import annotations

import hashlib
import json


def code_of(shown: object) -> str:
    """Twelve characters that stand for it, which must be of JSON's types: another has another."""
    return hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()[:12]
