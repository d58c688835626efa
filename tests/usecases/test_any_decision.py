"""Whatever people do around a vote, in any order, through the desk: what is resolved in the end was
voted for only by those who could, each once."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from governance.decisions import DECISIONS_BY_GROUP, Decision
from governance.interests import DECLARATIONS_BY_MATTER, Handling
from governance.people import Post
from governance.voting import VOTES_BY_DECISION, Choice, Outcome, Vote
from tests.jobs.office import Office
from tests.store.figures import size
from tests.usecases.agendas import under_way
from tests.usecases.cast import CHAIR, LAY, MANAGER, NURSE, RACHEL, SCRUTINEER, found, given, kept
from tests.usecases.formalities import FULL, NIAMH, NSPCC, PIOTR, YASMIN, proposed
from usecases.agree_handling import AgreeHandling
from usecases.apologise import Apologise, Attend
from usecases.close_vote import CloseVote
from usecases.confirm_attendance import ConfirmAttendance
from usecases.declare import Declare
from usecases.desk import CLERK
from usecases.open_vote import OpenVote
from usecases.plan_meetings import PlanMeetings
from usecases.recall_deputy import RecallDeputy
from usecases.record_consensus import RecordConsensus
from usecases.refusals import Refused
from usecases.send_deputy import SendDeputy
from usecases.vote import CastVote

REF = "BMG-2026-D001"
NEVER = {SCRUTINEER, LAY, MANAGER}
WHO = st.sampled_from((CHAIR, RACHEL, NURSE, NSPCC, PIOTR, YASMIN, NIAMH, *sorted(NEVER)))
POSTS = st.sampled_from(("di-public-protection", "designated-nurse", "nspcc-service-manager"))


class AnyDecision(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.office = Office()

    def _try(self, who: str, command: object) -> None:
        with suppress(Refused):
            self.office.do(who, command)

    @initialize()
    def it_is_proposed(self) -> None:
        self.office.do(CLERK, PlanMeetings())
        under_way(self.office)
        proposed(self.office)

    @rule(who=st.sets(WHO, max_size=8))
    def confirm(self, who: set[str]) -> None:
        self._try(CHAIR, ConfirmAttendance("BMG", tuple(sorted(who))))

    @rule(who=WHO, comes=st.booleans())
    def say(self, who: str, comes: bool) -> None:
        self._try(who, Attend("BMG") if comes else Apologise("BMG"))

    @rule(who=WHO, deputy=WHO)
    def send(self, who: str, deputy: str) -> None:
        self._try(who, SendDeputy("BMG", deputy))

    @rule(who=WHO, deputy=WHO)
    def send_for_a_time(self, who: str, deputy: str) -> None:
        day = self.office.clock.now().date()
        self._try(who, SendDeputy("BMG", deputy, first=day, last=day + timedelta(days=20)))

    @rule(who=WHO)
    def recall(self, who: str) -> None:
        self._try(who, RecallDeputy("BMG"))

    @rule(post=POSTS, who=st.none() | WHO)
    def a_post_changes_hands(self, post: str, who: str | None) -> None:
        given(self.office, post, *((who,) if who else ()))

    @rule(who=WHO, agencys=st.booleans())
    def declare(self, who: str, agencys: bool) -> None:
        self._try(who, Declare(decision=REF, whose="the agency's" if agencys else "", **FULL))

    @rule(who=WHO, number=st.integers(1, 2), handling=st.sampled_from(Handling))
    def agree(self, who: str, number: int, handling: Handling) -> None:
        self._try(MANAGER, AgreeHandling(f"{who}~{number}", handling.value))

    @rule(by_post=st.booleans())
    def open(self, by_post: bool) -> None:
        self._try(CHAIR, OpenVote(REF, by_post))

    @rule(who=WHO, choice=st.sampled_from(Choice))
    def vote(self, who: str, choice: Choice) -> None:
        self._try(who, CastVote(REF, choice.value))

    @rule(who=WHO, choice=st.sampled_from(Choice))
    def vote_again(self, who: str, choice: Choice) -> None:
        self._try(who, CastVote(REF, choice.value))

    @rule()
    def close(self) -> None:
        out = {
            one.person
            for one in found(self.office, DECLARATIONS_BY_MATTER, self._decision.matter)
            if one.handling is not Handling.NONE
        }
        before = self._decision.outcome
        self._try(CHAIR, CloseVote(REF, "Needed."))
        if before is None and self._decision.outcome is not None:
            assert out.isdisjoint(vote.person for vote in self._counted())

    @rule()
    def agree_all(self) -> None:
        self._try(CHAIR, RecordConsensus(REF, "Needed."))

    @rule(days=st.integers(1, 9))
    def days_pass(self, days: int) -> None:
        self.office.clock.move_to(self.office.clock.now() + timedelta(days=days))

    @invariant()
    def each_vote_is_of_one_person_with_a_vote(self) -> None:
        if not found(self.office, DECISIONS_BY_GROUP, "BMG"):
            return
        counted = self._counted()
        people = [vote.person for vote in counted]
        assert len(people) == len(set(people))
        decision = self._decision
        if decision.outcome in (Outcome.CARRIED, Outcome.LOST, Outcome.NO_MAJORITY):
            assert decision.yes + decision.no + decision.abstained == len(counted)

    @invariant()
    def nobody_votes_whose_seat_never_does(self) -> None:
        """Unless they were given another post, in which they have one."""
        posts = ("di-public-protection", "designated-nurse", "nspcc-service-manager")
        held = {one.person for post in posts for one in kept(self.office, Post, post).holders}
        cast = found(self.office, VOTES_BY_DECISION)
        self.voted_once_in_post = getattr(self, "voted_once_in_post", set()) | held
        assert {vote.person for vote in cast} & NEVER <= self.voted_once_in_post

    @property
    def _decision(self) -> Decision:
        return kept(self.office, Decision, REF)

    def _counted(self) -> list[Vote]:
        decision = self._decision
        votes = found(self.office, VOTES_BY_DECISION, REF, decision.ballot)
        return [vote for vote in votes if vote.unit in decision.counted]


TestAnyDecision = AnyDecision.TestCase
TestAnyDecision.settings = settings(
    max_examples=size(12, 300), stateful_step_count=25, deadline=None
)
