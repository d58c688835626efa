"""What can be done to an action besides updating it: the commands, for the types' sake."""

from __future__ import annotations

from typing import TypeAlias

from usecases.amend_action import AmendAction
from usecases.cancel_action import CancelAction
from usecases.decide_extension import DecideExtension
from usecases.evaluate_action import EvaluateAction
from usecases.excuse_share import ExcuseShare
from usecases.extend_action import ExtendAction
from usecases.lift_excuse import LiftExcuse
from usecases.meet_condition import MeetCondition
from usecases.meet_milestone import MeetMilestone
from usecases.merge_action import MergeAction
from usecases.not_started import NotStarted
from usecases.pause_action import PauseAction
from usecases.reassign_action import ReassignAction
from usecases.reopen_action import ReopenAction
from usecases.resume_action import ResumeAction
from usecases.snooze_action import SnoozeAction
from usecases.split_action import SplitAction
from usecases.support_action import SupportAction
from usecases.withdraw_extension import WithdrawExtension

DeedCommand: TypeAlias = (
    NotStarted
    | PauseAction
    | ResumeAction
    | CancelAction
    | ReopenAction
    | AmendAction
    | DecideExtension
    | EvaluateAction
    | ExcuseShare
    | ExtendAction
    | LiftExcuse
    | MeetCondition
    | MeetMilestone
    | ReassignAction
    | SupportAction
    | SnoozeAction
    | SplitAction
    | MergeAction
    | WithdrawExtension
)
