"""The language of the socket: what is sent comes out the same, and nothing else gets through."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.beside.frames import HEADER, LARGEST, BadFrame, Kind, receive, send
from config.beside.request import MOST, Request, read_request, send_request

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
REQUESTS = st.builds(
    Request,
    command=TEXTS,
    options=st.dictionaries(TEXTS, TEXTS | st.booleans() | st.none(), max_size=4),
    files=st.dictionaries(TEXTS, st.binary(max_size=3000), max_size=4),
)


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    one, other = socket.socketpair()
    with one, other:
        one.settimeout(10)
        other.settimeout(10)
        yield one, other


def heard(octets: bytes) -> Request | None:
    """What a server makes of these bytes and nothing more."""
    one, other = socket.socketpair()
    with one, other:
        writing = Thread(target=_send_all, args=(one, octets))
        writing.start()
        try:
            return read_request(other)
        finally:
            other.close()
            writing.join()


def _send_request(sock: socket.socket, request: Request) -> None:
    send_request(sock, request)
    sock.shutdown(socket.SHUT_WR)


def _send_all(sock: socket.socket, octets: bytes) -> None:
    try:
        sock.sendall(octets)
        sock.shutdown(socket.SHUT_WR)
    except OSError:
        pass  # the reader had heard enough


def spoken(request: Request) -> bytes:
    """The bytes a client sends."""
    one, other = socket.socketpair()
    with one, other:
        writing = Thread(target=_send_request, args=(one, request))
        writing.start()
        octets = b""
        while piece := other.recv(1 << 16):
            octets += piece
        writing.join()
        return octets


def test_a_long_one_travels_in_pieces(pair: tuple[socket.socket, socket.socket]) -> None:
    one, other = pair
    octets = bytes(range(256)) * 5000
    writing = Thread(target=send, args=(one, Kind.OUT, octets))
    writing.start()
    first, second = receive(other), receive(other)
    writing.join()
    assert (first, second) == ((Kind.OUT, octets[:LARGEST]), (Kind.OUT, octets[LARGEST:]))


@given(REQUESTS)
def test_a_request_arrives_as_it_was_sent(request: Request) -> None:
    assert heard(spoken(request)) == request


@given(REQUESTS, st.data())
def test_a_request_cut_off_anywhere_is_refused(request: Request, data: st.DataObject) -> None:
    whole = spoken(request)
    cut = data.draw(st.integers(1, len(whole) - 1))
    with pytest.raises(BadFrame):
        heard(whole[:cut])


def test_nothing_at_all_is_somebody_looking() -> None:
    assert heard(b"") is None


@given(st.binary(min_size=1, max_size=200))
def test_garbage_is_refused(octets: bytes) -> None:
    with pytest.raises(BadFrame):
        heard(octets)


def frame(kind: Kind, octets: bytes, length: int | None = None) -> bytes:
    return HEADER.pack(kind.value, len(octets) if length is None else length) + octets


@pytest.mark.parametrize(
    ("octets", "says"),
    [
        (
            frame(Kind.HEAD, b"", LARGEST + 1),
            f"A frame of {LARGEST + 1} bytes is too long: {LARGEST} is the most.",
        ),
        (b"G\0\0\0\0", "There is no kind of frame called b'G'."),
        (frame(Kind.FILE, b"x"), "A request begins with its head."),
        (
            frame(Kind.HEAD, b'{"command":"x","options":{},"files":{"a":%d}}' % (MOST + 1)),
            f"The files are too long: {MOST} bytes is the most.",
        ),
        (
            frame(Kind.HEAD, b'{"command":"x","options":{},"files":{"a":-1}}'),
            f"The files are too long: {MOST} bytes is the most.",
        ),
        (
            frame(Kind.HEAD, b'{"command":"x","options":{},"files":{"a":1}}')
            + frame(Kind.FILE, b"xy"),
            "A file of the request is longer than its head says.",
        ),
        (
            frame(Kind.HEAD, b'{"command":"x","options":{},"files":{"a":1}}')
            + frame(Kind.FILE, b""),
            "A file of the request was cut off.",
        ),
    ],
)
def test_what_is_not_the_language_is_named(octets: bytes, says: str) -> None:
    with pytest.raises(BadFrame) as refused:
        heard(octets)
    assert str(refused.value) == says


@pytest.mark.parametrize("head", [b"", b"[]", b"{", b'{"command":1}', b"[" * 5000, b"\xff"])
def test_a_head_that_is_none_is_refused(head: bytes) -> None:
    with pytest.raises(BadFrame, match=r"^The head of the request cannot be read: "):
        heard(frame(Kind.HEAD, head))
