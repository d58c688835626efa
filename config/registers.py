"""`clerk export interests` and `clerk export decisions`: the registers as tables, for auditors."""

from __future__ import annotations

from config.commands.command import Call
from config.wiring.house import House
from governance.permissions import OPERATOR
from usecases.export_decisions import DecisionsExported, ExportDecisions
from usecases.export_interests import ExportInterests, InterestsExported
from usecases.ports.papers import Table
from usecases.refusals import NotAllowed, NotFound

TRY = "Try a group's short name, such as BMG."
BY = "Say on whose word: --by and the business manager's id."
RESTRICTED = (
    "{group} is restricted, so what it decides is not published. For its own use: --whole gives "
    "the whole register."
)


def interests(house: House, call: Call) -> str | None:
    """As comma-separated values. Gives back a sentence when it cannot be done."""
    from bot.talk.say.registers import interests_table

    group, by = call.text("group").upper(), call.text("by").casefold()
    if not by:
        return BY
    try:
        found: InterestsExported = house.desk.do_now(by, ExportInterests(group))
    except NotAllowed as refusal:
        return f"Only {' or '.join(refusal.ask) or 'the business manager'} can have that."
    except NotFound:
        return _no_group(group)
    _write(call, interests_table(found))
    return None


def decisions(house: House, call: Call) -> str | None:
    """As it is published, or all of it. Gives back a sentence when it cannot be done."""
    from bot.talk.say.registers import decisions_table

    group = call.text("group").upper()
    command = ExportDecisions(group, whole=call.flag("whole"))
    try:
        found: DecisionsExported = house.desk.do_now(OPERATOR, command)
    except NotAllowed:
        return RESTRICTED.format(group=group)
    except NotFound:
        return _no_group(group)
    _write(call, decisions_table(found))
    return None


def _no_group(group: str) -> str:
    return f"There is no group “{group}”. {TRY}"


def _write(call: Call, table: Table) -> None:
    from papers.table_csv import CsvTable

    call.out(CsvTable().write(table))
