"""The long form of the fault tests (`make faults`), and what they print."""

from __future__ import annotations

import os
import sys
from typing import TypeVar

T = TypeVar("T")
LONG = os.environ.get("CLERK_LONG") == "1"


def size(short: T, long: T) -> T:
    return long if LONG else short


def figure(text: str) -> None:
    if LONG:
        sys.stdout.write(f"\n  {text}\n")
