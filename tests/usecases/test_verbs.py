from __future__ import annotations

import inspect
from pathlib import Path
from typing import get_type_hints

import pytest

import usecases
from usecases.verbs import REPLIES, VERBS


@pytest.mark.parametrize(("command", "verb"), VERBS.items(), ids=lambda one: one.__name__)
def test_each_verb_takes_its_own_command(command: type, verb: object) -> None:
    assert inspect.isfunction(verb)
    names = list(inspect.signature(verb).parameters)
    assert (len(names), get_type_hints(verb)[names[1]]) == (3, command)
    assert (command.__module__, verb.__module__) == (verb.__module__, command.__module__)


def test_every_verb_is_on_the_table() -> None:
    folder = Path(usecases.__path__[0])
    texts = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.py")}
    files = {name for name, text in texts.items() if "now: datetime) ->" in text}
    assert {verb.__module__.rpartition(".")[2] for verb in VERBS.values()} == files


def test_a_receipt_can_give_every_reply_again() -> None:
    assert sorted(REPLIES) == [
        "AccountLinked", "AccountUnlinked", "ActionLinked", "AgendaIssued", "AttendanceConfirmed",
        "AttendanceSaid", "ChairNamed", "ChairsSwapped", "ChannelBound", "ChannelUnbound",
        "Completed", "ConsensusRecorded", "CorrectionSettled", "CorrectionSuggested", "Created",
        "DecisionDropped", "DecisionProposed",
        "DeclarationClosed", "Declared", "DeedDone", "DeputyRecalled", "DeputySent", "DidNotMeet",
        "DueDeleted", "HandedOver", "HandlingAgreed", "ItemChanged", "ItemProposed", "LinkIssued",
        "LinkRevoked", "MeetingClosed", "MeetingDone", "MinutesAmended",
        "MinutesApproved", "MinutesCirculated", "NoteTaken", "NothingDeclared", "Objected",
        "PapersAnswered", "QuorumWaived", "RoomRecorded", "StepReleased", "UnderWay", "Updated",
        "VoteCast", "VoteClosed", "VoteOpened", "YearPlanned",
    ]  # fmt: skip
    assert [name for name, reply in REPLIES.items() if reply.__name__ != name] == []
