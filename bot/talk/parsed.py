"""What a typed line can come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from rapidfuzz import fuzz, process

from bot.talk.deed_commands import DeedCommand
from bot.talk.notice import Press
from bot.talk.text import LINE_BACK, shortened
from usecases.add_meeting import AddMeeting
from usecases.amend_minutes import AmendMinutes
from usecases.apologise import Apologise, Attend
from usecases.approve_minutes import ApproveMinutes
from usecases.bind_channel import BindChannel, UnbindChannel
from usecases.cancel_meeting import CancelMeeting
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting
from usecases.circulate_minutes import CirculateMinutes
from usecases.close_meeting import CloseMeeting
from usecases.close_vote import CloseVote
from usecases.confirm_attendance import ConfirmAttendance
from usecases.correct_minutes import CorrectMinutes
from usecases.digest import ShowDigest
from usecases.done_action import DoneAction
from usecases.forward_plan import ForwardPlan
from usecases.hand_over import HandOver
from usecases.history import ShowHistory
from usecases.hold_step import HoldStep, ListSteps, ReleaseStep
from usecases.issue_agenda import IssueAgenda
from usecases.link_account import LinkAccount, UnlinkAccount
from usecases.link_action import LinkAction
from usecases.list_actions import ListActions
from usecases.list_decisions import ListDecisions, ShowDecision
from usecases.list_declared import ListDeclared
from usecases.list_interests import ListAnswers, ListInterests
from usecases.list_meetings import ListMeetings
from usecases.move_meeting import MoveMeeting
from usecases.nothing_to_declare import NothingToDeclare
from usecases.object_to import LiftObjection, ObjectTo
from usecases.open_report import OpenReport
from usecases.open_vote import OpenVote
from usecases.order_item import CarryItem, DropItem, KeepItem, OrderItem
from usecases.place_meeting import PlaceMeeting
from usecases.plan_year import PlanYear
from usecases.propose_decision import ProposeDecision
from usecases.propose_item import ProposeItem
from usecases.recall_deputy import RecallDeputy
from usecases.record_consensus import RecordConsensus
from usecases.record_room import RecordRoom
from usecases.reinstate_meeting import ReinstateMeeting
from usecases.send_deputy import SendDeputy
from usecases.show_action import ShowAction
from usecases.show_agenda import ShowAgenda
from usecases.show_attendance import ShowAttendance
from usecases.show_chairs import ShowChairs
from usecases.show_meeting import ShowMeeting
from usecases.show_minutes import ShowMinutes
from usecases.start_meeting import NextItem, StartMeeting
from usecases.swap_chairs import SwapChairs
from usecases.take_note import TakeNote
from usecases.update_action import UpdateAction
from usecases.vote import CastVote
from usecases.waive_quorum import WaiveQuorum
from usecases.who import ListPosts, Who


@dataclass(frozen=True, slots=True)
class Help:
    topic: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """`typed` is handed back; `hint` says what was probably meant, or what to do."""

    typed: str
    hint: str


@dataclass(frozen=True, slots=True)
class Named:
    """An action that may have been named by words of its title, with which `words` begin. `verb`
    was said before them; `otherwise` is the answer where no title has them."""

    verb: str
    words: str
    otherwise: Mistake


@dataclass(frozen=True, slots=True)
class AskBack:
    """Which of several things was meant; each option is a label and the whole line to run.

    Where that is which day's meeting, `days` are those of the options, and `group` whose meeting it
    is: "" is the channel's.
    """

    question: str
    options: tuple[tuple[str, str], ...]
    days: tuple[date, ...] = ()
    group: str = ""


Command: TypeAlias = (
    ListActions
    | ShowAction
    | ShowHistory
    | UpdateAction
    | DoneAction
    | DeedCommand
    | HandOver
    | ListMeetings
    | ShowAgenda
    | ProposeItem
    | OrderItem
    | KeepItem
    | DropItem
    | CarryItem
    | IssueAgenda
    | ForwardPlan
    | StartMeeting
    | NextItem
    | TakeNote
    | CloseMeeting
    | OpenReport
    | ShowDigest
    | ShowMeeting
    | AddMeeting
    | CancelMeeting
    | MoveMeeting
    | PlaceMeeting
    | PlanYear
    | ReinstateMeeting
    | ChairMeeting
    | ChairByRule
    | SwapChairs
    | ShowChairs
    | ListInterests
    | ListAnswers
    | ListDeclared
    | NothingToDeclare
    | RecordRoom
    | Attend
    | Apologise
    | SendDeputy
    | RecallDeputy
    | ConfirmAttendance
    | ShowAttendance
    | WaiveQuorum
    | ShowMinutes
    | AmendMinutes
    | CirculateMinutes
    | CorrectMinutes
    | ApproveMinutes
    | ProposeDecision
    | ObjectTo
    | LiftObjection
    | OpenVote
    | CastVote
    | CloseVote
    | RecordConsensus
    | LinkAction
    | ListDecisions
    | ShowDecision
    | Who
    | ListPosts
    | ListSteps
    | HoldStep
    | ReleaseStep
    | BindChannel
    | UnbindChannel
    | LinkAccount
    | UnlinkAccount
)
Parsed: TypeAlias = "Command | Press | Help | Mistake | AskBack | Named | ForGroup"


@dataclass(frozen=True, slots=True)
class ForGroup:
    """What `words` come to for the group they begin with, or else the channel's; `otherwise` is the
    answer where nothing says which."""

    words: str
    place: str | None
    make: Callable[[str, str], Parsed]
    otherwise: Mistake


def did_you_mean(line: str) -> str:
    return f"Did you mean “{shortened(line, LINE_BACK)}”?"


def nearest(word: str, known: tuple[str, ...]) -> str | None:
    """The known word that was probably meant; None where that would be a guess."""
    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=65)
    return str(found[0]) if found else None
