"""The only place that asks the time."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from governance.dates import london


def machine_now() -> datetime:
    return datetime.now(UTC)


class SystemClock:
    """Business time is the machine's own time, on London's wall, and never runs backwards."""

    def __init__(self, machine: Callable[[], datetime] = machine_now) -> None:
        self.machine = machine
        self._latest = london(machine())

    def now(self) -> datetime:
        self._latest = max(self._latest, london(self.machine()))
        return self._latest


class SampleClock:
    """The sample's business time: stands still, is moved forward by hand, or runs on.

    It is kept in a file, so that a restart goes on from the same moment.
    """

    def __init__(
        self,
        starts: datetime,
        path: Path | None = None,
        machine: Callable[[], datetime] = machine_now,
    ) -> None:
        self.machine = machine
        self._path = path
        self._at = london(starts)
        self._since: datetime | None = None
        if path is not None and path.exists():
            self._at = london(datetime.fromisoformat(json.loads(path.read_text())["at"]))

    @property
    def running(self) -> bool:
        return self._since is not None

    def now(self) -> datetime:
        if self._since is None:
            return self._at
        passed = max(self.machine() - self._since, timedelta(0))
        return london(self._at.astimezone(UTC) + passed)

    def move_to(self, moment: datetime) -> None:
        """Business time never runs backwards: a moment that has gone by moves nothing."""
        self._set(max(london(moment), self.now()))

    def run(self) -> None:
        self._since = self._since or self.machine()

    def pause(self) -> None:
        self._set(self.now())
        self._since = None

    def _set(self, at: datetime) -> None:
        self._at = at
        self._since = self.machine() if self.running else None
        if self._path is not None:
            _write(self._path, json.dumps({"at": at.isoformat()}))


def _write(path: Path, text: str) -> None:
    """All of it or nothing: a killed process leaves the file as it was."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w") as file:
        file.write(text)
    Path(name).replace(path)
