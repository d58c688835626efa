"""The buttons that stand beside a decision: what its reader may do about it now."""

from __future__ import annotations

from bot.talk.notice import Button, Press
from usecases.views.decision import DecisionView

VOTE, RESOLVE, RAISE = "decision.vote", "decision.resolve", "action.new"
PROPOSED = (
    ("I object", "decision.object", VOTE),
    ("All agree…", "decision.consensus", RESOLVE),
    ("Open a vote", "decision.open_vote", RESOLVE),
    ("Vote by correspondence", "decision.by_post", RESOLVE),
    ("Drop it", "decision.drop", RESOLVE),
)
"""What the button says, its verb, and the permission it takes."""
IN_ROOM = {"decision.consensus", "decision.open_vote"}
"""What takes a meeting that is under way."""
CHOICES = (("For", "for"), ("Against", "against"), ("Abstain", "abstain"))


def decision_buttons(view: DecisionView) -> tuple[Button, ...]:
    if view.state == "being voted on":
        closing = (close_button(view),) if RESOLVE in view.can else ()
        return (*vote_buttons(view), *closing)
    if RAISE in view.can:
        press = Press(RAISE, {"group": view.group, "decision": view.ref})
        return (Button("Action…", press, f"{view.ref} {view.text}"),)
    if view.state != "proposed":
        return ()
    return tuple(
        _button(view, label, verb)
        for label, verb, needs in PROPOSED
        if needs in view.can and (view.in_room or verb not in IN_ROOM)
    )


def vote_buttons(view: DecisionView) -> tuple[Button, ...]:
    if VOTE not in view.can:
        return ()
    return tuple(_button(view, label, VOTE, choice=choice) for label, choice in CHOICES)


def close_button(view: DecisionView) -> Button:
    return _button(view, "Close the vote…", "decision.close_vote")


def lift_button(view: DecisionView) -> Button:
    return _button(view, "Take it back", "decision.lift")


def show_decision(view: DecisionView) -> Button:
    return _button(view, "Show", "decision.show")


def _button(view: DecisionView, label: str, verb: str, **more: str) -> Button:
    """About the ballot that is shown."""
    args = {"decision": view.ref, "ballot": str(view.ballot), **more}
    return Button(label, Press(verb, args), f"{view.ref} {view.text}")
