"""Encrypting a backup, in the age format, for a recipient's key or with a passphrase."""

from __future__ import annotations

from dataclasses import dataclass

from config.settings import BadSetting, Settings

SHORTEST = 12  # characters of a passphrase


class BadBackup(Exception):
    """The backup cannot be used; the text says why. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Lock:
    """Who may open a backup: whoever has the recipient's identity, or knows the passphrase."""

    recipient: str = ""
    passphrase: str = ""

    def __bool__(self) -> bool:
        return bool(self.recipient or self.passphrase)

    def close(self, octets: bytes) -> bytes:
        """Raises BadSetting where the recipient is no age key or the passphrase is too short."""
        import pyrage

        if not self.recipient:
            if len(self.passphrase) < SHORTEST:
                raise BadSetting(f"The passphrase needs at least {SHORTEST} characters.")
            return bytes(pyrage.passphrase.encrypt(octets, self.passphrase))
        try:
            to = pyrage.x25519.Recipient.from_str(self.recipient)
        except pyrage.RecipientError as wrong:
            raise BadSetting(f"“{self.recipient}” is no age key: it begins with age1.") from wrong
        return bytes(pyrage.encrypt(octets, [to]))


def lock_of(settings: Settings) -> Lock:
    """What the operator set for every backup; false where nothing was. Raises BadSetting."""
    path = settings.backup_passphrase
    if settings.backup_recipient or path is None:
        return Lock(settings.backup_recipient)
    try:
        return Lock(passphrase=passphrase_in(path.read_bytes()))
    except OSError as wrong:
        raise BadSetting(f"The passphrase in {path} cannot be read: {wrong.strerror}.") from wrong


def passphrase_in(octets: bytes) -> str:
    """The first line of a file."""
    return octets.decode(errors="replace").partition("\n")[0].strip()


def open_with_passphrase(octets: bytes, passphrase: str) -> bytes:
    """Raises BadBackup.

    A passphrase is made costly to try. How costly it may be is measured anew each time, in about
    a millisecond, so a machine that is busy at that moment refuses its own backup.
    """
    import pyrage

    for _ in range(TRIES):
        try:
            return bytes(pyrage.passphrase.decrypt(octets, passphrase))
        except pyrage.DecryptError as wrong:
            # one kind of error for all that can be wrong: only its words tell them apart
            if not str(wrong).startswith("Excessive work"):
                raise BadBackup(SHUT.format(what="passphrase")) from wrong
    raise BadBackup(TOO_BUSY)


def open_with_identity(octets: bytes, identity: bytes) -> bytes:
    """`identity` is an age identity file. Raises BadBackup."""
    import pyrage

    lines = [line.strip() for line in identity.decode(errors="replace").splitlines()]
    try:
        keys = [pyrage.x25519.Identity.from_str(k) for k in lines if k and not k.startswith("#")]
        return bytes(pyrage.decrypt(octets, keys))
    except (pyrage.IdentityError, pyrage.DecryptError) as wrong:
        raise BadBackup(SHUT.format(what="identity")) from wrong


TRIES = 5
TOO_BUSY = (
    "This machine is too busy to open the backup just now, or too slow for it. Try again when it "
    "is quieter, or on a faster one. Nothing was changed."
)
SHUT = (
    "The backup cannot be opened: this is not its {what}, or the file is damaged or no backup. "
    "Nothing was changed."
)
