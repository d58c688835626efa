"""`clerk apply FILE`: show what would change, and change exactly that once it is confirmed."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from config.apply.repeated import repeated
from config.apply.said import against, done, planned
from config.commands.command import Call
from config.partnership_file.convert import records
from config.partnership_file.load import build, sources_of
from config.partnership_file.numbering import action_lines
from config.partnership_file.problems import Problem
from config.partnership_file.sources import Part, Sources, source_of
from config.redactions import BadList
from governance.permissions import OPERATOR
from usecases.apply_partnership import ApplyPartnership, FilePlan
from usecases.refusals import NotAllowed

if TYPE_CHECKING:
    from config.wiring.house import House

CHANGED = "What would change is no longer what was shown, so nothing was changed. Look again."
RENAMED = (
    "The file calls the partnership “{name}”. Is it the right file? If it is, and the name has "
    "changed, go on with: --confirm {code}"
)


def apply(house: House, call: Call) -> str | None:
    """Options: file, confirm (the code of what was shown), yes, by (else the operator).

    Gives back a sentence where nothing was changed. Raises BrokenFile.
    """
    sources = _sources(call)
    now = house.clock.now()
    found = records(build(*sources), now)
    by = call.text("by") or OPERATOR
    try:
        plan: FilePlan = house.desk.do_now(by, ApplyPartnership(found))
        barred = [*against(plan.bars, _lines(sources[0])), *repeated(house, plan.changes)]
        code = call.text("confirm") or (plan.code if call.flag("yes") else "")
        if not code or barred or code != plan.code:
            return _shown(call, plan, barred, code)
        if plan.renamed and not call.text("confirm"):
            return RENAMED.format(name=plan.renamed, code=plan.code)
        plan = house.desk.do_now(by, ApplyPartnership(found, code))
    except BadList as wrong:
        return str(wrong)
    except NotAllowed as refusal:
        return f"Only {' or '.join(refusal.ask) or 'the business manager'} can ask for that."
    if not plan.applied:
        return _shown(call, plan, barred, code)
    for line in done(plan):
        call.say(line)
    return None


def _shown(call: Call, plan: FilePlan, barred: list[str], code: str) -> str | None:
    if barred:
        return "\n".join(("This must be put right first, so nothing was changed:", *barred))
    for line in planned(plan):
        call.say(line)
    if code:
        return CHANGED
    if plan.changes:
        call.say(f"To change exactly this: clerk apply {call.text('file')} --confirm {plan.code}")
    return None


def _sources(call: Call) -> tuple[Sources, list[Problem]]:
    name = PurePath(call.text("file")).name

    def beside(other: str) -> bytes:
        if (octets := call.files.get(f"file/{other}")) is None:
            raise FileNotFoundError(other)
        return octets

    return sources_of(source_of(name, call.files["file"]), beside)


def _lines(sources: Sources) -> dict[str, str]:
    """Where each action stands, by its reference."""
    if Part.PLANS not in sources:
        return {}
    plans = sources[Part.PLANS]
    return {ref: f"{plans.file}, line {line}" for ref, line in action_lines(plans).items()}
