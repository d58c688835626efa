"""The server's side: it runs a command with its own parts, each in a thread of its own."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import structlog

from config.beside import address
from config.beside.frames import BadFrame, Kind, send
from config.beside.request import MOST, Request, read_request
from config.commands.command import Call, Gone

log = structlog.get_logger()

PATIENCE = 30.0
"""Seconds a client may take over each piece, to send or to take."""

Perform = Callable[[str, Call], int]


class Beside:
    """From `start` to `close` it listens. Only for whoever holds the store of the data folder."""

    def __init__(self, data: Path, perform: Perform, patience: float = PATIENCE) -> None:
        self._data = data
        self._perform = perform
        self._patience = patience
        self._listener = socket.socket(socket.AF_UNIX)
        self._wake, self._woken = socket.socketpair()
        self._accepting = Thread(target=self._accept, name="beside", daemon=True)
        self._answering: set[Thread] = set()
        self._listening = False

    def start(self) -> None:
        """Raises OSError."""
        path = address.make(self._data)
        self._listener.bind(str(path))  # its folder is its owner's alone already
        path.chmod(0o600)
        self._listener.listen(16)
        self._accepting.start()
        self._listening = True

    def close(self) -> None:
        """Takes no more commands, and waits for those under way. Closing twice is harmless."""
        self._wake.close()
        if self._listening:
            self._listening = False
            self._accepting.join()
            address.remove(self._data)  # only once: later it may be another's
        for thread in tuple(self._answering):
            thread.join()
        self._woken.close()
        self._listener.close()

    def _accept(self) -> None:
        with selectors.DefaultSelector() as waiting:
            waiting.register(self._listener, selectors.EVENT_READ)
            waiting.register(self._woken, selectors.EVENT_READ)
            while all(key.fileobj is self._listener for key, _ in waiting.select()):
                line, _ = self._listener.accept()
                thread = Thread(target=self._serve, args=(line,), name="beside: one command")
                self._answering = {t for t in self._answering if t.is_alive()} | {thread}
                thread.start()

    def _serve(self, line: socket.socket) -> None:
        with line:
            line.settimeout(self._patience)
            try:
                self._answer(line)
            except (Gone, OSError) as gone:
                log.info("command broken off", error=type(gone).__name__)

    def _answer(self, line: socket.socket) -> None:
        try:
            request = read_request(line)
        except BadFrame as wrong:
            _end(line, 2, f"The running Clerk did not understand the request. {wrong}")
            _drain(line)
            return
        if request is not None:
            _end(line, self._done(line, request))

    def _done(self, line: socket.socket, request: Request) -> int:
        call = Call(
            request.options,
            request.files,
            out=lambda octets: _tell(line, Kind.OUT, octets),
            err=lambda sentence: _tell(line, Kind.ERR, sentence.encode()),
        )
        log.info("command", command=request.command)
        return self._perform(request.command, call)


def _drain(line: socket.socket) -> None:
    """What is left unread at the end would take the answer with it."""
    line.shutdown(socket.SHUT_WR)
    left = 2 * MOST
    while left > 0 and (piece := line.recv(1 << 16)):
        left -= len(piece)


def _tell(line: socket.socket, kind: Kind, octets: bytes) -> None:
    """Raises Gone, which no command takes for trouble with a file of its own."""
    try:
        send(line, kind, octets)
    except OSError as wrong:
        raise Gone from wrong


def _end(line: socket.socket, code: int, sentence: str = "") -> None:
    if sentence:
        send(line, Kind.ERR, sentence.encode())
    send(line, Kind.EXIT, bytes([code]))
