"""SLG on Thu 1 Apr 2027 decides: an objection, those who have no vote, an interest, one to one, a
vote by correspondence until Thu 8 April (five working days on), two of three, and what comes of it.
"""

from __future__ import annotations

from tests.scenario.slg import (
    ADAEZE,
    ELSPETH,
    GARETH,
    IMOGEN,
    JOAN,
    NIAMH,
    TARIQ,
    WINSTON,
    Row,
    Slg,
)
from tests.usecases.cast import at

ON = "SLG on Thu 1 Apr 2027"
REF = "SLG-2027-D001"
TITLE = f"{REF} Commission the Harbour Project for three years"
PROPOSED = "Proposed by: Gareth Penhallow, Thu 1 Apr 2027"
OBJECTION = "Objections: Adaeze Whitlock (its costs after the first year are not known)"
NHS, POLICE = "NHS Nottingham and Nottinghamshire Integrated Care Board", "Nottinghamshire Police"
COUNCIL = "Nottingham City Council"
CHOICES = "[For] [Against] [Abstain]"
OPEN = "[I object] [All agree…] [Open a vote] [Vote by correspondence] [Drop it]"
INTEREST = [
    "What: My sister keeps its accounts",
    "Kind: other, perceived",
    "Whose: a close relation's (brother or sister)",
]
STORY: list[Row] = [
    ("Thu 01 Apr 10:00 BST", "start", "gareth"),
    ("Thu 01 Apr 10:00 BST", "started", "group:SLG"),
    ("Thu 01 Apr 10:00 BST", "vote", "adaeze gareth"),
    # sent by Imogen once the meeting was over
    ("Thu 01 Apr 11:55 BST", "vote", "niamh"),
    ("Fri 02 Apr 09:00 BST", "capture", "gareth joan"),
    # two working days before the last one
    ("Tue 06 Apr 09:00 BST", "vote", "adaeze gareth niamh"),
    ("Thu 08 Apr 09:00 BST", "minutes", "joan"),
    ("Thu 08 Apr 16:00 BST", "assigned", "niamh"),
    ("Thu 08 Apr 16:00 BST", "ballot", "joan"),
    ("Thu 08 Apr 16:00 BST", "changed", "group:SLG"),
]
WHY = "Two partners see the need, and the police could not wait for a fourth tender"
OUTCOME = [PROPOSED, OBJECTION, "Votes: 2 for, 1 against", "Recorded by: Gareth Penhallow"]


def test_from_an_objection_to_an_action() -> None:
    slg = Slg(at(3, 31, 8, year=2027))
    _it_comes_to_the_item(slg)
    _one_of_three_objects(slg)
    _an_interest_is_declared(slg)
    _it_is_agreed_what_follows(slg)
    _those_without_a_vote_are_told_so(slg)
    _one_is_for_it_and_one_against(slg)
    _a_vote_by_correspondence_is_opened(slg)
    _it_waits_for_every_answer(slg)
    _somebody_else_votes_for_the_council(slg)
    _a_reason_is_asked_for(slg)
    _only_the_group_reads_it(slg)
    _an_action_comes_of_it(slg)
    assert slg.story(at(4, 1, year=2027)) == STORY


def _it_comes_to_the_item(slg: Slg) -> None:
    """A name that is not quite as it is on record is asked about, and is not lost."""
    slg.said(GARETH, "/meeting propose SLG Commission the Harbour Project, 30 minutes, decide")
    slg.until(at(4, 1, 10, year=2027))
    slg.got(GARETH, "start")
    slg.press(GARETH, "Start")
    there = "Gareth Penhallow, Adaeze Whitlock, Imogen Harcastle, Tariq Aldersley, Elspeth Dunmore"
    assert slg.said(GARETH, f"/meeting present SLG {there}, Joan Merriweather") == [
        "I can't find “Tariq Aldersley”",
        "Whom do you mean? Nothing has been recorded yet.",
        "[Councillor Tariq Aldersley]",
    ]
    assert slg.press(GARETH, "Councillor Tariq Aldersley") == [
        f"Recorded: who is there, {ON}",
        "Enough are there to decide.",
        (
            "There: Adaeze Whitlock, Imogen Harcastle, Gareth Penhallow, Councillor Tariq "
            "Aldersley, Elspeth Dunmore and Joan Merriweather"
        ),
    ]
    for _ in range(6):
        at_item = slg.said(GARETH, "/meeting next SLG")
    assert at_item == [
        "Now: 7. 11:05 Commission the Harbour Project",
        "30 minutes; to decide",
        "[Next item] [Note…] [Action…] [Who is there] [Close…]",
    ]


def _one_of_three_objects(slg: Slg) -> None:
    assert slg.said(
        GARETH, "/meeting decide SLG Commission the Harbour Project for three years"
    ) == [
        f"Proposed: {TITLE}",
        "The chair asks for objections and records that all agree, or opens a vote.",
        PROPOSED,
        OPEN,
    ]
    assert slg.said(TARIQ, f"/meeting object {REF} it is dear") == NO_VOTE
    objects = f"/meeting object {REF} its costs after the first year are not known"
    assert slg.said(ADAEZE, objects) == [
        f"You object: {TITLE}",
        "While it stands nobody can record that all agree; it can still be voted on.",
        PROPOSED,
        OBJECTION,
        "[Take it back]",
    ]
    assert slg.said(GARETH, f"/meeting consensus {REF} most of us want it") == [
        f"Not now: {TITLE}",
        (
            "Somebody objects. Ask them to take it back, or open a vote; recording that all agree "
            "is not possible while it stands. Nothing was changed."
        ),
    ]


def _an_interest_is_declared(slg: Slg) -> None:
    assert slg.said(IMOGEN, "/declare new SLG")[:3] == [
        f"Your interest in an item: {ON}",
        "Whoever chairs and the business manager can read it, and agree with you what follows.",
        "Which item is it about? _–_",
    ]
    about = {"item": "SLG/2027-04#1", "body": "Harbour Project", "tie": "brother or sister"}
    what = {"nature": "My sister keeps its accounts", "category": "other", "degree": "perceived"}
    assert slg.fill(IMOGEN, **about, **what, whose="a close relation's") == [
        "Declared: Harbour Project",
        (
            f"It is about Commission the Harbour Project, {ON}. Until the chair or the business "
            "manager has agreed what follows, you have no vote on it."
        ),
        *INTEREST,
    ]
    assert slg.said(GARETH, f"/meeting vote {REF} open") == [
        f"Vote: {TITLE}",
        "The vote is open in the room. Saying nothing is not agreeing.",
        PROPOSED,
        OBJECTION,
        "Voted: nobody yet",
        f"Still to vote: {NHS}; {POLICE}",
        f"{CHOICES} [Close the vote…]",
    ]
    assert slg.said(IMOGEN, f"/meeting vote {REF} for") == [
        f"No vote: {TITLE}",
        (
            "You declared an interest in this, and nobody has agreed yet what follows from it. The "
            "chair or the business manager does that first. Nothing was changed."
        ),
    ]


def _it_is_agreed_what_follows(slg: Slg) -> None:
    assert slg.said(GARETH, "/declare handling SLG") == [
        f"Declared for {ON}",
        "Agree with each of them what follows.",
        "- Imogen Harcastle: Harbour Project",
        *(f"  {line}" for line in INTEREST),
        "  Commission the Harbour Project; nothing is agreed about it yet",
        "  [Nothing needed] [Stay without voting] [Withdraw]",
    ]
    assert slg.press(GARETH, "Withdraw", "Imogen Harcastle") == [
        "Agreed: Imogen Harcastle",
        "Withdraws for the item. It is about Commission the Harbour Project.",
        *INTEREST,
    ]
    assert slg.said(IMOGEN, f"/meeting vote {REF} for") == WITHDREW


WITHDREW = [
    f"No vote: {TITLE}",
    "You withdrew for this because of an interest, so you have no vote on it. Nothing was changed.",
]
NO_VOTE = [
    f"No vote: {TITLE}",
    "Your seat has no vote here: you can speak, and the others decide. Nothing was changed.",
]
NOT_YOURS = [
    "That isn't yours to read",
    (
        "What a group decides is for those who sit on it now, or on one it reports to. You can ask "
        "Gareth Penhallow or Joan Merriweather."
    ),
]


def _those_without_a_vote_are_told_so(slg: Slg) -> None:
    """An adviser, the scrutineer and the lead member; Winston, who is not on the group, is not
    told whether there is anything to vote on."""
    answers = [slg.said(who, f"/meeting vote {REF} for") for who in (JOAN, ELSPETH, TARIQ)]
    assert answers == [NO_VOTE, NO_VOTE, NO_VOTE]
    assert slg.said(WINSTON, f"/meeting vote {REF} for") == NOT_YOURS


def _voted(choice: str, voice: str) -> list[str]:
    text = f"It is noted for {voice}, and can be changed until the vote is closed."
    return [f"Your vote: {choice}", TITLE, text, CHOICES]


def _one_is_for_it_and_one_against(slg: Slg) -> None:
    assert slg.said(GARETH, f"/meeting vote {REF} for") == _voted("for", POLICE)
    assert slg.said(ADAEZE, f"/meeting vote {REF} against") == _voted("against", NHS)
    assert slg.said(GARETH, f"/meeting close vote {REF}") == [
        f"Vote closed: {TITLE}",
        "Neither side has the majority needed, so it stays open.",
        PROPOSED,
        OBJECTION,
        "Votes: 1 for, 1 against",
        OPEN,
    ]


def _a_vote_by_correspondence_is_opened(slg: Slg) -> None:
    """Imogen sends somebody to vote for the council: the interest is hers, not its."""
    assert slg.press(GARETH, "Vote by correspondence") == [
        f"Vote: {TITLE}",
        "The vote is open until the end of Thu 8 Apr 2027. Saying nothing is not agreeing.",
        PROPOSED,
        OBJECTION,
        "Voted: nobody yet",
        f"Still to vote: {NHS}; {POLICE}",
        f"{CHOICES} [Close the vote…]",
    ]
    slg.until(at(4, 1, 11, 55, year=2027))
    assert slg.got(ADAEZE, "vote", REF) == BALLOT
    assert slg.said(GARETH, "/meeting close SLG") == [
        f"Closed: {ON}",
        "No new actions came of it.",
        "Any other business was not reached; it stands on the next agenda anyway.",
        "[Draft minutes] [Show the agenda]",
    ]
    assert slg.said(IMOGEN, "/meeting deputy SLG Niamh Corrigan until 8 Apr") == [
        "Deputy for Imogen Harcastle: Niamh Corrigan",
        (
            "Niamh Corrigan is sent to SLG from Thu 1 Apr 2027 to Thu 8 Apr 2027 in the place of "
            "Imogen Harcastle."
        ),
        "Imogen Harcastle stays accountable for what is said and decided in their place.",
    ]


BALLOT = [
    f"Your vote: {TITLE}",
    "Please vote by the end of Thu 8 Apr 2027. Saying nothing is not agreeing.",
    "For: Strategic Leadership Group",
    CHOICES,
]


def _it_waits_for_every_answer(slg: Slg) -> None:
    """On the day on which those are reminded who have not voted."""
    slg.until(at(4, 6, 10, year=2027))
    assert slg.said(GARETH, f"/meeting vote {REF} for") == _voted("for", POLICE)
    assert slg.got(ADAEZE, "vote", REF) == BALLOT
    assert slg.press(ADAEZE, "Against") == _voted("against", NHS)
    assert slg.said(IMOGEN, f"/meeting vote {REF} for") == WITHDREW
    assert slg.said(GARETH, f"/meeting close vote {REF} two of three want it") == [
        f"Not now: {TITLE}",
        (
            "Not all have answered, and there is time until the end of Thu 8 Apr 2027. Nothing was "
            "changed."
        ),
    ]


def _somebody_else_votes_for_the_council(slg: Slg) -> None:
    """On the last day, from the message that asked her."""
    slg.until(at(4, 8, 16, year=2027))
    assert slg.got(NIAMH, "vote", REF) == BALLOT
    assert slg.press(NIAMH, "For") == _voted("for", COUNCIL)


def _a_reason_is_asked_for(slg: Slg) -> None:
    form = ["Why? __", "May the reason be published? _Yes_", "[Close it]"]
    assert slg.said(GARETH, f"/meeting close vote {REF}") == [
        *(f"Why? {TITLE}", "Being voted on.", PROPOSED, OBJECTION, "Voted: three so far"),
        *form,
    ]
    assert slg.fill(GARETH, rationale=" ") == [
        f"Please look again: {REF}",
        "Why? __",
        "! Say in a few words why.",
        *form[1:],
    ]
    assert slg.fill(GARETH, rationale=WHY, withheld="withheld") == [
        f"Vote closed: {TITLE}",
        "A majority is for it.",
        *OUTCOME,
        f"Why (not for publication): {WHY}",
        "[Action…]",
    ]


def _only_the_group_reads_it(slg: Slg) -> None:
    shown = [TITLE, "Resolved by vote on Thu 8 Apr 2027.", *OUTCOME]
    for who in (ADAEZE, TARIQ, ELSPETH, NIAMH):
        told = slg.said(who, f"/meeting decisions {REF}")
        assert told == [*shown, f"Why (not for publication): {WHY}"]
    assert slg.said(WINSTON, f"/meeting decisions {REF}") == NOT_YOURS


def _an_action_comes_of_it(slg: Slg) -> None:
    shown = slg.said(GARETH, f"/meeting decisions {REF}")
    assert shown[-1] == "[Action…]"
    slg.press(GARETH, "Action…")
    title = "Draw up the contract with the Harbour Project"
    action = f"SLG-2027-001 {title}"
    added = slg.fill(GARETH, title=title, owner=f"person:{NIAMH}", timescale="31 May 2027")
    assert added[:2] == [f"Added: {action}", f"It came of {TITLE}."]
    assert slg.said(JOAN, f"/meeting decisions {REF}") == [
        TITLE,
        "Resolved by vote on Thu 8 Apr 2027.",
        *OUTCOME,
        f"Why (not for publication): {WHY}",
        "Actions: SLG-2027-001",
        "[Action…]",
    ]
    slg.until(at(4, 8, 16, 5, year=2027))
    assert slg.got(NIAMH, "assigned", "SLG-2027-001") == [
        "Yours from now on: SLG-2027-001",
        f"- {action}",
        "  Due: Mon 31 May 2027",
        "  Lead: Niamh Corrigan",
        "  Rating: not rated yet",
        "  It is yours from now on. Clerk asks how it stands when an update is due.",
        "  [Show]",
    ]
