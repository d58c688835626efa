"""What travels over the socket: a letter for the kind, four bytes for the length, the bytes."""

from __future__ import annotations

import socket
import struct
from enum import Enum

HEADER = struct.Struct("!cI")
LARGEST = 1 << 20
"""Bytes in one frame; what is longer travels in several."""


class Kind(Enum):
    HEAD = b"H"  # a request's command and options, as JSON
    FILE = b"F"  # bytes of its files, one after the other
    OUT = b"O"  # bytes for the screen or the file a command writes
    ERR = b"E"  # a sentence, UTF-8
    EXIT = b"X"  # the exit code, one byte; the last frame of an answer


class BadFrame(Exception):
    """What came is not in this language, or was cut off; the text says which."""


def send(sock: socket.socket, kind: Kind, octets: bytes) -> None:
    """In as many frames as it takes. Raises OSError."""
    for start in range(0, len(octets) or 1, LARGEST):
        piece = octets[start : start + LARGEST]
        sock.sendall(HEADER.pack(kind.value, len(piece)) + piece)


def receive(sock: socket.socket) -> tuple[Kind, bytes] | None:
    """None where the other side ended between two frames. Raises BadFrame or OSError."""
    header = _exactly(sock, HEADER.size)
    if not header:
        return None
    if len(header) < HEADER.size:
        raise BadFrame("It ended in the middle of a frame.")
    letter, length = HEADER.unpack(header)
    if length > LARGEST:
        raise BadFrame(f"A frame of {length} bytes is too long: {LARGEST} is the most.")
    if letter not in {kind.value for kind in Kind}:
        raise BadFrame(f"There is no kind of frame called {letter!r}.")
    octets = _exactly(sock, length)
    if len(octets) < length:
        raise BadFrame("It ended in the middle of a frame.")
    return Kind(letter), octets


def _exactly(sock: socket.socket, count: int) -> bytes:
    """Fewer only where the other side ended."""
    read = bytearray()
    while len(read) < count and (piece := sock.recv(count - len(read))):
        read += piece
    return bytes(read)
