from __future__ import annotations

from typing import TypeVar

import pytest

from config.partnership_file.convert import records
from config.partnership_file.load import load
from config.partnership_file.whole import PartnershipFile
from governance.actions import Action
from governance.groups import Group
from governance.partnership import Charter, Partnership
from governance.people import Agency, Person, Post
from governance.plans import Plan
from governance.ratings import RatingKey
from governance.record import Record
from tests.config.nottingham.files import FOLDER, START

R = TypeVar("R", bound=Record)


@pytest.fixture(scope="module")
def file() -> PartnershipFile:
    return load(FOLDER / "nottingham.toml")


@pytest.fixture(scope="module")
def partnership(file: PartnershipFile) -> Partnership:
    kept = records(file, START)
    return Partnership(
        charter=next(record for record in kept if isinstance(record, Charter)),
        agencies=_by_id(kept, Agency),
        people=_by_id(kept, Person),
        posts=_by_id(kept, Post),
        groups=_by_id(kept, Group),
        plans=_by_id(kept, Plan),
        keys=_by_id(kept, RatingKey),
    )


@pytest.fixture(scope="module")
def actions(file: PartnershipFile) -> dict[str, Action]:
    return _by_id(records(file, START), Action)


def _by_id(kept: tuple[Record, ...], kind: type[R]) -> dict[str, R]:
    return {record.id: record for record in kept if isinstance(record, kind)}
