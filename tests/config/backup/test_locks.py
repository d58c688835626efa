"""Opening with a passphrase: a wrong one is told from a machine that is too busy."""

from __future__ import annotations

import re

import pytest

from config.backup.locks import SHUT, TOO_BUSY, BadBackup, Lock, open_with_passphrase

PASSPHRASE = "correct horse battery"


@pytest.fixture(scope="module")
def locked() -> bytes:
    return Lock(passphrase=PASSPHRASE).close(b"hello")


def costlier(octets: bytes) -> bytes:
    """As if no machine were quick enough: its header asks for 2 to the 40th steps."""
    return re.sub(rb"^(-> scrypt \S+) \d+$", rb"\1 40", octets, count=1, flags=re.MULTILINE)


def refusal(octets: bytes, passphrase: str) -> str:
    with pytest.raises(BadBackup) as refused:
        open_with_passphrase(octets, passphrase)
    return str(refused.value)


def test_what_asks_for_too_much_work_is_no_wrong_passphrase(locked: bytes) -> None:
    assert refusal(costlier(locked), PASSPHRASE) == TOO_BUSY


def test_a_wrong_passphrase_and_what_is_no_backup(locked: bytes) -> None:
    shut = SHUT.format(what="passphrase")
    others = [(locked, "another horse battery"), (locked[:40], PASSPHRASE), (b"hello", PASSPHRASE)]
    assert [refusal(*each) for each in others] == [shut] * 3
