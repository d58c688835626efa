from __future__ import annotations

import pytest

from governance.accounts import CHANNELS_BY_GROUP, Channel, channel_id
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    MANAGER,
    OUTSIDER,
    RACHEL,
    REVIEWER,
    changed,
    found,
    kept,
    ledger,
    refused,
)
from usecases.bind_channel import BindChannel, ChannelBound, ChannelUnbound, UnbindChannel
from usecases.desk import CLERK
from usecases.place_of import PlaceOf
from usecases.refusals import NotAllowed, NotFound

FIRST, SECOND = (channel_id("slack", "T1", name) for name in ("C1", "C2"))
NAME = "Business Management Group"
BOUND = ChannelBound("BMG", NAME)


@pytest.mark.parametrize("who", [CHAIR, MANAGER])
def test_the_chair_or_the_manager_says_which_channel(office: Office, who: str) -> None:
    assert office.do(who, BindChannel(FIRST, "bmg")) == BOUND
    assert kept(office, Channel, FIRST) == Channel(
        id=FIRST, version=1, group="BMG", bound_at=START, bound_by=who
    )
    assert ledger(office)[-1] == (who, "channel.bind", "BMG")


def test_said_twice_it_is_the_same(office: Office) -> None:
    office.do(CHAIR, BindChannel(FIRST, "BMG"))
    before = ledger(office)
    assert (office.do(CHAIR, BindChannel(FIRST, "BMG")), ledger(office)) == (BOUND, before)


def test_a_group_has_one_channel_a_platform_the_last_one_said(office: Office) -> None:
    office.do(CHAIR, BindChannel(FIRST, "BMG"))
    office.do(CHAIR, BindChannel("teams|T1|C1", "BMG"))
    assert office.do(CHAIR, BindChannel(SECOND, "BMG")) == ChannelBound("BMG", NAME, moved=True)
    held = [one.id for one in found(office, CHANNELS_BY_GROUP, "BMG")]
    assert held == [SECOND, "teams|T1|C1"]


def test_a_channel_is_one_groups(office: Office) -> None:
    office.do(MANAGER, BindChannel(FIRST, "BMG"))
    office.do(MANAGER, BindChannel(FIRST, "LWD"))
    assert office.do(CLERK, PlaceOf(FIRST)) == "LWD"
    assert found(office, CHANNELS_BY_GROUP, "BMG") == []


def test_nobody_takes_a_channel_from_a_group_that_is_not_theirs(office: Office) -> None:
    office.do(REVIEWER, BindChannel(FIRST, "CSPR"))
    named = ("Winston Baptiste", "Joan Merriweather")
    assert refused(office, RACHEL, BindChannel(SECOND, "BMG")) == NotAllowed(
        "channel.bind", "BMG", named
    )
    taken = NotAllowed("channel.bind", "CSPR", ("Yasmin Throckley", "Joan Merriweather"))
    assert refused(office, CHAIR, BindChannel(FIRST, "BMG")) == taken


def test_a_group_one_may_not_know_of_is_nowhere_named(office: Office) -> None:
    office.do(REVIEWER, BindChannel(FIRST, "CSPR"))
    unknown = refused(office, OUTSIDER, BindChannel(SECOND, "CSPR"))
    assert unknown == NotFound("group", "CSPR", ())
    hidden = NotAllowed("channel.bind", "", ("Joan Merriweather",))
    assert refused(office, OUTSIDER, UnbindChannel(FIRST)) == hidden


def test_a_restricted_group_is_told_so(office: Office) -> None:
    changed(office, "BMG", restricted=True)
    assert office.do(CHAIR, BindChannel(FIRST, "BMG")).restricted


def test_it_can_be_taken_back(office: Office) -> None:
    assert refused(office, CHAIR, UnbindChannel(FIRST)) == NotFound("channel", FIRST)
    office.do(CHAIR, BindChannel(FIRST, "BMG"))
    assert office.do(CHAIR, UnbindChannel(FIRST)) == ChannelUnbound("BMG", NAME)
    assert office.do(CLERK, PlaceOf(FIRST)) is None
    assert ledger(office)[-1] == (CHAIR, "channel.unbind", "BMG")
