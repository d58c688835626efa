"""Everything that is held about one person, as facts with the names of fields people can read."""

from __future__ import annotations

from usecases.held_about.actions import actions_seen
from usecases.held_about.rows import SOMEBODY, WITHHELD
from usecases.held_about.sections import SECTIONS

__all__ = ["SECTIONS", "SOMEBODY", "WITHHELD", "actions_seen"]
