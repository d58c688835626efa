"""The table of verbs: which function answers which command.

A use case is imported when its command is first given, so that somebody who asks for a little
at the command line does not wait for all of them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from importlib import import_module
from typing import Any

from usecases.ports.store import Work

Verb = Callable[[Work, Any, datetime], Any]

COMMANDS: tuple[str, ...] = (
    "account_changed.AccountChanged",
    "add_meeting.AddMeeting",
    "amend_minutes.AmendMinutes",
    "amend_minutes.MayAmend",
    "approve_minutes.ApproveMinutes",
    "circulate_minutes.CirculateMinutes",
    "correct_minutes.CorrectMinutes",
    "correct_minutes.MayCorrect",
    "correct_minutes.SettleCorrection",
    "export_minutes.ExportMinutes",
    "show_minutes.ShowMinutes",
    "adopt.Adopt",
    "apply_partnership.ApplyPartnership",
    "ask_due.AskDue",
    "ask_registers.AskRegisters",
    "bind_channel.BindChannel",
    "bind_channel.UnbindChannel",
    "bundle.Bundle",
    "calendar_feed.ExportFeed",
    "calendar_feed.ReadFeed",
    "calendar_links.ListLinks",
    "cancel_action.CancelAction",
    "cancel_meeting.CancelMeeting",
    "check_head.CheckHead",
    "close_meeting.CloseMeeting",
    "claim.Claim",
    "delete_due.DeleteDue",
    "describe_messages.DescribeMessages",
    "directory.IsKnown",
    "directory.ListGroups",
    "directory.ListOwners",
    "directory.ListPeople",
    "done_action.DoneAction",
    "excuse_share.ExcuseShare",
    "export_agenda.ExportAgenda",
    "export_decisions.ExportDecisions",
    "export_interests.ExportInterests",
    "find_actions.FindActions",
    "forward_plan.ForwardPlan",
    "hand_over.HandOver",
    "hand_over.MayHandOver",
    "history.ShowHistory",
    "hold_step.HoldStep",
    "hold_step.ListSteps",
    "hold_step.ReleaseStep",
    "identify.Identify",
    "issue_agenda.IssueAgenda",
    "issue_link.IssueLink",
    "let_go.LetGo",
    "lift_excuse.LiftExcuse",
    "link_account.LinkAccount",
    "link_account.ListLinkable",
    "link_account.UnlinkAccount",
    "list_actions.ListActions",
    "list_due.ListDue",
    "list_leave.ListLeave",
    "list_meetings.ListMeetings",
    "list_reach.ListReach",
    "look_later.LookLater",
    "meet_account.MeetAccount",
    "meet_condition.MeetCondition",
    "meet_milestone.MeetMilestone",
    "move_meeting.MoveMeeting",
    "new_action.NewAction",
    "note_conversation.ForgetConversation",
    "note_conversation.NoteConversation",
    "not_started.NotStarted",
    "order_item.CarryItem",
    "order_item.DropItem",
    "order_item.KeepItem",
    "order_item.OrderItem",
    "pause_action.PauseAction",
    "person_export.ExportPerson",
    "place_meeting.PlaceMeeting",
    "place_of.PlaceOf",
    "plan_meetings.PlanMeetings",
    "plan_year.PlanYear",
    "prefer.Prefer",
    "prefer.ShowPreference",
    "propose_item.MayPropose",
    "propose_item.ProposeItem",
    "reach.Reach",
    "read_message.ReadMessage",
    "ready.IsReady",
    "ready_meeting.IsMeetingReady",
    "ready_meeting.MayAddMeeting",
    "reassign_action.ReassignAction",
    "redact.FindTexts",
    "redact.Redact",
    "redraws.Redraws",
    "redraws.Redrawn",
    "reinstate_meeting.ReinstateMeeting",
    "reopen_action.ReopenAction",
    "rescue.Rescue",
    "resume_action.ResumeAction",
    "revoke_link.RevokeLink",
    "rotate_links.RotateLinks",
    "run_job.HasRun",
    "run_job.NoteRun",
    "set_leave.ClearLeave",
    "set_leave.SetLeave",
    "settle.Settle",
    "show_action.ShowAction",
    "show_agenda.ShowAgenda",
    "show_meeting.ShowMeeting",
    "chair_meeting.ChairMeeting",
    "chair_by_rule.ChairByRule",
    "swap_chairs.SwapChairs",
    "show_chairs.ShowChairs",
    "list_candidates.ListCandidates",
    "start_meeting.NextItem",
    "start_meeting.StartMeeting",
    "status.ShowStatus",
    "merge_action.MergeAction",
    "snooze_action.SnoozeAction",
    "split_action.SplitAction",
    "support_action.SupportAction",
    "sweep.Sweep",
    "take_note.MayNote",
    "take_note.TakeNote",
    "tell_due.TellDue",
    "tell_page.TellPage",
    "tell_head.TellHead",
    "update_action.UpdateAction",
    "verify_ledger.ReadLedger",
    "verify_ledger.VerifyLedger",
    "what_is_due.WhatIsDue",
    "who.ListPosts",
    "who.Who",
    "decide_extension.DecideExtension",
    "extend_action.ExtendAction",
    "withdraw_extension.WithdrawExtension",
    "amend_action.AmendAction",
    "evaluate_action.EvaluateAction",
    "objectives.ListGroupObjectives",
    "objectives.ListObjectives",
    "note_event.HasEvent",
    "digest.ShowDigest",
    "open_report.OpenReport",
    "ratings_then.ShowRatings",
    "write_report.WriteReport",
    "note_event.NoteEvent",
    "no_papers.NoPapers",
    "not_held.NotHeld",
    "stage_due.StageDue",
    "agree_handling.AgreeHandling",
    "apologise.Apologise",
    "apologise.Attend",
    "close_declaration.CloseDeclaration",
    "close_vote.CloseVote",
    "confirm_attendance.ConfirmAttendance",
    "declare.Declare",
    "drop_decision.DropDecision",
    "link_action.LinkAction",
    "list_decisions.ListDecisions",
    "list_decisions.ShowDecision",
    "list_declared.ListDeclared",
    "list_owed.ListOwed",
    "list_interests.ListAnswers",
    "list_interests.ListInterests",
    "may_declare.MayDeclare",
    "nothing_to_declare.NothingToDeclare",
    "object_to.LiftObjection",
    "object_to.ObjectTo",
    "open_vote.OpenVote",
    "propose_decision.MayDecide",
    "propose_decision.ProposeDecision",
    "record_consensus.RecordConsensus",
    "record_room.RecordRoom",
    "recall_deputy.RecallDeputy",
    "send_deputy.SendDeputy",
    "show_attendance.MayConfirm",
    "show_attendance.ShowAttendance",
    "vote.CastVote",
    "waive_quorum.WaiveQuorum",
)
"""Each in its own file, with the function that answers it: list_due for ListDue."""

KEPT: tuple[str, ...] = (
    "agree_handling.HandlingAgreed",
    "amend_minutes.MinutesAmended",
    "approve_minutes.MinutesApproved",
    "circulate_minutes.MinutesCirculated",
    "correct_minutes.CorrectionSettled",
    "correct_minutes.CorrectionSuggested",
    "apologise.AttendanceSaid",
    "close_declaration.DeclarationClosed",
    "close_vote.VoteClosed",
    "confirm_attendance.AttendanceConfirmed",
    "declare.Declared",
    "drop_decision.DecisionDropped",
    "link_action.ActionLinked",
    "nothing_to_declare.NothingDeclared",
    "object_to.Objected",
    "open_vote.VoteOpened",
    "propose_decision.DecisionProposed",
    "record_consensus.ConsensusRecorded",
    "record_room.RoomRecorded",
    "recall_deputy.DeputyRecalled",
    "send_deputy.DeputySent",
    "vote.VoteCast",
    "waive_quorum.QuorumWaived",
    "bind_channel.ChannelBound",
    "bind_channel.ChannelUnbound",
    "chair_meeting.ChairNamed",
    "close_meeting.MeetingClosed",
    "deeds.DeedDone",
    "delete_due.DueDeleted",
    "done_action.Completed",
    "hand_over.HandedOver",
    "hold_step.StepReleased",
    "issue_agenda.AgendaIssued",
    "issue_link.LinkIssued",
    "link_account.AccountLinked",
    "link_account.AccountUnlinked",
    "meeting_done.MeetingDone",
    "new_action.Created",
    "no_papers.PapersAnswered",
    "not_held.DidNotMeet",
    "order_item.ItemChanged",
    "plan_year.YearPlanned",
    "propose_item.ItemProposed",
    "revoke_link.LinkRevoked",
    "start_meeting.UnderWay",
    "swap_chairs.ChairsSwapped",
    "take_note.NoteTaken",
    "update_action.Updated",
)
"""The replies a receipt may have to give again."""


class Verbs(Mapping[type, Verb]):
    """By the command's type."""

    def __getitem__(self, command: type) -> Verb:
        home = command.__module__
        if f"{home.rpartition('.')[2]}.{command.__name__}" not in COMMANDS:
            raise KeyError(command)
        verb: Verb = getattr(sys.modules[home], _function(command.__name__))
        return verb

    def __iter__(self) -> Iterator[type]:
        return map(_loaded, COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class Replies(Mapping[str, type]):
    """By the name of the reply's type."""

    def __getitem__(self, name: str) -> type:
        return _loaded(_HOMES[name])

    def __iter__(self) -> Iterator[str]:
        return iter(_HOMES)

    def __len__(self) -> int:
        return len(_HOMES)


_HOMES = {reply.partition(".")[2]: reply for reply in KEPT}
VERBS = Verbs()
REPLIES = Replies()


def _loaded(name: str) -> type:
    module, _, kind = name.partition(".")
    found: type = getattr(import_module(f"usecases.{module}"), kind)
    return found


def _function(command: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", command).lower()
