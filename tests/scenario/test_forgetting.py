"""Text that should never have been written: planted, redacted, and looked for in every file."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from bot.talk.notice import Notice
from config.clock import SampleClock
from config.commands.command import Call
from config.forget import person_export, redact, retention
from config.redactions import LIST, apply_redactions, read_list
from config.settings import Settings
from config.wiring.app import build_app
from config.wiring.house import House
from governance.actions import Action, ActionState, Update
from governance.ledger import Entry, Head, verify
from governance.permissions import OPERATOR
from governance.retention import BY_KIND
from store.tinydb.store import TinyDbStore
from tests.conftest import KEY
from tests.store.test_failing_disk import FailingDisk
from usecases.desk import Desk
from usecases.ports.store import StoreClosed
from usecases.records import INDEXES, KINDS, LEDGER, RECEIPTS, Receipt
from usecases.redact import FindTexts, Redact
from usecases.verify_ledger import VerifyLedger

RACHEL = "rachel-okafor"
MANAGER = "joan-merriweather"
REF = "BMG-2026-003"
SECRET = "Zebediah Quillfeather lives at the blue house"
TITLE = "Brief public protection officers on what to look for and whom to tell"
ORIGIN = {"origin": "http://localhost:8080"}
REMOVED = "[removed on Mon 2 Nov 2026]"


@contextmanager
def serving(house: House) -> Iterator[House]:
    """The text went in through the chat, into the store, a receipt and the group's channel."""
    with TestClient(build_app(house), "http://localhost:8080", client=("127.0.0.1", 5)) as browser:
        words = f"/action {REF} amber by 30 Nov 2026 {SECRET}"
        sent = {"text": words, "delivery": "d1", "at": "groups/BMG"}
        browser.post(f"/as/{RACHEL}/say", data=sent, headers=ORIGIN)
        assert holding(house.settings.data, SECRET) == ["console.jsonl", "journal-000000"]
        yield house


@pytest.fixture
def planted(house: House) -> Iterator[House]:
    with serving(house):
        yield house


def test_a_redacted_text_is_in_no_file_and_the_ledger_is_as_it_was(planted: House) -> None:
    data, before = planted.settings.data, entries(planted)
    code, lines = run(planted, record=REF, fields="note", why="It named a child")
    assert code is None
    assert lines[:3] == [
        f"Removed: {REF}/1, note.",
        "No file of the data folder holds the text any more.",
        "The ledger is as it was, with one entry more.",
    ]
    assert holding(data, SECRET) == []
    assert holding(data, "Zebediah") == []
    assert entries(planted)[: len(before)] == before
    last = entries(planted)[-1]
    assert (last.actor, last.verb, last.subject) == (OPERATOR, "redact", f"{REF}/1 note")
    assert update(planted).note == REMOVED
    head = Head(last.number, last.seal)
    assert verify(entries(planted), planted.ledger_key, [head]) == []


def test_a_file_clerk_does_not_clean_is_named(planted: House) -> None:
    aside = planted.settings.data / "before-restore" / "snapshot.json"
    aside.parent.mkdir()
    aside.write_text(json.dumps({"note": SECRET}))
    _, lines = run(planted, record=REF, fields="note", why="It named a child")
    assert lines[1] == f"{aside} still holds the text: remove that file when you can."


def test_it_stays_away_after_a_restart_and_what_follows(house: House) -> None:
    with serving(house):
        run(house, record=REF, fields="note", why="It named a child")
        asyncio.run(house.ticker.tick())
    again = House(Settings(data=house.settings.data, secret=KEY))
    asyncio.run(again.ticker.tick())
    assert update(again).note == REMOVED
    assert [place for place in again.board.shown("group:BMG") if REMOVED in str(place)] != []
    again.close()
    assert holding(house.settings.data, "Zebediah") == []


def test_what_somebody_is_given_of_themselves_no_longer_has_it(planted: House) -> None:
    assert SECRET in exported(planted, RACHEL)
    run(planted, record=REF, fields="note", why="It named a child")
    assert SECRET not in exported(planted, RACHEL)
    assert REMOVED in exported(planted, RACHEL)
    complaint = person_export(planted, Call(options={"person": "nobody"}))
    assert complaint == "There is nobody with the id “nobody”."


def test_what_was_kept_long_enough_goes_on_the_business_managers_word(planted: House) -> None:
    (receipt,) = receipts(planted)
    assert told(planted) == (None, ["Nothing has been kept too long."])
    assert isinstance(planted.clock, SampleClock)
    planted.clock.move_to(planted.clock.now() + timedelta(days=95))
    code, lines = told(planted)
    assert (code, lines[0][:11]) == (None, "receipt: 1,")
    shown = lines[-1].split()[-3]
    assert told(planted, confirm=shown, by=RACHEL)[0] == "Only Joan Merriweather can ask for that."
    assert told(planted, confirm="2026", by=MANAGER)[0] == (
        "Give the list as it was shown, such as 2026-11-02/0123456789ab."
    )
    assert told(planted, confirm="2026-11-02/0123456789ab", by=MANAGER)[0] == (
        "The list has changed, so nothing was removed. Look again with: clerk retention"
    )
    assert receipts(planted) == [receipt]
    _, lines = told(planted, confirm=shown, by=MANAGER)
    assert lines[0] == "Removed: 1 of the kind receipt."
    assert receipts(planted) == []


def test_the_list_says_what_but_not_the_text(planted: House) -> None:
    run(planted, record=REF, fields="note", why="It named a child", by="joan-merriweather")
    (listed,) = read_list(planted.settings.data)
    assert (listed.kind, listed.id, listed.field) == ("update", f"{REF}/1", "note")
    assert (listed.by, listed.why) == ("joan-merriweather", "It named a child")
    assert [len(one) for one in listed.digests] == [128]


def test_a_restored_copy_is_emptied_again(planted: House, tmp_path: Path) -> None:
    data, copy = planted.settings.data, tmp_path / "copy"
    (copy / "store").mkdir(parents=True)
    assert isinstance(planted.store, TinyDbStore)
    for piece in planted.store.copy():
        with (copy / "store" / "snapshot.json").open("ab") as file:
            file.write(piece)
    (copy / "secret.key").write_text(KEY)
    (copy / "console.jsonl").write_bytes((data / "console.jsonl").read_bytes())
    run(planted, record=REF, fields="note", why="It named a child")
    (copy / LIST).write_bytes((data / LIST).read_bytes())
    assert holding(copy, SECRET) == ["console.jsonl", "snapshot.json"]
    assert apply_redactions(copy) == 1
    assert holding(copy, SECRET) == []
    assert apply_redactions(copy) == 0


def test_a_title_goes_everywhere_and_the_plan_s_own_file_is_named(planted: House) -> None:
    code, lines = run(planted, record="bmg 2026 3", fields="title", why="It named a person")
    assert code is None
    assert holding(planted.settings.data, TITLE) == []
    assert [re.sub(r".*/", "", line) for line in lines if "It also stands in" in line] == [
        "nottingham_plan.toml: take it out there yourself."
    ]
    with planted.store.work("test", planted.clock.now()) as w:
        action = w.get(Action, REF)
    assert action is not None
    assert action.title == REMOVED


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (
            {"record": "BMG-2026-999", "fields": "title", "why": "w"},
            "There is no record “BMG-2026-999”. Name an action, such as BMG-2026-014, or KIND:ID.",
        ),
        (
            {"record": REF, "fields": "evidence", "why": "w"},
            f"There is no record “{REF}”. Name an action, such as BMG-2026-014, or KIND:ID.",
        ),
        ({"record": REF, "fields": "note"}, "Say why, for the list of redactions: --why “…”."),
        (
            {"record": REF, "fields": "note", "why": "It had the NHS number 999 657 4415"},
            "The reason may itself identify a child. Give it in other words.",
        ),
        (
            {"record": REF, "fields": "note", "why": f"It said {SECRET.upper()}"},
            "The reason repeats what is to be removed. Give it in other words.",
        ),
        (
            {"record": REF, "fields": "note", "why": "w", "by": RACHEL},
            "Only Joan Merriweather can ask for that.",
        ),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_changes_nothing(
    planted: House, asked: dict[str, str], sentence: str
) -> None:
    before = entries(planted)
    assert run(planted, **asked) == (sentence, [])
    assert entries(planted) == before
    assert read_list(planted.settings.data) == []


def run(house: House, **options: str) -> tuple[object, list[str]]:
    out: list[bytes] = []
    code = redact(house, Call(options=options, out=out.append))
    return code, b"".join(out).decode().splitlines()


def told(house: House, **options: str) -> tuple[object, list[str]]:
    out: list[bytes] = []
    code = retention(house, Call(options=options, out=out.append))
    return code, b"".join(out).decode().splitlines()


def exported(house: House, person: str) -> str:
    out: list[bytes] = []
    assert person_export(house, Call(options={"person": person}, out=out.append)) is None
    json.loads(b"".join(out))
    return b"".join(out).decode()


def receipts(house: House) -> list[Receipt]:
    with house.store.work("test", house.clock.now()) as w:
        return w.find(RECEIPTS)


def holding(data: Path, text: str) -> list[str]:
    """The files of the folder that hold the text, also as JSON writes it."""
    wanted = {text.casefold(), json.dumps(text)[1:-1].casefold()}
    files = (path for path in sorted(data.rglob("*")) if path.is_file())
    return [
        path.name
        for path in files
        if any(one in path.read_text("utf-8", "replace").casefold() for one in wanted)
    ]


def entries(house: House) -> list[Entry]:
    with house.store.work("test", house.clock.now()) as w:
        return w.find(LEDGER)


def update(house: House) -> Update:
    with house.store.work("test", house.clock.now()) as w:
        found = w.get(Update, f"{REF}/1")
    assert found is not None
    return found


def test_a_forgetting_that_was_cut_short_is_finished_at_the_next_start(house: House) -> None:
    data = house.settings.data
    house.adopt()
    chat(house, RACHEL, f"/action {REF} amber by 30 Nov 2026 {SECRET}")
    found = house.desk.do_now(OPERATOR, FindTexts(REF, ("note",)))
    house.close()
    disk = FailingDisk()
    full = TinyDbStore(data / "store", KINDS, INDEXES, disk=disk)
    disk.fails = {"rename"}
    with pytest.raises(StoreClosed, match=r"What was taken out is still in older files"):
        Desk(full, house.clock).do_now(OPERATOR, Redact(found.spots))
    full.close()
    board, *journals = holding(data, SECRET)
    assert (board, set(journals)) == ("console.jsonl", {"journal-000000"})
    with TestClient(build_app(House(house.settings)), "http://localhost:8080"):
        assert holding(data, SECRET) == ["console.jsonl"]


@pytest.fixture
def outlived(house: House) -> Iterator[House]:
    """The text stands in an action that was completed six years ago, in the group's channel, and in
    an answer that is kept for longer."""
    house.adopt()
    chat(house, RACHEL, f"/action {REF} amber by 30 Nov 2026 {SECRET}")
    with house.store.work("test", house.clock.now()) as w:
        action = w.get(Action, REF)
        assert action is not None
        action = replace(action, state=ActionState.COMPLETED, completed_on=date(2020, 10, 1))
        w.put(replace(action, attention_at=None))
        w.enter("test", REF)
    assert holding(house.settings.data, SECRET) == ["console.jsonl", "journal-000000"]
    yield house
    house.close()


def test_a_deletion_confirmed_in_chat_leaves_the_text_in_no_file(outlived: House) -> None:
    data, (receipt,) = outlived.settings.data, receipts(outlived)
    listed = chat(outlived, MANAGER, "/clerk retention")
    assert [item.title for item in listed.items] == [BY_KIND[k].holds for k in ("action", "update")]
    ticket = outlived.talk.ticket(MANAGER, listed.buttons[0].press)
    gone = asyncio.run(outlived.talk.pressed(MANAGER, ticket))
    assert (gone.heading, [fact.value for fact in gone.facts]) == ("Removed", ["1", "1"])
    for text in (SECRET, "Zebediah", TITLE):
        assert holding(data, text) == []
    assert [one.id for one in receipts(outlived) if REMOVED in str(one.reply)] == [receipt.id]
    assert [pin.key for pin in outlived.board.after(0) if REMOVED in str(pin.notice)] != []
    checked = outlived.desk.do_now(OPERATOR, VerifyLedger(outlived.ledger_key))
    assert [finding.at for finding in checked.findings] == [0]  # no head was kept: cannot tell


def test_a_deletion_confirmed_by_command_does_the_same(outlived: House) -> None:
    shown = told(outlived)[1][-1].split()[-3]
    assert told(outlived, confirm=shown, by=MANAGER) == (
        None,
        ["Removed: 1 of the kind update.", "Removed: 1 of the kind action."],
    )
    assert [holding(outlived.settings.data, text) for text in (SECRET, TITLE)] == [[], []]


def chat(house: House, who: str, text: str) -> Notice:
    return asyncio.run(house.talk.said(who, None, text, text))
