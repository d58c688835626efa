"""Who signs for Teams in the tests: keys of our own, and a server on loopback that shows them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from jwt.algorithms import RSAAlgorithm

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Signer:
    """`endorsed` are the channels it may sign for."""

    kid: str
    private: RSAPrivateKey
    endorsed: tuple[str, ...] = ("msteams",)

    def shown(self) -> dict[str, Any]:
        public = RSAAlgorithm.to_jwk(self.private.public_key(), as_dict=True)
        return {**public, "kid": self.kid, "use": "sig", "endorsements": list(self.endorsed)}


@cache
def signer(kid: str, *endorsed: str) -> Signer:
    """Made once: it takes a while."""
    return Signer(kid, generate_private_key(65537, 2048), endorsed or ("msteams",))


@dataclass
class KeyServer:
    """`asked` is how often somebody came; `fails` is the status that it answers with instead."""

    signers: list[Signer] = field(default_factory=lambda: [signer("teams-1")])
    asked: int = 0
    fails: int = 0
    says: bytes | None = None
    address: str = ""

    def document(self) -> bytes:
        shown = {"keys": [one.shown() for one in self.signers]}
        return json.dumps(shown).encode() if self.says is None else self.says


@contextmanager
def key_server() -> Iterator[KeyServer]:
    keys = KeyServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            keys.asked += 1
            body = keys.document()
            self.send_response(keys.fails or 200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer((HOST, 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    keys.address = f"http://{HOST}:{server.server_address[1]}/v1/.well-known/keys"
    try:
        yield keys
    finally:
        server.shutdown()
        server.server_close()
