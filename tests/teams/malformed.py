"""Requests that Teams would not send: unsigned ones, and signed ones with something odd in them."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from tests.teams import activities
from tests.teams.inbound import Inbound
from tests.teams.keyserver import signer
from tests.teams.signed import YEARS, Json, Signed, claims, sign, token

ODD: tuple[object, ...] = (
    *(None, True, 5, -1.5, "", [], {}, "x" * 50_000, [[]], {"id": None}),
    *("\ud800", "\x00", "٣", "<at>Clerk</at>", "a|b", [None], {"": ""}),
)
Path = tuple[str, ...]
STRANGE = "11111111-2222-3333-4444-555555555555"


def real() -> list[Json]:
    """One of each kind that Teams does send."""
    form = {"ticket": "spent", "asked": {"note": ""}, "f.note": "x", "c.rating": "=amber"}
    return [
        activities.said("help"),
        activities.in_channel("help"),
        activities.submitted({"ticket": "spent"}),
        activities.executed({"ticket": "spent"}),
        activities.executed(form),
        activities.came(activities.BOT),
        activities.installed(),
        activities.common("typing"),
    ]


def read_of(activity: Json) -> list[Path]:
    """Where the parts stand that Clerk reads, and cannot do without."""
    found = [*COMMON, *NEEDED.get(activity["type"], ())]
    if activity["type"] == "message" and "value" in activity:
        found.append(("value", "ticket"))
    return found


COMMON: tuple[Path, ...] = (
    *(("type",), ("serviceUrl",), ("channelId",), ("from",), ("from", "id"), ("recipient",)),
    *(("recipient", "id"), ("conversation",), ("conversation", "id")),
)
NEEDED: dict[str, tuple[Path, ...]] = {
    "message": (("id",),),
    "invoke": (
        *(("name",), ("value",), ("value", "action"), ("value", "action", "type")),
        *(("value", "action", "data"), ("value", "action", "data", "ticket")),
    ),
    "installationUpdate": (("action",),),
}
FITTING: dict[str, tuple[type, ...]] = {"ticket": (str,)}
"""Where something of the kind would not be odd."""


def spoilt(random: Random, activity: Json) -> Json:
    """With one of the parts Clerk needs gone, or something odd in its place."""
    odd = copy.deepcopy(activity)
    path = random.choice(read_of(activity))
    inside: Any = odd
    for step in path[:-1]:
        inside = inside[step]
    if random.random() < 0.3:
        del inside[path[-1]]
    else:
        fits = FITTING.get(path[-1], ())
        inside[path[-1]] = random.choice([one for one in ODD if not isinstance(one, fits)])
    return odd


ANSWERS: dict[str, tuple[object, ...]] = {
    "asked": (None, [], "x", {"note": 5}),
    "c.rating": ("amber", 5, [], {}),
    "f.note": (5, True, [], {}),
    "d.by": ("tomorrow", "2026-13-01", 5),
}
WRONG = [{name: one} for name, wrong in ANSWERS.items() for one in wrong]


def wrongly_filled(random: Random, activity: Json) -> Json:
    """A form with an answer that none of Clerk's inputs gives."""
    odd = copy.deepcopy(activity)
    odd["value"]["action"]["data"] |= random.choice(WRONG)
    return odd


def broken(random: Random, body: bytes) -> bytes:
    """Bytes that are no activity any more."""
    return random.choice(BREAKS)(random, body)


def _cut(random: Random, body: bytes) -> bytes:
    return body[: random.randrange(len(body) // 2)]


def _deep(_random: Random, _body: bytes) -> bytes:
    return b'{"a":' * 50_000


def _not_utf8(random: Random, body: bytes) -> bytes:
    return b"\xff\xfe" + body[random.randrange(20) :]


BREAKS: tuple[Callable[[Random, bytes], bytes], ...] = (_cut, _deep, _not_utf8)


def signed_but_odd(door: Inbound, many: int) -> Iterator[Signed]:
    random, found, told = Random(11), real(), claims(door.party.office.machine())
    for n in range(many):
        activity, kind = found[n % len(found)], random.random()
        if kind < 0.2:
            yield sign(broken(random, json.dumps(activity).encode()), told)
        elif kind < 0.3:
            yield sign(wrongly_filled(random, found[4]), told)
        else:
            yield sign(spoilt(random, activity), told)


def unsigned(door: Inbound, many: int) -> Iterator[Signed]:
    """Proper activities, with what proves that they are Teams' missing, altered or old."""
    random, found = Random(12), real()
    proper = claims(door.party.office.machine())
    for n in range(many):
        right = sign(found[n % len(found)], proper)
        header = random.choice(FORGERIES)(random, right.headers["authorization"], proper)
        yield Signed(right.body, {**right.headers, "authorization": header})


def _none(random: Random, _header: str, _told: Json) -> str:
    return random.choice(("", "Bearer", "Bearer x", "Basic eDp4", "Bearer " + "." * 20))


def _altered(random: Random, header: str, _told: Json) -> str:
    at = random.randrange(len("Bearer "), len(header) - 20)
    return header[:at] + ("A" if header[at] != "A" else "B") + header[at + 1 :]


def _forged(random: Random, _header: str, told: Json) -> str:
    return "Bearer " + token(told, random.choice((signer("forger"), signer("another"))))


def _by_another(random: Random, _header: str, told: Json) -> str:
    wrong = random.choice(
        ({"iss": "https://sts.windows.net/x/"}, {"aud": STRANGE}, {"serviceurl": "https://x.org/"})
    )
    return "Bearer " + token(told | wrong)


def _old(random: Random, _header: str, told: Json) -> str:
    return "Bearer " + token(told | {"exp": told["exp"] - YEARS - random.randrange(301, 10_000)})


FORGERIES: tuple[Callable[[Random, str, Json], str], ...] = (
    *(_none, _altered, _forged, _by_another, _old),
)
