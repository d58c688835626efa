"""The sample partnership's files, and the moment its clock starts at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import config
from config.partnership_file.sources import Part
from governance.dates import LONDON

FOLDER = Path(config.__file__).parent
FILES = {
    Part.MAIN: "nottingham.toml",
    Part.PEOPLE: "nottingham_people.toml",
    Part.PLANS: "nottingham_plan.toml",
}
START = datetime(2026, 11, 2, 9, tzinfo=LONDON)
TODAY = START.date()
