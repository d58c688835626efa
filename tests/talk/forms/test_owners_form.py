from __future__ import annotations

from dataclasses import replace

from bot.talk.forms.owners import REASSIGN, SUPPORT
from bot.talk.forms.sheet import Drawn, draw
from bot.talk.notice import Choice
from tests.talk.views import LEAD, TODAY, action
from usecases.reassign_action import ReassignAction
from usecases.support_action import SupportAction
from usecases.views import LeadView

PRIYA = LeadView("", ("Priya Ramanathan",))
QAA = LeadView("Quality Assurance and Audit Group", ("Beatrice Lamptey",))
OWNED = action(leads=(LEAD, PRIYA, QAA), supporters=(QAA,))
CHOICES = (Choice("post:di", "Detective Inspector"), Choice("each", "Each agency"))
BOTH = "Priya Ramanathan\nQuality Assurance and Audit Group"


def test_it_comes_filled_in_with_who_owns_it_now() -> None:
    lead, others, supporters = draw(REASSIGN, Drawn(OWNED, CHOICES), {}, {}).fields
    assert lead.choices == (Choice("", "As now: Detective Inspector (Rachel Okafor)"), *CHOICES)
    assert (lead.value, others.value, supporters.value) == (
        "",
        BOTH,
        "Quality Assurance and Audit Group",
    )


def test_nobody_leads_it_yet() -> None:
    lead, *_ = draw(REASSIGN, Drawn(replace(OWNED, leads=())), {}, {}).fields
    assert lead.choices == (Choice("", "As now: nobody yet"),)


def test_what_is_sent_is_read() -> None:
    form = draw(REASSIGN, Drawn(OWNED, CHOICES), {"lead": "each", "others": ""}, {})
    sent = {field.name: field.value for field in form.fields}
    command = ReassignAction(
        "BMG-2026-014", None, "each", "", "Quality Assurance and Audit Group", 1
    )
    assert REASSIGN.read(form.press, sent, TODAY) == (command, {})


def test_supporters() -> None:
    form = draw(SUPPORT, Drawn(OWNED), {"supporters": BOTH}, {})
    sent = {field.name: field.value for field in form.fields}
    command = SupportAction("BMG-2026-014", supporters=BOTH, revision=1)
    assert SUPPORT.read(form.press, sent, TODAY) == (command, {})
