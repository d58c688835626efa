"""`clerk redact`, `clerk retention` and `clerk person export`: seeing to it that Clerk forgets,
and showing somebody what it knows of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from bot.talk.say.retention import why
from config.commands.command import Call
from config.redactions import BadList, empty, note, read_list, redaction
from governance.child_data import find_child_data
from governance.dates import said
from governance.permissions import OPERATOR
from usecases.delete_due import DeleteDue, DueDeleted
from usecases.list_due import DueListed, ListDue
from usecases.person_export import ExportPerson, PersonExported
from usecases.redact import FindTexts, Spot, TextsFound
from usecases.refusals import Incomplete, NotAllowed, NotFound, Refused

if TYPE_CHECKING:
    from config.wiring.house import House


def redact(house: House, call: Call) -> str | None:
    """Options: record, fields (with commas between), why, by (a person's id; else the operator).

    Gives back a sentence when it cannot be done. Listed first, so that no copy can bring the
    text back; done over again, it finishes what was cut short.
    """
    by, why = call.text("by") or OPERATOR, call.text("why").strip()
    if not why:
        return "Say why, for the list of redactions: --why “…”."
    if find_child_data(why):
        return "The reason may itself identify a child. Give it in other words."
    fields = tuple(part.strip() for part in call.text("fields").split(",") if part.strip())
    try:
        read_list(house.settings.data)
        found: TextsFound = house.desk.do_now(by, FindTexts(call.text("record"), fields))
    except BadList as wrong:
        return str(wrong)
    except Refused as refusal:
        return _sentence(refusal)
    if any(text.casefold() in why.casefold() for spot in found.spots for text in spot.texts):
        return "The reason repeats what is to be removed. Give it in other words."
    at = house.clock.now()
    note(house.settings.data, [redaction(spot, at, by, why) for spot in found.spots])
    messages = empty(house, by, found.spots)
    for line in _told(house, found.spots, messages):
        call.say(line)
    return None


def retention(house: House, call: Call) -> str | None:
    """List what has been kept long enough. Options: confirm (a list as it was shown, which is
    then removed), by (the business manager's id, on whose word that is done)."""
    if call.text("confirm"):
        return _remove(house, call.text("confirm"), call.text("by"), call)
    try:
        due: DueListed = house.desk.do_now(OPERATOR, ListDue())
    except Refused as refusal:
        return _sentence(refusal)
    for line in _listed(due):
        call.say(line)
    return None


def _remove(house: House, shown: str, by: str, call: Call) -> str | None:
    day, _, code = shown.partition("/")
    try:
        command = DeleteDue(date.fromisoformat(day), code)
    except ValueError:
        return "Give the list as it was shown, such as 2026-11-02/0123456789ab."
    try:
        done: DueDeleted | DueListed = house.desk.do_now(by, command)
    except Refused as refusal:
        return _sentence(refusal)
    if isinstance(done, DueListed):
        return "The list has changed, so nothing was removed. Look again with: clerk retention"
    for kind, count in done.counts.items():
        call.say(f"Removed: {count} of the kind {kind}.")
    return None


def person_export(house: House, call: Call) -> str | None:
    """Everything held about somebody, as JSON. Options: person, by (else the operator)."""
    command = ExportPerson(call.text("person").casefold())
    try:
        held: PersonExported = house.desk.do_now(call.text("by") or OPERATOR, command)
    except NotFound:
        return f"There is nobody with the id “{call.text('person')}”."
    except Refused as refusal:
        return _sentence(refusal)
    call.out(msgspec.json.format(msgspec.json.encode(held.sections), indent=2) + b"\n")
    return None


def _listed(due: DueListed) -> list[str]:
    if not due.kinds:
        return ["Nothing has been kept too long."]
    lines = [
        f"{kind.kind}: {kind.count}, the oldest from {said(kind.since)}. {why(kind)}"
        for kind in due.kinds
    ]
    more = ["More is due than fits one list: the rest comes next."] if due.more else []
    how = f"clerk retention --confirm {due.day.isoformat()}/{due.code} --by ID"
    return [*lines, *more, f"To remove exactly these, on the business manager's word: {how}"]


def _told(house: House, spots: tuple[Spot, ...], messages: tuple[str, ...]) -> list[str]:
    lines = [f"Removed: {spot.id}, {spot.field}." for spot in spots]
    left = _left(house.settings.data, spots)
    lines += [f"{path} still holds the text: remove that file when you can." for path in left]
    if not left:
        lines.append("No file of the data folder holds the text any more.")
    lines.append("The ledger is as it was, with one entry more.")
    lines += [f"A message about it was sent and will be shown afresh: {key}." for key in messages]
    if messages and not house.settings.console:
        lines.append("Where a platform cannot show a message afresh, ask people to delete it.")
    lines += [
        f"It also stands in {path}: take it out there yourself." for path in _also(house, spots)
    ]
    lines.append("Backups made before keep it; restoring one removes it again.")
    return lines


def _left(data: Path, spots: tuple[Spot, ...]) -> list[Path]:
    """Files Clerk does not clean, such as those a restore put aside. Encrypted ones say nothing."""
    texts = [text for spot in spots for text in spot.texts]
    wanted = {form for text in texts for form in (text.encode(), msgspec.json.encode(text)[1:-1])}
    files = sorted(path for path in data.rglob("*") if path.is_file())
    return [file for file in files if any(text in file.read_bytes() for text in wanted)]


def _also(house: House, spots: tuple[Spot, ...]) -> list[Path]:
    """The partnership's own files, which Clerk reads and never writes."""
    folder = house.settings.partnership.parent
    texts = [text for spot in spots for text in spot.texts]
    files = sorted(folder.glob("*.toml"))
    return [f for f in files if any(text in f.read_text("utf-8", "replace") for text in texts)]


def _sentence(refusal: Refused) -> str:
    match refusal:
        case NotFound(what="update", name=name, near=near):
            return f"{name} has several: say which of {', '.join(near)}."
        case NotFound(name=name):
            return f"There is no record “{name}”. Name an action, such as BMG-2026-014, or KIND:ID."
        case NotAllowed(ask=ask):
            return f"Only {' or '.join(ask) or 'the business manager'} can ask for that."
        case Incomplete(problems=problems):
            return f"Nothing was removed: {'. '.join(problems.values())}."
        case _:
            return "That cannot be done."
