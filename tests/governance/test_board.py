"""The formal half of a meeting as a table of cases: a line each, in the words of `board.py`."""

from __future__ import annotations

import pytest

from governance.attendance import Says
from governance.attending import roll
from governance.declaring import Answer, Room, answers
from governance.electorate import NoVote, electorate
from governance.groups import Majority, Need
from governance.quorum import Count, Outlook, at_risk, outlook, verdict
from governance.voting import Outcome, in_room, outcome, tally, took_part
from tests.governance import board as b

SEATED: list[tuple[str, str, str, str, str]] = [
    # what it shows, group, there, sent, who fills which seat
    ("members fill their own seats", "SLG", "carol nina", "", "carol director, nina chief-nurse"),
    ("nobody there fills nothing", "SLG", "", "", ""),
    ("a stranger fills nothing", "SLG", "zed", "", ""),
    ("an observer fills their seat", "SLG", "olga", "", "olga lead-member"),
    ("a deputy fills the seat of who is not there", "SLG", "dan", "paul>dan",
     "dan chief-officer for paul"),
    ("a deputy fills nothing beside the member", "SLG", "paul dan", "paul>dan",
     "paul chief-officer"),
    ("a deputy who is not there either", "SLG", "carol", "paul>dan", "carol director"),
    ("a deputy of another agency fills nothing", "SLG", "dora", "paul>dora", ""),
    ("a member is nobody's deputy", "SLG", "carol", "nina>carol", "carol director"),
    ("an observer is nobody's deputy", "SLG", "olga", "carol>olga", "olga lead-member"),
    ("an adviser is nobody's deputy", "SLG", "ada", "nina>ada", "ada adviser"),
    ("who is sent by two stands in for one", "BMG", "dora", "cleo>dora cora>dora",
     "dora head for cleo"),
    ("of two deputies sent for one seat, one fills it", "SLG", "dan pete", "paul>dan paul>pete",
     "dan chief-officer for paul"),
    ("the other comes where the first does not", "SLG", "pete", "paul>dan paul>pete",
     "pete chief-officer for paul"),
    ("two who share a post fill one seat", "BMG", "jo jay", "", "jo headship"),
    ("either of them does", "BMG", "jay", "", "jay headship"),
    ("a deputy beside one of them fills nothing", "BMG", "jay sue", "jo>sue", "jay headship"),
    ("a standing deputy fills their agency's seat", "BMG", "dee", "", "dee inspector for pete"),
    ("beside the member they have only their own", "BMG", "pete dee", "",
     "pete inspector, dee police-deputy"),
    ("a deputy who was sent comes before the standing one", "BMG", "dan dee", "pete>dan",
     "dan inspector for pete, dee police-deputy"),
    ("a standing deputy can be sent", "BMG", "dee", "pete>dee", "dee inspector for pete"),
    ("nobody stands in for a vacant post of another agency", "BMG", "dee sue", "",
     "dee inspector for pete"),
]  # fmt: skip

QUORUM: list[tuple[str, str, str, str, str]] = [
    # what it shows, group, there, sent, quorate or what is short
    ("two of two seats", "SLG", "carol nina", "", "quorate"),
    ("one of two seats", "SLG", "carol", "", "1 of 2 seats"),
    ("an observer is not counted", "SLG", "carol olga", "", "1 of 2 seats"),
    ("nor the scrutineer and an adviser", "SLG", "carol sam ada", "", "1 of 2 seats"),
    ("a deputy is", "SLG", "carol dan", "paul>dan", "quorate"),
    ("but not beside the member", "SLG", "paul dan", "paul>dan", "1 of 2 seats"),
    ("all three safeguarding partners", "ALL3", "carol nina paul", "", "quorate"),
    ("a partner is missing", "ALL3", "carol nina", "", "2 of 3 partners"),
    ("a deputy stands for a partner", "ALL3", "carol nina dan", "paul>dan", "quorate"),
    ("an adviser of the partner does not", "ALL3", "carol ada paul", "", "2 of 3 partners"),
    ("seats, agencies and partners", "BMG", "cleo pete nell vic", "", "quorate"),
    ("two seats of one agency are two seats, one agency", "BMG", "cleo cora pete nell", "",
     "quorate"),
    ("three seats are too few", "BMG", "cleo pete nell", "", "3 of 4 seats"),
    ("no police", "BMG", "cleo cora nell vic", "", "2 of 3 partners"),
    ("two agencies only", "BMG", "cleo cora pete dee", "",
     "3 of 4 seats; 2 of 3 agencies; 2 of 3 partners"),
    ("who shares a post is not two", "BMG", "cleo pete nell jo jay", "", "quorate"),
    ("nor would that make four of three", "BMG", "pete nell jo jay", "",
     "3 of 4 seats; 2 of 3 partners"),
    ("nobody at all", "BMG", "", "", "0 of 4 seats; 0 of 3 agencies; 0 of 3 partners"),
    ("four of six agencies", "4OF6", "cleo pete nell vic", "", "quorate"),
    ("three of six", "4OF6", "cleo cora pete nell", "", "3 of 4 agencies"),
    ("a vacant post is not there", "4OF6", "cleo pete nell", "", "3 of 4 agencies"),
    ("a kind of seat", "LAY", "cleo pete lou", "", "quorate"),
    ("without the lay member", "LAY", "cleo pete nell", "", "0 of 1 kinds"),
    ("the lay member is no voting seat", "LAY", "cleo lou", "", "1 of 2 seats"),
    ("no rule is always met", "FREE", "", "", "quorate"),
    ("where no seat votes, members count", "NET", "carol nina", "", "quorate"),
]  # fmt: skip

VOTERS: list[tuple[str, str, str, str, str, str]] = [
    # what it shows, group, there, sent, interests, whose vote each may cast
    ("the three partners", "SLG", "carol nina paul olga sam ada", "", "",
     "carol council, nina nhs, paul police"),
    ("who is not there does not", "SLG", "carol paul", "", "", "carol council, paul police"),
    ("a deputy does", "SLG", "carol dan", "paul>dan", "", "carol council, dan police"),
    ("not beside the member", "SLG", "paul dan", "paul>dan", "", "paul police"),
    ("who withdrew does not", "SLG", "carol nina paul", "", "paul=withdraw",
     "carol council, nina nhs"),
    ("who stays without voting does not", "SLG", "carol paul", "", "paul=stay", "carol council"),
    ("nor while nothing is agreed", "SLG", "carol paul", "", "paul=open", "carol council"),
    ("nothing needed, and they do", "SLG", "carol paul", "", "paul=nothing",
     "carol council, paul police"),
    ("a deputy does where the interest is the member's own", "SLG", "carol paul dan", "paul>dan",
     "paul=withdraw", "carol council, dan police"),
    ("a deputy does not where it is the agency's", "SLG", "carol paul dan", "paul>dan",
     "paul@police=withdraw", "carol council"),
    ("nor while nothing is agreed about the agency's", "SLG", "carol paul dan", "paul>dan",
     "paul@police=open", "carol council"),
    ("an agency's in which nothing is needed", "SLG", "paul", "", "paul@police=nothing",
     "paul police"),
    ("a deputy with an interest of their own does not", "SLG", "carol dan", "paul>dan",
     "dan=withdraw", "carol council"),
    ("the further of two counts", "SLG", "paul", "", "paul=nothing paul=stay", ""),
    ("two of one agency have one vote", "BMG", "cleo cora pete", "", "",
     "cleo council, cora council, pete police"),
    ("the other has it where one withdrew", "BMG", "cleo cora", "", "cleo=withdraw",
     "cora council"),
    ("neither where it is the agency's", "BMG", "cleo cora", "", "cleo@council=withdraw", ""),
    ("two who share a post have one vote", "BMG", "jo jay", "", "", "jay school, jo school"),
    ("one of them withdrew", "BMG", "jo jay", "", "jo=withdraw", "jay school"),
    ("a vote for each seat", "SEATS", "cleo cora pete", "", "",
     "cleo head, cora manager, pete inspector"),
    ("a standing deputy for a member who withdrew", "BMG", "pete dee", "", "pete=withdraw",
     "dee police"),
    ("where no seat votes, nobody does", "NET", "carol nina", "", "", ""),
    ("where the partners decide, the others do not", "THREE", "cleo pete nell vic jo", "", "",
     "cleo council, nell nhs, pete police"),
]  # fmt: skip

NO_VOTE: list[tuple[str, str, str, str, str, str, NoVote | None]] = [
    # what it shows, group, there, sent, interests, who, why they have none
    ("a member has one", "SLG", "carol", "", "", "carol", None),
    ("an observer", "SLG", "carol olga", "", "", "olga", NoVote.SEAT_WITHOUT),
    ("the scrutineer", "SLG", "sam", "", "", "sam", NoVote.SEAT_WITHOUT),
    ("an adviser", "SLG", "ada", "", "", "ada", NoVote.SEAT_WITHOUT),
    ("a lay member", "BMG", "lou", "", "", "lou", NoVote.SEAT_WITHOUT),
    ("somebody of the agency without a seat", "SLG", "dan", "", "", "dan", NoVote.NO_SEAT),
    ("a member of another group", "SLG", "vic", "", "", "vic", NoVote.NO_SEAT),
    ("a member who is not there", "SLG", "nina", "", "", "carol", NoVote.AWAY),
    ("a member who withdrew", "SLG", "paul", "", "paul=withdraw", "paul", NoVote.WITHDREW),
    ("who stays without voting", "SLG", "paul", "", "paul=stay", "paul", NoVote.STAYS),
    ("before anything is agreed", "SLG", "paul", "", "paul=open", "paul", NoVote.NOT_AGREED),
    ("a deputy beside the member", "SLG", "paul dan", "paul>dan", "", "dan", NoVote.SPOKEN_FOR),
    ("a deputy who is not there", "SLG", "carol", "paul>dan", "", "dan", NoVote.AWAY),
    ("a deputy of an agency with an interest", "SLG", "paul dan", "paul>dan",
     "paul@police=withdraw", "dan", NoVote.AGENCY),
    ("a colleague with it", "BMG", "cleo cora", "", "cleo@council=stay", "cora", NoVote.AGENCY),
    ("a deputy of another agency", "SLG", "dora", "paul>dora", "", "dora", NoVote.NO_SEAT),
    ("a standing deputy beside the member", "BMG", "pete dee", "", "", "dee", NoVote.SPOKEN_FOR),
    ("a relevant agency where the partners decide", "THREE", "pete vic", "", "", "vic",
     NoVote.SEAT_WITHOUT),
]  # fmt: skip

VOTES: list[tuple[str, str, str, str, str, str, str, Outcome]] = [
    # what it shows, group, there, sent, interests, votes, for-against-abstained, what becomes of it
    ("all three for", "SLG", "carol nina paul", "", "", "carol+ nina+ paul+", "3-0-0",
     Outcome.CARRIED),
    ("two of three", "SLG", "carol nina paul", "", "", "carol+ nina+ paul-", "2-1-0",
     Outcome.CARRIED),
    ("two against", "SLG", "carol nina paul", "", "", "carol+ nina- paul-", "1-2-0", Outcome.LOST),
    ("two there, both for", "SLG", "carol nina", "", "", "carol+ nina+", "2-0-0", Outcome.CARRIED),
    ("two there, one each", "SLG", "carol nina", "", "", "carol+ nina-", "1-1-0",
     Outcome.NO_MAJORITY),
    ("one for and nobody else says anything", "SLG", "carol nina paul", "", "", "carol+", "1-0-0",
     Outcome.NO_MAJORITY),
    ("one for, two abstain", "SLG", "carol nina paul", "", "", "carol+ nina0 paul0", "1-0-2",
     Outcome.NO_MAJORITY),
    ("one withdrew, the others agree: still two of three", "SLG", "carol nina paul", "",
     "paul=withdraw", "carol+ nina+", "2-0-0", Outcome.CARRIED),
    ("one withdrew, one each", "SLG", "carol nina paul", "", "paul=withdraw", "carol+ nina-",
     "1-1-0", Outcome.NO_MAJORITY),
    ("what who withdrew casts does not count", "SLG", "carol nina paul", "", "paul=withdraw",
     "carol+ nina- paul+", "1-1-0", Outcome.NO_MAJORITY),
    ("nor what an adviser and an observer cast for an agency that has", "SLG",
     "carol nina olga ada", "", "", "carol+ nina- olga- ada+", "1-1-0", Outcome.NO_MAJORITY),
    ("nor the scrutineer", "SLG", "carol nina sam", "", "", "carol+ nina- sam+", "1-1-0",
     Outcome.NO_MAJORITY),
    ("a deputy makes it two of three", "SLG", "carol nina dan", "paul>dan", "",
     "carol+ nina- dan+", "2-1-0", Outcome.CARRIED),
    ("who votes again changes their vote", "SLG", "carol nina paul", "", "",
     "carol+ nina+ paul- nina-", "1-2-0", Outcome.LOST),
    ("a colleague's second vote for the agency does not count", "BMG", "cleo cora pete nell vic",
     "", "", "cleo+ cora- pete+ nell+ vic+", "4-0-0", Outcome.CARRIED),
    ("three of six agencies are no majority", "BMG", "cleo pete nell vic", "", "",
     "cleo+ pete+ nell+ vic0", "3-0-1", Outcome.NO_MAJORITY),
    ("of the votes cast they are", "CAST", "cleo pete nell vic", "", "", "cleo+ pete+ nell- vic0",
     "2-1-1", Outcome.CARRIED),
    ("of the votes cast, as many against", "CAST", "cleo pete", "", "", "cleo+ pete-", "1-1-0",
     Outcome.NO_MAJORITY),
    ("of no votes cast, none", "CAST", "cleo pete", "", "", "cleo0 pete0", "0-0-2",
     Outcome.NO_MAJORITY),
    ("of the partners alone, two of three", "THREE", "cleo pete nell vic jo", "", "",
     "cleo+ pete+ nell- vic- jo-", "2-1-0", Outcome.CARRIED),
    ("each seat a vote", "SEATS", "cleo cora pete nell", "", "", "cleo+ cora+ pete+ nell+", "4-0-0",
     Outcome.CARRIED),
    ("no quorum, no vote", "SLG", "carol", "", "", "carol+", "1-0-0", Outcome.NOT_QUORATE),
    ("who withdrew still makes the quorum", "SLG", "carol paul", "", "paul=withdraw", "carol+",
     "1-0-0", Outcome.NO_MAJORITY),
    ("unless the rule is for each item", "ITEM", "carol paul", "", "paul=withdraw", "carol+",
     "1-0-0", Outcome.NOT_QUORATE),
]  # fmt: skip

BY_POST: list[tuple[str, str, str, str, Outcome]] = [
    # what it shows, sent, interests, votes, what becomes of it (SLG, two of three are a quorum)
    ("all agree", "", "", "carol+ nina+ paul+", Outcome.CONSENSUS),
    ("two agree, one says nothing", "", "", "carol+ nina+", Outcome.CARRIED),
    ("two agree, one abstains", "", "", "carol+ nina+ paul0", Outcome.CARRIED),
    ("two agree, one does not", "", "", "carol+ nina+ paul-", Outcome.CARRIED),
    ("one each, the third silent", "", "", "carol+ nina-", Outcome.NO_MAJORITY),
    ("one answers, silence is no assent", "", "", "carol+", Outcome.NOT_QUORATE),
    ("nobody answers", "", "", "", Outcome.NOT_QUORATE),
    ("one withdrew, the others agree", "", "paul=withdraw", "carol+ nina+", Outcome.CONSENSUS),
    ("two withdrew, and one is no majority", "", "paul=withdraw nina=withdraw", "carol+",
     Outcome.NO_MAJORITY),
    ("one withdrew, one says nothing", "", "paul=withdraw", "carol+", Outcome.NO_MAJORITY),
    ("one withdrew, their deputy decides", "paul>dan", "paul=withdraw", "carol+ nina- dan+",
     Outcome.CARRIED),
    ("the agency's interest leaves one each", "paul>dan", "paul@police=withdraw",
     "carol+ nina- dan+", Outcome.NO_MAJORITY),
    ("a deputy for a time votes, the member does not", "paul>dan", "", "carol+ nina- dan+ paul-",
     Outcome.CARRIED),
    ("two against", "", "", "carol- nina-", Outcome.LOST),
]  # fmt: skip

OUTLOOKS: list[tuple[str, str, str, str, Outlook, bool]] = [
    # what it shows, who comes, who sends apologies, sent (BMG), how it looks, whether it is told
    ("nobody has said", "", "", "", Outlook.OPEN, False),
    ("enough have said", "cleo pete nell vic", "", "", Outlook.SURE, False),
    ("enough have said, whoever else cannot", "cleo pete nell vic", "jo", "", Outlook.SURE, False),
    ("one more is needed", "cleo pete nell", "", "", Outlook.OPEN, False),
    ("one more is needed, and one cannot", "cleo pete nell", "jo", "", Outlook.OPEN, True),
    ("only a cannot has been heard", "", "vic", "", Outlook.OPEN, True),
    ("an observer cannot", "", "ada", "", Outlook.OPEN, False),
    ("a partner sent apologies, with a standing deputy", "", "pete", "", Outlook.OPEN, True),
    ("a partner without a deputy sent apologies", "cleo pete vic", "nell", "", Outlook.LOST, True),
    ("and with one", "cleo pete vic", "nell", "nell>del", Outlook.SURE, False),
    ("a deputy was sent, and nobody else said", "", "nell", "nell>del", Outlook.OPEN, False),
    ("whose deputy does not come", "cleo pete vic", "nell del", "nell>del", Outlook.LOST, True),
    ("a deputy for a time, and nobody said", "cleo pete vic", "", "nell>del", Outlook.SURE, False),
    ("observers do not help", "cleo pete nell lou sam ada", "cora jo jay vic", "", Outlook.LOST,
     True),
]  # fmt: skip


# what it shows, replies, declared (+ for nil, - before the agenda changed, ! for an interest),
# in the room when it was asked aloud, who, where they stand
ANSWERS: list[tuple[str, str, str, str, str, Answer]] = [
    ("silence is no answer", "", "", "", "cleo", Answer.NONE),
    ("nor is saying that one comes", "cleo=attending", "", "", "cleo", Answer.NONE),
    ("one press", "", "cleo+", "", "cleo", Answer.NIL),
    ("another's nil is not one's own", "", "pete+", "", "cleo", Answer.NONE),
    ("an interest", "", "cleo!", "", "cleo", Answer.DECLARED),
    ("an interest after a nil", "", "cleo+ cleo!", "", "cleo", Answer.DECLARED),
    ("a nil before items were added", "", "cleo-", "", "cleo", Answer.BEFORE),
    ("and another since", "", "cleo- cleo+", "", "cleo", Answer.NIL),
    ("apologies are not no answer", "cleo=apologies", "", "", "cleo", Answer.APOLOGIES),
    ("a nil and then apologies", "cleo=apologies", "cleo+", "", "cleo", Answer.NIL),
    ("who sent a deputy owes none", "", "", "", "nell", Answer.APOLOGIES),
    ("the deputy does", "", "", "", "del", Answer.NONE),
    ("asked aloud", "", "", "cleo pete", "cleo", Answer.ROOM),
    ("not in the room when it was asked", "", "", "pete", "cleo", Answer.NONE),
    ("asked aloud, after items were added", "", "cleo-", "cleo", "cleo", Answer.ROOM),
    ("an interest stands, whatever was asked aloud", "", "cleo!", "cleo", "cleo", Answer.DECLARED),
    ("apologies, and there after all", "cleo=came", "", "", "cleo", Answer.NONE),
    ("advisers are asked too", "", "", "", "ada", Answer.NONE),
]


def reads(counts: tuple[Count, ...]) -> str:
    """3 of 4 seats; 2 of 3 partners"""
    return "; ".join(f"{one.there} of {one.wanted} {_counted(one.need)}" for one in counts)


def _counted(need: Need) -> str:
    if need.kinds:
        return "kinds"
    return "partners" if need.partners else "agencies" if need.by_agency else "seats"


@pytest.mark.parametrize(
    ("group", "there", "sent", "expected"),
    [row[1:] for row in SEATED],
    ids=[row[0] for row in SEATED],
)
def test_who_fills_which_seat(group: str, there: str, sent: str, expected: str) -> None:
    assert b.filled(b.sitting(group, sent).filled(there.split())) == expected


@pytest.mark.parametrize(
    ("group", "there", "sent", "expected"),
    [row[1:] for row in QUORUM],
    ids=[row[0] for row in QUORUM],
)
def test_whether_enough_are_there(group: str, there: str, sent: str, expected: str) -> None:
    sitting = b.sitting(group, sent)
    found = verdict(sitting, sitting.filled(there.split()))
    assert (reads(found.short) or "quorate") == expected
    assert found.quorate == (expected == "quorate")


@pytest.mark.parametrize(
    ("group", "there", "sent", "declared", "expected"),
    [row[1:] for row in VOTERS],
    ids=[row[0] for row in VOTERS],
)
def test_whose_vote_each_may_cast(
    group: str, there: str, sent: str, declared: str, expected: str
) -> None:
    electors = b.electors(group, there, sent, declared)
    found = electors.unit_of
    assert ", ".join(f"{who} {found[who]}" for who in sorted(found)) == expected
    assert {who for who in b.PEOPLE if electors.no_vote(who) is None} == set(found)


@pytest.mark.parametrize(
    ("group", "there", "sent", "declared", "who", "why"),
    [row[1:] for row in NO_VOTE],
    ids=[row[0] for row in NO_VOTE],
)
def test_why_somebody_has_no_vote(
    *, group: str, there: str, sent: str, declared: str, who: str, why: NoVote | None
) -> None:
    assert b.electors(group, there, sent, declared).no_vote(who) == why


@pytest.mark.parametrize(
    ("group", "there", "sent", "declared", "votes", "figures", "comes_to"),
    [row[1:] for row in VOTES],
    ids=[row[0] for row in VOTES],
)
def test_what_a_vote_in_the_room_comes_to(
    *, group: str, there: str, sent: str, declared: str, votes: str, figures: str, comes_to: Outcome
) -> None:
    electors = b.electors(group, there, sent, declared)
    found = tally(electors, b.cast(electors, votes))
    assert f"{found.yes}-{found.no}-{found.abstained}" == figures
    majority = b.P.groups[group].decides.majority
    quorate = in_room(electors).quorate
    assert outcome(majority, found, quorate=quorate, by_post=False) == comes_to


@pytest.mark.parametrize(
    ("sent", "declared", "votes", "comes_to"),
    [row[1:] for row in BY_POST],
    ids=[row[0] for row in BY_POST],
)
def test_what_a_vote_by_correspondence_comes_to(
    sent: str, declared: str, votes: str, comes_to: Outcome
) -> None:
    sitting = b.sitting("SLG", sent)
    electors = electorate(sitting, sitting.everybody, b.out(declared))
    cast = b.cast(electors, votes)
    quorate = took_part(electors, cast).quorate
    found = tally(electors, cast)
    assert outcome(Majority.ALL, found, quorate=quorate, by_post=True) == comes_to


@pytest.mark.parametrize(
    ("coming", "apologies", "sent", "expected", "told"),
    [row[1:] for row in OUTLOOKS],
    ids=[row[0] for row in OUTLOOKS],
)
def test_how_it_looks_before_a_meeting(
    *, coming: str, apologies: str, sent: str, expected: Outlook, told: bool
) -> None:
    said = [b.reply(who, Says.ATTENDING) for who in coming.split()]
    said += [b.reply(who, Says.APOLOGIES) for who in apologies.split()]
    found = roll(b.sitting("BMG", sent), said)
    assert (outlook(found), at_risk(found)) == (expected, told)


@pytest.mark.parametrize(
    ("replies", "declared", "asked", "who", "expected"),
    [row[1:] for row in ANSWERS],
    ids=[row[0] for row in ANSWERS],
)
def test_what_counts_as_an_answer(
    replies: str, declared: str, asked: str, who: str, expected: Answer
) -> None:
    found = roll(b.sitting("BMG", "nell>del"), [b.said(one) for one in replies.split()])
    room = Room(id="BMG/2027-04", present=tuple(asked.split()))
    declarations = [b.declared(one) for one in declared.split()]
    assert answers(found, declarations, room, ("i1", "i2"))[who] == expected


def test_there_are_enough_cases() -> None:
    tables = (SEATED, QUORUM, VOTERS, NO_VOTE, VOTES, BY_POST, OUTLOOKS, ANSWERS)
    names = [[row[0] for row in table] for table in tables]
    assert [len(set(one)) for one in names] == [len(one) for one in names]
    assert sum(len(one) for one in names) >= 80
