"""Which sentences answer which result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.talk.notice import Notice
from bot.talk.say import (
    accounts,
    agenda,
    agenda_changed,
    agenda_issued,
    attendance,
    chair_named,
    chairs,
    closing,
    decisions,
    deed_done,
    digest,
    done_action,
    forward_plan,
    hand_over,
    held,
    history,
    interests,
    ladder,
    leave,
    ledger,
    links,
    list_actions,
    list_meetings,
    meeting_changes,
    message,
    minutes,
    new_action,
    papers_called,
    plan_year,
    prefer,
    report,
    retention,
    show_action,
    show_meeting,
    status,
    under_way,
    update_action,
    who,
)
from bot.talk.say.context import Context
from bot.talk.say.preview import with_preview
from usecases.add_meeting import AddDoubted
from usecases.agree_handling import HandlingAgreed
from usecases.amend_minutes import MinutesAmended
from usecases.apologise import AttendanceSaid
from usecases.approve_minutes import MinutesApproved
from usecases.bind_channel import ChannelBound, ChannelUnbound
from usecases.calendar_links import LinksListed
from usecases.chair_meeting import ChairNamed
from usecases.circulate_minutes import MinutesCirculated
from usecases.close_declaration import DeclarationClosed
from usecases.close_meeting import CloseAsks, MeetingClosed
from usecases.close_vote import VoteClosed
from usecases.confirm_attendance import AttendanceConfirmed
from usecases.correct_minutes import CorrectionSettled, CorrectionSuggested
from usecases.declare import Declared
from usecases.deeds import DeedDone
from usecases.delete_due import DueDeleted
from usecases.digest import DigestShown
from usecases.done_action import Completed
from usecases.drop_decision import DecisionDropped
from usecases.forward_plan import PlanShown
from usecases.hand_over import HandedOver
from usecases.history import HistoryShown
from usecases.hold_step import StepHeld, StepReleased, StepsListed
from usecases.issue_agenda import AgendaIssued
from usecases.issue_link import LinkIssued
from usecases.link_account import AccountLinked, AccountUnlinked
from usecases.link_action import ActionLinked
from usecases.list_actions import ActionsListed
from usecases.list_decisions import DecisionShown, DecisionsListed
from usecases.list_declared import DeclaredListed
from usecases.list_due import DueListed
from usecases.list_interests import AnswersListed, InterestsListed
from usecases.list_leave import LeaveListed
from usecases.list_meetings import MeetingsListed
from usecases.meeting_done import MeetingDone
from usecases.move_meeting import MoveDoubted
from usecases.new_action import Created
from usecases.no_papers import PapersAnswered
from usecases.not_held import DidNotMeet
from usecases.nothing_to_declare import NothingDeclared
from usecases.object_to import Objected
from usecases.open_report import ReportOpened
from usecases.open_vote import VoteOpened
from usecases.order_item import ItemChanged
from usecases.plan_year import YearPlanned
from usecases.prefer import Preferred
from usecases.propose_decision import DecisionProposed
from usecases.propose_item import ItemProposed
from usecases.read_message import MessageRead
from usecases.recall_deputy import DeputyRecalled
from usecases.record_consensus import ConsensusRecorded
from usecases.record_room import RoomRecorded
from usecases.revoke_link import LinkRevoked
from usecases.send_deputy import DeputySent
from usecases.set_leave import LeaveCleared, LeaveSet
from usecases.show_action import ActionShown
from usecases.show_agenda import AgendaShown
from usecases.show_attendance import AttendanceShown
from usecases.show_chairs import ChairsShown
from usecases.show_meeting import MeetingShown
from usecases.show_minutes import MinutesShown
from usecases.start_meeting import UnderWay
from usecases.status import StatusShown
from usecases.swap_chairs import ChairsSwapped
from usecases.take_note import NoteTaken
from usecases.update_action import KeyDiffers, Updated
from usecases.verify_ledger import LedgerVerified
from usecases.vote import VoteCast
from usecases.waive_quorum import QuorumWaived
from usecases.who import GroupShown, PeopleFound, PostsListed
from usecases.write_report import ReportChanged, ReportWritten

SAYINGS: dict[type, Callable[[Any, Context], Notice]] = {
    ActionLinked: decisions.say_linked,
    AnswersListed: interests.say_answers,
    AttendanceConfirmed: attendance.say_confirmed,
    AttendanceSaid: attendance.say_said,
    AttendanceShown: attendance.say,
    ConsensusRecorded: decisions.say_consensus,
    DecisionDropped: decisions.say_dropped,
    DecisionProposed: decisions.say_proposed,
    DecisionShown: decisions.say,
    DecisionsListed: decisions.say_list,
    DeclarationClosed: interests.say_closed,
    Declared: interests.say_declared,
    DeclaredListed: interests.say_declared_list,
    DeputyRecalled: attendance.say_recalled,
    DeputySent: attendance.say_sent,
    HandlingAgreed: interests.say_handling,
    InterestsListed: interests.say_list,
    NothingDeclared: interests.say_nothing,
    Objected: decisions.say_objected,
    QuorumWaived: attendance.say_waived,
    RoomRecorded: interests.say_room,
    VoteCast: decisions.say_cast,
    VoteClosed: decisions.say_closed,
    VoteOpened: decisions.say_opened,
    AccountLinked: accounts.say_linked,
    AccountUnlinked: accounts.say_unlinked,
    UnderWay: under_way.say,
    PlanShown: forward_plan.say,
    NoteTaken: under_way.say_noted,
    CorrectionSettled: minutes.say_settled,
    CorrectionSuggested: minutes.say_suggested,
    MinutesAmended: minutes.say_amended,
    MinutesApproved: minutes.say_approved,
    MinutesCirculated: minutes.say_circulated,
    MinutesShown: minutes.say,
    MeetingClosed: closing.say_closed,
    ItemProposed: agenda_changed.say_proposed,
    ItemChanged: agenda_changed.say_changed,
    CloseAsks: closing.say_close_asks,
    AgendaShown: agenda.say,
    AgendaIssued: agenda_issued.say,
    ActionShown: show_action.say,
    ActionsListed: list_actions.say,
    ChannelBound: accounts.say_bound,
    ChannelUnbound: accounts.say_unbound,
    Completed: done_action.say,
    Created: new_action.say,
    ChairNamed: chair_named.say_named,
    ChairsShown: chairs.say,
    ChairsSwapped: chair_named.say_swapped,
    DeedDone: deed_done.say,
    DidNotMeet: held.say_did_not_meet,
    DigestShown: digest.say,
    DueDeleted: retention.say_deleted,
    DueListed: retention.say_list,
    LedgerVerified: ledger.say_checked,
    HandedOver: hand_over.say,
    HistoryShown: history.say,
    KeyDiffers: update_action.say_key_differs,
    LeaveCleared: leave.say_cleared,
    LeaveListed: leave.say_list,
    LeaveSet: leave.say_set,
    LinkIssued: links.say_issued,
    LinkRevoked: links.say_revoked,
    LinksListed: links.say_list,
    MeetingDone: meeting_changes.say_done,
    MeetingShown: show_meeting.say,
    MoveDoubted: meeting_changes.say_move_doubted,
    AddDoubted: meeting_changes.say_add_doubted,
    MeetingsListed: list_meetings.say,
    GroupShown: who.say_group,
    MessageRead: message.say,
    PapersAnswered: papers_called.say_answered,
    PeopleFound: who.say_people,
    YearPlanned: plan_year.say,
    PostsListed: who.say_posts,
    Preferred: prefer.say,
    ReportChanged: report.say_changed,
    ReportOpened: report.say_opened,
    ReportWritten: report.say_written,
    StatusShown: status.say,
    StepHeld: ladder.say_held,
    StepReleased: ladder.say_released,
    StepsListed: ladder.say_list,
    Updated: update_action.say,
}


def say(result: object, context: Context) -> Notice:
    notice = SAYINGS[type(result)](result, context)
    day = result.on if isinstance(result, MessageRead) else context.today
    return with_preview(notice, result, day)
