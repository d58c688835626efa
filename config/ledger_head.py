"""The ledger's head, kept in a file of its own beside the store."""

from __future__ import annotations

import os
from pathlib import Path

from governance.ledger import Head, read_head

NAME = "ledger.head"


class HeadFile:
    """Written over in place after each commit. It is not synced: a power cut can leave it a
    little old, which accuses nobody, and a head from outside tells more."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)

    def __call__(self, head: Head) -> None:
        os.pwrite(self._file, f"{head.count:09d}:{head.seal}\n".encode(), 0)

    def close(self) -> None:
        """Closing twice is harmless."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def kept_head(data: Path) -> Head | None:
    """What the file in the data folder says; None where there is none, or it cannot be read."""
    path = data / NAME
    return read_head(path.read_text(errors="replace")) if path.exists() else None
