"""Lines about a platform's channels and accounts; the console has neither."""

from __future__ import annotations

import pytest

from bot.talk.channel_grammar import IN_THE_CHANNEL, LINK, MENTION, UNLINK
from bot.talk.grammar import Line, parse
from bot.talk.notice import Press
from bot.talk.parsed import Mistake, Parsed
from bot.talk.pressed import PRESSES
from bot.talk.say.accounts import POSTS_HERE, TOLD_THEM, WHAT_IT_DOES
from tests.builders import MONDAY
from tests.talk.party import JOAN, RACHEL, WINSTON, Party, button, errors_in, read, run
from usecases.bind_channel import BindChannel, UnbindChannel
from usecases.desk import CLERK
from usecases.identify import Identified, Identify
from usecases.link_account import LinkAccount, UnlinkAccount
from usecases.meet_account import MeetAccount

CHANNEL, ACCOUNT = "slack|T1|C1", "slack|E1|T1|U1"
MENTIONED = f"<account:{ACCOUNT}>"


def comes_to(text: str, channel: str = CHANNEL) -> Parsed:
    return parse(Line(text, None, MONDAY, channel=channel))


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("/clerk bind BMG", BindChannel(CHANNEL, "BMG")),
        ("clerk BIND business management group",
         BindChannel(CHANNEL, "business management group")),
        ("/clerk unbind", UnbindChannel(CHANNEL)),
        (f"/clerk link {MENTIONED} Priya Ramanathan", LinkAccount(ACCOUNT, "Priya Ramanathan")),
        (f"/clerk link {MENTIONED} to Priya", LinkAccount(ACCOUNT, "Priya")),
        (f"/clerk link {MENTIONED} Tom", LinkAccount(ACCOUNT, "Tom")),
        (f"/clerk unlink {MENTIONED}", UnlinkAccount(ACCOUNT)),
    ],
)  # fmt: skip
def test_lines_on_a_platform(line: str, parsed: Parsed) -> None:
    assert comes_to(line) == parsed


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("/clerk bind BMG", IN_THE_CHANNEL),
        ("/clerk bind", IN_THE_CHANNEL),
        ("/clerk unbind", IN_THE_CHANNEL),
        ("/clerk link @priya Priya", MENTION.format(example=LINK)),
        ("/clerk unlink @priya", MENTION.format(example=UNLINK)),
    ],
)
def test_on_the_console_it_says_where_they_belong(line: str, hint: str) -> None:
    assert comes_to(line, channel="") == Mistake(line, hint)


@pytest.mark.parametrize(
    ("line", "typed", "hint"),
    [
        ("/clerk bind", "/clerk bind", "Which group works here? For example: /clerk bind BMG"),
        (f"/clerk link {MENTIONED}", "/clerk link", f"To whom? Type the whole name: {LINK}"),
        ("/clerk bnd BMG", "/clerk bnd BMG", "Did you mean “/clerk bind”?"),
    ],
)
def test_what_is_missing_is_asked_for(line: str, typed: str, hint: str) -> None:
    assert comes_to(line) == Mistake(typed, hint)


def on_platform(party: Party, who: str, text: str) -> list[str]:
    return read(run(party.talk.said(who, None, text, text, channel=CHANNEL)))


def test_a_channel_is_bound_and_everybody_in_it_is_told(party: Party) -> None:
    bound = run(party.talk.said(WINSTON, None, "/clerk bind bmg", "1", channel=CHANNEL))
    assert (bound.private, read(bound)) == (False, [
        "This is now the channel of the Business Management Group",
        POSTS_HERE,
    ])  # fmt: skip
    assert on_platform(party, WINSTON, "/clerk unbind") == [
        "No longer the channel of the Business Management Group",
        "Clerk posts nothing here any more. To undo it: /clerk bind BMG",
    ]
    assert on_platform(party, WINSTON, "/clerk unbind ") == [
        "This channel is no group's",
        "Nothing is posted here. To make it a group's: /clerk bind BMG",
    ]


def test_whoever_may_not_is_told_who_may(party: Party) -> None:
    assert on_platform(party, RACHEL, "/clerk bind BMG") == [
        "That isn't yours to say",
        "Only Winston Baptiste or Joan Merriweather can say which channel the group works in.",
    ]
    assert on_platform(party, RACHEL, f"/clerk unlink {MENTIONED}") == [
        "That isn't yours to say",
        "Only Joan Merriweather can say whose an account is.",
    ]


def test_an_account_is_linked_and_shown_to_the_manager_only(party: Party) -> None:
    assert on_platform(party, JOAN, f"/clerk link {MENTIONED} Priya Ramanathan") == [
        "Linked: Priya Ramanathan",
        "Clerk answers that account as Priya Ramanathan from now on, and writes to them there.",
    ]
    assert "Linked: Slack" in read(party.said(JOAN, "/clerk who Priya"))
    assert "Linked: Slack" not in read(party.said(RACHEL, "/clerk who Priya"))
    assert on_platform(party, JOAN, f"/clerk link {MENTIONED} to Rachel Okafor")[1:] == [
        "Clerk answers that account as Rachel Okafor from now on, and writes to them there.",
        "Until now it was Priya Ramanathan's.",
    ]
    assert on_platform(party, JOAN, f"/clerk unlink {MENTIONED}") == [
        "No longer Rachel Okafor's account",
        "Clerk does not answer that account any more until you say whose it is.",
    ]


def test_a_name_that_is_not_quite_one_is_offered_with_the_whole_line(party: Party) -> None:
    line = f"/clerk link {MENTIONED} Priya Ramanathen"
    asked = run(party.talk.said(JOAN, None, line, "1", channel=CHANNEL))
    assert read(asked) == [
        "I can't find “Priya Ramanathen”",
        "Whom do you mean? Nothing has been recorded yet.",
        "[Priya Ramanathan]",
    ]
    linked = party.press(JOAN, button(asked, "Priya Ramanathan"))
    assert linked.heading == "Linked: Priya Ramanathan"


def test_a_line_that_was_asked_back_about_is_still_of_its_channel(party: Party) -> None:
    line = "/clerk bind born 1 May 2012"
    asked = run(party.talk.said(JOAN, None, line, "1", channel=CHANNEL))
    assert asked.heading == "Is this about a child?"
    again = party.press(JOAN, asked.buttons[0].press)
    assert again.heading == "I can't find the group “born 1 May 2012”"


STRANGER = "Somebody Clerk does not know has written to it"


def met(party: Party) -> None:
    party.office.do(CLERK, MeetAccount(ACCOUNT, "x@example.org", True, "Pri", ours=False))


def test_the_managers_row_opens_a_form_that_links(party: Party) -> None:
    met(party)
    run(party.office.ticker.tick())
    (_, message) = party.office.messenger.sent[-1]
    row = run(party.talk.compose(message))
    assert read(row)[:4] == [
        STRANGER,
        "- Not known to Clerk: Pri",
        "  E-mail: x@example.org",
        f"  {TOLD_THEM}",
    ]
    form = party.press(JOAN, button(row, "Link to somebody…", "Not known"))
    assert form.heading == "Who is Pri?"
    assert errors_in(party.fill(JOAN, form)) == {"person": "Choose somebody from the list."}
    linked = party.fill(JOAN, form, person="priya-ramanathan")
    assert linked.heading == "Linked: Priya Ramanathan"
    assert party.office.do(CLERK, Identify(ACCOUNT)) == Identified("priya-ramanathan", known=True)
    assert read(run(party.talk.compose(message))) == [
        "Pri is Priya Ramanathan",
        "- Pri is Priya Ramanathan",
        "  Clerk knows them now, and answers them.",
    ]


def test_nobody_else_opens_that_form(party: Party) -> None:
    press = Press("account.link", {"account": ACCOUNT, "name": ""})
    assert party.press(RACHEL, press).heading == "That isn't yours to say"
    assert "account.link" in PRESSES


def test_somebody_who_is_no_longer_in_the_list_is_asked_for_again(party: Party) -> None:
    save = Press("account.link.save", {"account": ACCOUNT, "name": "Pri"})
    again = party.send(JOAN, save, {"person": "nobody-here"})
    assert list(errors_in(again)) == ["person"]


def test_the_welcome_says_what_clerk_does_and_how_to_begin(party: Party) -> None:
    party.office.do(JOAN, LinkAccount(ACCOUNT, RACHEL))
    run(party.office.ticker.tick())
    (_, message) = party.office.messenger.sent[-1]
    welcome = run(party.talk.compose(message))
    assert read(welcome) == [
        "Hello, this is Clerk",
        "- What Clerk does",
        f"  {WHAT_IT_DOES}",
        "  [See what is mine]",
    ]
    assert party.press(RACHEL, button(welcome, "See what is mine", "What")) == run(
        party.talk.home(RACHEL)
    )
