"""The request for more time that waits to be decided: who decides it, and how it ends."""

from __future__ import annotations

from dataclasses import dataclass, replace

from governance.actions import Action, Extension, ExtensionState
from governance.asks import ASKS_BY_SUBJECT, AskState, Rule
from usecases.answer import redraw, settle_ask
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class Verdict:
    state: ExtensionState
    answer: str = ""


WITHDRAWN = Verdict(ExtensionState.WITHDRAWN)


def asked_of(s: Scene, action: Action) -> tuple[str, ...]:
    """Who is asked to decide: the group's chair and the business manager; where neither may,
    because they own the action, the nearest chair above who may."""
    for people in (
        (*s.p.chair(action.group, s.day), *s.p.managers(s.day)),
        *(s.p.chair(group, s.day) for group in s.p.line(action.group)),
    ):
        may = tuple(dict.fromkeys(p for p in people if s.someone_may(p, VERB, action)))
        if may:
            return may
    return ()


def end_extension(s: Scene, action: Action, verdict: Verdict = WITHDRAWN) -> Action:
    """The action without its request, which is kept as it ended. What asked somebody to decide it
    drops out, or shows how it ended. Does nothing where none waits."""
    asked = s.w.get(Extension, action.extension) if action.extension else None
    if asked is None:
        return action
    s.w.put(
        replace(
            asked,
            state=verdict.state,
            decided_at=s.now,
            decided_by=s.reader,
            answer=verdict.answer,
        )
    )
    for ask in s.w.find(ASKS_BY_SUBJECT, action.id):
        if ask.rule is Rule.EXTENSION_ASKED and ask.occurrence == asked.id:
            if ask.state is AskState.OPEN:
                settle_ask(s.w, ask, AskState.PASSED_OVER)
            else:
                redraw(s.w, ask)
    return replace(action, extension=None)


VERB = "action.decide_extension"
