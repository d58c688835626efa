"""`clerk ledger`, on a real store in a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tinydb import where

from config import ledger
from config.commands.command import Call
from config.ledger_head import HeadFile, kept_head
from config.settings import Settings
from config.wiring.house import House
from governance.ledger import Head, read_head
from store.tinydb.store import TinyDbStore

SETTLED = "a key for tests only, and long enough"


class Told:
    def __init__(self, **options: str) -> None:
        self.octets = b""
        self.call = Call(options=options, out=self._out)

    def _out(self, octets: bytes) -> None:
        self.octets += octets

    @property
    def lines(self) -> list[str]:
        return self.octets.decode().splitlines()


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(Settings(data=tmp_path, secret=SETTLED))
    house.adopt()
    return house


def test_a_fresh_store_is_whole_and_its_head_is_kept(house: House, tmp_path: Path) -> None:
    head = Told()
    assert ledger.head(house, head.call) is None
    assert str(kept_head(tmp_path)) == head.lines[0]
    told = Told(head=head.lines[0])
    assert ledger.verify(house, told.call) is None
    assert told.lines == [f"The ledger is whole: 1 entry, head {head.lines[0]}"]
    house.close()


def test_a_word_changed_in_the_journal_is_found(house: House, tmp_path: Path) -> None:
    """Changed with a right checksum, as somebody who knows the file would."""
    house.close()
    (journal,) = (tmp_path / "store").glob("journal*")
    again = House(Settings(data=tmp_path, secret=SETTLED))
    assert isinstance(again.store, TinyDbStore)
    people = again.store.db.table("person")
    assert people.update({"name": "Somebody Else"}, where("id") == "rachel-okafor")
    told = Told()
    wrong = ledger.verify(again, told.call)
    assert wrong == "The ledger or the store was changed. Keep a copy of the data folder as it is."
    assert told.lines == ["Broken: The person rachel-okafor is not as entry 1 left it."]
    again.close()
    assert journal.exists()


def test_without_its_head_it_cannot_be_told(house: House, tmp_path: Path) -> None:
    (tmp_path / "ledger.head").unlink()
    told = Told()
    assert ledger.verify(house, told.call) == ledger.CANNOT_TELL
    assert told.lines[0] == (
        "Cannot tell: There is no head to compare with, so newer entries may have been cut off."
    )
    house.close()


def test_what_is_no_head_is_said_to_be_none(house: House) -> None:
    told = Told(head="twelve")
    wrong = ledger.verify(house, told.call)
    assert wrong == "That is not a head. It is a number, a colon and 64 letters and digits."
    house.close()


def test_the_export_is_a_json_object_a_line_without_texts(house: House) -> None:
    told = Told()
    ledger.export(house, told.call)
    (entry,) = map(json.loads, told.lines)
    assert (entry["actor"], entry["verb"], entry["subject"]) == (
        "clerk",
        "partnership.adopt",
        "charter",
    )
    assert set(entry["changes"][0]) == {"kind", "id", "version", "digest"}
    house.close()


def test_a_head_is_written_over_in_place_and_read_back(tmp_path: Path) -> None:
    heads = HeadFile(tmp_path / "ledger.head")
    for count in (1, 2):
        heads(Head(count, f"{count:064x}"))
    heads.close()
    assert kept_head(tmp_path) == Head(2, f"{2:064x}")
    assert (tmp_path / "ledger.head").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["", "1", "1:abc", "x:" + "0" * 64, "1:" + "g" * 64])
def test_what_is_not_a_head_is_none(text: str) -> None:
    assert read_head(text) is None
