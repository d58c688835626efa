"""The whole that a partnership's three files make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from config.partnership_file.models import MainFile
from config.partnership_file.people_and_plans import PeopleFile, PlanFile


@dataclass(frozen=True, slots=True)
class PartnershipFile:
    """A partnership as its three files describe it, with nothing left to complain about."""

    main: MainFile
    people: PeopleFile
    plans: PlanFile

    @property
    def name(self) -> str:
        return self.main.name

    @property
    def starts(self) -> datetime | None:
        """Where a sample's business clock starts, aware, in London; None for a real one."""
        return None if self.main.sample is None else self.main.sample.starts
