"""`clerk restore`: check everything, say what it would replace, ask, and replace it."""

from __future__ import annotations

import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace as changed
from pathlib import Path

from config.backup.archive import REDACTIONS, unpack
from config.backup.locks import BadBackup, lock_of, open_with_identity, open_with_passphrase
from config.backup.locks import passphrase_in as first_line
from config.backup.manifest import Manifest, fingerprint
from config.backup.replace import DRAFT, Moves, clear, replace
from config.backup.standing import REPLACED, Standing, kinds, moment, standing
from config.commands.command import Call
from config.secret_key import NAME as KEY
from config.secret_key import KeyedSecrets, find_key
from config.wiring.house import House
from config.wiring.store import FOLDER, read_store
from governance.permissions import OPERATOR
from store.tinydb import names
from store.tinydb.disk import FileDisk
from usecases.ports.store import StoreClosed
from usecases.records import Run

IN_USE = "The store in {data} is in use. Stop the Clerk that is running there, and try again."
OTHER_KEY = (
    "Note: the secret key here is not the one this backup was made with. Buttons and calendar "
    "addresses given out before will not work, and the ledger up to the restore cannot be "
    "verified, until that key is put back (the file secret.key, or CLERK_SECRET)."
)
HOW = "Say how to open it: --identity FILE, or --passphrase-file FILE."


def restore(house: House, call: Call) -> str | None:
    """Gives back a sentence where nothing was changed. Raises StoreClosed or BadSetting."""
    data = house.settings.data
    try:
        manifest, parts = unpack(_opened(house, call))
        data.mkdir(parents=True, exist_ok=True)
        with _held(data), _draft(data, parts, house) as draft:
            old = standing(data)
            _check(draft)
            _tell(call, manifest, old, draft)
            if not (call.flag("yes") or _agreed(call)):
                return "Nothing was changed."
            emptied = _settle(draft, old.head)
            kept = _put_in_place(data, draft, draft.settings.data.name)
    except BadBackup as wrong:
        return str(wrong)
    except OSError as wrong:
        return f"The backup cannot be restored into {data}: {wrong.strerror}."
    call.say(f"Restored. What was there before is in {data / kept}; delete it once all is well.")
    if emptied:
        texts = "1 text" if emptied == 1 else f"{emptied} texts"
        call.say(f"Removed again what had been redacted since: {texts}.")
    return None


def _opened(house: House, call: Call) -> bytes:
    """Raises BadBackup."""
    octets = call.files["file"]
    if identity := call.files.get("identity"):
        return open_with_identity(octets, identity)
    given = call.files.get("passphrase_file")
    passphrase = first_line(given) if given else lock_of(house.settings).passphrase
    if not passphrase:
        raise BadBackup(HOW)
    return open_with_passphrase(octets, passphrase)


@contextmanager
def _held(data: Path) -> Iterator[None]:
    """Nobody else may use the store meanwhile. Raises BadBackup."""
    disk = FileDisk()
    disk.make_folder(data / FOLDER)
    try:
        if disk.lock(data / FOLDER / names.LOCK) is not None:
            raise BadBackup(IN_USE.format(data=data))
        clear(data)
        yield
    finally:
        disk.close()


@contextmanager
def _draft(data: Path, parts: dict[str, bytes], house: House) -> Iterator[House]:
    """A whole data folder beside the parts it is to replace, with the key that is in use."""
    folder = Path(tempfile.mkdtemp(dir=data, prefix=DRAFT))
    try:
        for name, octets in parts.items():
            path = folder / name
            path.parent.mkdir(mode=0o700, exist_ok=True)
            path.write_bytes(octets)
            path.chmod(0o600)
        if (data / KEY).exists():
            shutil.copy(data / KEY, folder / KEY)
        yield House(changed(house.settings, data=folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _check(draft: House) -> None:
    """Reads everything in it once. Raises BadBackup."""
    try:
        read_store(draft.settings.data).read_all()
        _ = House(draft.settings).clock
    except StoreClosed as wrong:
        raise BadBackup(f"The store in the backup cannot be opened: {wrong}") from wrong


def _tell(call: Call, manifest: Manifest, old: Standing, draft: House) -> None:
    call.say(
        f"The backup: “{manifest.partnership}”, made {moment(manifest.at)} by Clerk "
        f"{manifest.clerk}; {kinds(manifest.counts)}; "
        f"{manifest.counts.get('ledger', 0)} ledger entries; {manifest.head}."
    )
    call.say(f"It would replace: {old.says}")
    key = KeyedSecrets(find_key(draft.settings.data, draft.settings.secret))
    if fingerprint(key) != manifest.key:
        call.say(OTHER_KEY)


def _agreed(call: Call) -> bool:
    if not sys.stdin.isatty():
        call.err("To go on without being asked: --yes.")
        return False
    call.out(b"Type yes to go on: ")
    return sys.stdin.readline().strip().casefold() == "yes"


def _settle(draft: House, old_head: str) -> int:
    """The ledger entry that names the old head, and what was redacted since: how many texts."""
    from config.redactions import BadList, apply_redactions

    _merge_lists(draft.settings.data.parent, draft.settings.data)
    try:
        now = draft.clock.now()
        with draft.store.work(OPERATOR, now) as w:
            w.put(Run(id=f"restore|{secrets.token_hex(8)}", on=now.date()))
            w.enter("partnership.restore", old_head)
    finally:
        draft.close()
    try:
        return apply_redactions(draft.settings.data)
    except BadList as wrong:
        raise BadBackup(f"{wrong} Nothing was changed.") from wrong


def _merge_lists(data: Path, draft: Path) -> None:
    """What was ever redacted, here or where the backup was made, stays so."""
    lists = [folder / REDACTIONS for folder in (data, draft)]
    lines = [line for path in lists if path.exists() for line in path.read_bytes().splitlines()]
    if lines:
        path = draft / REDACTIONS
        path.write_bytes(b"".join(line + b"\n" for line in dict.fromkeys(lines)))
        path.chmod(0o600)


def _put_in_place(data: Path, draft: House, name: str) -> str:
    """Gives back the folder in which the old files are kept."""
    kept = f"before-restore-{draft.clock.machine():%Y-%m-%dT%H%M%SZ}-{secrets.token_hex(2)}"
    here = set(os.listdir(data))
    brought = set(os.listdir(data / name))
    wanted = (*REPLACED, KEY) if KEY not in here else REPLACED
    aside = tuple(part for part in REPLACED if part in here)
    replace(data, Moves(name, kept, aside, tuple(p for p in wanted if p in brought)))
    return kept
