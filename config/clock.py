"""The only place that asks the time."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from config.settings import BadSetting
from governance.dates import london


def machine_now() -> datetime:
    return datetime.now(UTC)


class SystemClock:
    """Business time is the machine's own time, on London's wall, and never runs backwards."""

    def __init__(self, machine: Callable[[], datetime] = machine_now) -> None:
        self.machine = machine
        self._latest = london(machine())

    def now(self) -> datetime:
        self._latest = _later(self._latest, london(self.machine()))
        return self._latest


class SampleClock:
    """The sample's business time: stands still, is moved forward by hand, or runs on.

    It is kept in a file, so that a restart goes on from the same moment; one that was running
    has run on meanwhile, as a clock on the wall would. Raises BadSetting for a file that
    cannot be read.
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
            self._at, self._since = _read(path)
        self._latest = self._at

    @property
    def running(self) -> bool:
        return self._since is not None

    def now(self) -> datetime:
        if self._since is None:
            return self._at
        running = self._at.astimezone(UTC) + (self.machine() - self._since)
        self._latest = _later(self._latest, london(running))
        return self._latest

    def move_to(self, moment: datetime) -> None:
        """Business time never runs backwards: a moment that has gone by moves nothing."""
        self._set(_later(self.now(), london(moment)), running=self.running)

    def run(self) -> None:
        self._set(self.now(), running=True)

    def pause(self) -> None:
        self._set(self.now(), running=False)

    def _set(self, at: datetime, *, running: bool) -> None:
        self._at = self._latest = at
        self._since = self.machine() if running else None
        if self._path is not None:
            since = self._since and self._since.isoformat()
            _write(self._path, json.dumps({"at": at.isoformat(), "since": since}))


def _later(one: datetime, other: datetime) -> datetime:
    """By the instant: on the wall, the hour that comes twice a year would run backwards."""
    return max(one, other, key=lambda moment: moment.astimezone(UTC))


def _read(path: Path) -> tuple[datetime, datetime | None]:
    """Business time, and the machine time at which it began to run, if it did."""
    try:
        kept = json.loads(path.read_text())
        since = kept.get("since")
        at = london(datetime.fromisoformat(kept["at"]))
        return at, since and london(datetime.fromisoformat(since)).astimezone(UTC)
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise BadSetting(f"The clock in {path} cannot be read: put it back from a copy.") from wrong


def _write(path: Path, text: str) -> None:
    """All of it or nothing: a killed process or a power cut leaves the file as it was."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
