"""A command on its way to the server: its name, its options and the bytes of its files."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from config.beside.frames import BadFrame, Kind, receive, send
from config.commands.command import Option

MOST = 64 << 20
"""Bytes of all files of one request."""


@dataclass(frozen=True, slots=True)
class Request:
    command: str
    options: Mapping[str, Option] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`files` by argument: how many bytes each has; they follow in this order."""

    command: str
    options: dict[str, str | bool | list[str] | None]
    files: dict[str, int]


def send_request(sock: socket.socket, request: Request) -> None:
    """Raises OSError."""
    sizes = {key: len(octets) for key, octets in request.files.items()}
    head = Head(request.command, dict(request.options), sizes)
    send(sock, Kind.HEAD, msgspec.json.encode(head))
    for octets in request.files.values():
        if octets:
            send(sock, Kind.FILE, octets)


def read_request(sock: socket.socket) -> Request | None:
    """None where the other side only looked whether anybody is there. Raises BadFrame, OSError."""
    frame = receive(sock)
    if frame is None:
        return None
    head = _head(*frame)
    if any(size < 0 for size in head.files.values()) or sum(head.files.values()) > MOST:
        raise BadFrame(f"The files are too long: {MOST} bytes is the most.")
    files = {key: _file(sock, size) for key, size in head.files.items()}
    return Request(head.command, head.options, files)


def _head(kind: Kind, octets: bytes) -> Head:
    if kind is not Kind.HEAD:
        raise BadFrame("A request begins with its head.")
    try:
        return msgspec.json.decode(octets, type=Head)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadFrame(f"The head of the request cannot be read: {error}.") from error


def _file(sock: socket.socket, size: int) -> bytes:
    read = bytearray()
    while len(read) < size:
        frame = receive(sock)
        if frame is None or frame[0] is not Kind.FILE or not frame[1]:
            raise BadFrame("A file of the request was cut off.")
        read += frame[1]
    if len(read) > size:
        raise BadFrame("A file of the request is longer than its head says.")
    return bytes(read)
