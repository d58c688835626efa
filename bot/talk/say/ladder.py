"""What is said about telling others where nobody answers."""

from __future__ import annotations

from bot.talk.buttons import show_button
from bot.talk.notice import Button, Fact, Field, Form, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.words import due_said, joined, leads_said, title_of
from governance.dates import said
from governance.seniors import Rung
from usecases.hold_step import StepHeld, StepReleased, StepsListed, StepView
from usecases.views import ActionView

YOURS: dict[Rung, str] = {Rung.SEAT: "your agency's seat", Rung.CHAIR: "the chair"}
THEIRS: dict[Rung, str] = {Rung.SEAT: "the same agency's seat", Rung.CHAIR: "the chair"}
ONLY_YOURS = "Only you see this reason."


def will_be_told(step: StepView) -> str:
    """What the lead reads in the request: who will be told, and when."""
    people = f"{joined(step.people)} ({YOURS[step.rung]})"
    return f"If we have not heard from you before {said(step.on)}, {people} will be told."


def told_title(action: ActionView) -> str:
    return f"No answer about {action.ref}"


def told(action: ActionView) -> Item:
    """To the seat of the lead's agency."""
    facts = (Fact("Due", due_said(action)), Fact("Lead", leads_said(action)))
    text = (
        "Its lead was asked, and told that you would hear of it. Please speak to them: an answer "
        "from them is all it needs."
    )
    return Item(title_of(action), facts, text, (show_button(action),))


def say_list(result: StepsListed, _context: Context) -> Notice:
    if not result.steps:
        return Notice("Nobody is about to be told of anything", ("Nothing is held either.",))
    return Notice("About to be told to others", items=tuple(step_item(s) for s in result.steps))


def step_item(step: StepView, section: str = "") -> Item:
    args = {"ref": step.action.ref, "step": step.step}
    facts = [Fact("Lead", leads_said(step.action)), Fact("Due", due_said(step.action))]
    if step.held is None:
        facts.append(Fact("Will be told", f"{_people(step)}, on {said(step.on)}"))
        button = Button("Hold…", Press("ladder.hold", args), title_of(step.action))
    else:
        facts += [Fact("Held", step.held), Fact("Would be told", _people(step))]
        button = _let_go(step)
    return Item(title_of(step.action), tuple(facts), buttons=(button,), section=section)


def say_held(result: StepHeld, _context: Context) -> Notice:
    step = result.step
    text = f"{_people(step)} will not be told until you let it go. {ONLY_YOURS}"
    facts = (Fact("Your reason", step.held or ""),)
    return Notice(f"Held: {title_of(step.action)}", (text,), facts, buttons=(_let_go(step),))


def say_released(result: StepReleased, context: Context) -> Notice:
    step = result.step
    text = f"{_people(step)} will be told on {said(step.on)} if nobody has answered by then."
    if step.on <= context.today:
        text = f"{_people(step)} will be told now, for nobody has answered."
    if not step.announced:
        text = (
            f"{_people(step)} will be told if nobody answers. The lead does not know of that yet: "
            f"the next request says so, and it is on {said(step.on)} at the soonest."
        )
    return Notice(f"Let go: {title_of(step.action)}", (text,))


def _let_go(step: StepView) -> Button:
    """It names the hold, so that one that is held again can be let go again."""
    held_at = step.held_at.isoformat() if step.held_at else ""
    args = {"ref": step.action.ref, "step": step.step, "of": held_at}
    return Button("Let go", Press("ladder.release", args), title_of(step.action))


def hold_form(ref: str, step: str, reason: str = "", error: str = "") -> Form:
    field = Field(
        "reason", "Why is it held?", "text", reason, ONLY_YOURS, required=True, error=error
    )
    return Form((field,), Press("ladder.hold.save", {"ref": ref, "step": step}), "Hold it")


def _people(step: StepView) -> str:
    return f"{joined(step.people)} ({THEIRS[step.rung]})"
