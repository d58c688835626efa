"""`clerk plan-year`: what is missing in the calendar, what to look out for, and adding it."""

from __future__ import annotations

from config.commands.command import Call
from config.wiring.house import House
from governance.permissions import OPERATOR
from usecases.plan_year import PlanYear, YearPlanned
from usecases.refusals import NotFound

HOW = "Nothing was added yet. To add exactly that: clerk plan-year{group} --apply"
TRY = "Try a group's short name, such as BMG."


def plan_year(house: House, call: Call) -> str | None:
    """Options: group, apply. Gives back a sentence when it cannot be done."""
    from bot.talk.say.plan_year import lines

    group = call.text("group")
    try:
        planned: YearPlanned = house.desk.do_now(OPERATOR, PlanYear(group))
        if planned.added and call.flag("apply"):
            planned = house.desk.do_now(OPERATOR, PlanYear(group, planned.code))
    except NotFound:
        return f"There is no group “{group}”. {TRY}"
    for line in lines(planned):
        call.say(line)
    if planned.added and not planned.done:
        call.say(HOW.format(group=f" --group {planned.group}" if planned.group else ""))
    return None
