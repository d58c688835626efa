"""The one file: a manifest and the parts it lists, packed together."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator, Mapping

import msgspec

from config.backup.locks import BadBackup
from config.backup.manifest import UNCHANGED, Manifest, check, read_manifest

MANIFEST = "manifest.json"
SNAPSHOT = "store/snapshot.json"
BOARD, CLOCK, REDACTIONS = "console.jsonl", "clock.json", "redactions.jsonl"
PARTS = (SNAPSHOT, BOARD, CLOCK, REDACTIONS)
LARGEST = 4 << 30
"""Bytes of one part, unpacked."""


def pack(manifest: Manifest, parts: Mapping[str, bytes]) -> bytes:
    """A gzipped tar; the manifest comes first."""
    packed = io.BytesIO()
    files = {MANIFEST: msgspec.json.format(msgspec.json.encode(manifest)), **parts}
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for name, octets in files.items():
            member = tarfile.TarInfo(name)
            member.size, member.mode, member.mtime = len(octets), 0o600, manifest.at.timestamp()
            tar.addfile(member, io.BytesIO(octets))
    return packed.getvalue()


def unpack(packed: bytes) -> tuple[Manifest, dict[str, bytes]]:
    """Checked whole. Nothing is written anywhere. Raises BadBackup."""
    try:
        with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as tar:
            parts = dict(_members(tar))
    except (tarfile.TarError, EOFError, OSError, ValueError) as wrong:
        raise BadBackup(f"The backup is damaged: it cannot be unpacked. {UNCHANGED}") from wrong
    manifest = read_manifest(parts.pop(MANIFEST, b""))
    check(manifest, parts)
    if SNAPSHOT not in parts:
        raise BadBackup(f"The backup is damaged: there is no store in it. {UNCHANGED}")
    return manifest, parts


def _members(tar: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    """Only names we know: nothing in the file can say where to write."""
    for member in tar:
        file = tar.extractfile(member) if member.name in (MANIFEST, *PARTS) else None
        if file is None or member.size > LARGEST:
            raise BadBackup(f"The backup holds {member.name!r}, which none does. {UNCHANGED}")
        yield member.name, file.read()
