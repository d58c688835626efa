from __future__ import annotations

from dataclasses import replace

import pytest

from governance.ledger import Head, Verdict
from tests.jobs.office import LEDGER_KEY, Office
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, REF, SCRUTINEER, found, refused
from usecases.check_head import CheckHead
from usecases.records import LEDGER
from usecases.refusals import NotAllowed
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.verify_ledger import LedgerVerified


def head(office: Office) -> Head:
    last = found(office, LEDGER)[-1]
    return Head(last.number, last.seal)


def check(office: Office, who: str, kept: Head) -> LedgerVerified:
    checked: LedgerVerified = office.do(who, CheckHead(LEDGER_KEY, kept))
    return checked


@pytest.mark.parametrize("who", [MANAGER, SCRUTINEER, "operator"])
def test_what_was_kept_is_found_again(office: Office, who: str) -> None:
    before = head(office)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    checked = check(office, who, before)
    assert checked == LedgerVerified((), head(office))


def test_another_seal_is_found_out(office: Office) -> None:
    checked = check(office, MANAGER, replace(head(office), seal="0" * 64))
    assert [finding.verdict for finding in checked.findings] == [Verdict.BROKEN]


@pytest.mark.parametrize("who", [RACHEL, CHAIR])
def test_nobody_else_may_check(office: Office, who: str) -> None:
    asked = CheckHead(LEDGER_KEY, head(office))
    who_may = ("Joan Merriweather", "Elspeth Dunmore")
    assert refused(office, who, asked) == NotAllowed("ledger.verify", "", who_may)
