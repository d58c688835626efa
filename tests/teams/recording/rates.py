"""How often Teams may be called, as it documents it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

SENDING = ((7, 1), (8, 2), (60, 30), (1800, 3600))
LIMITS = {
    "create": SENDING,
    "send": SENDING,
    "update": SENDING,
    "delete": SENDING,
    "member": ((14, 1), (16, 2), (120, 30), (3600, 3600)),
    "members": ((14, 1), (16, 2), (120, 30), (3600, 3600)),
}
KINDS = {"update": "send", "delete": "send", "member": "members"}
"""What is counted together."""
Key = tuple[str, str]


@dataclass
class Rates:
    """`too_soon` are the calls that no application should have made."""

    too_soon: list[str] = field(default_factory=list)
    _accepted: dict[Key, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    _until: dict[Key, datetime] = field(default_factory=dict)

    def wait(self, method: str, conversation: str, now: datetime) -> int:
        """Whole seconds to stay away, or 0 where the call may go on (and is counted)."""
        key = KINDS.get(method, method), conversation
        times = self._accepted[key]
        frees = max(
            (times[-many] + timedelta(seconds=span) if len(times) >= many else now)
            for many, span in LIMITS[method]
        )
        until = max(frees, self._until.get(key, now))
        if until > now:
            self.too_soon.append(f"{method} {conversation} at {now:%d %b %H:%M:%S.%f}")
            return ceil((until - now).total_seconds())
        times.append(now)
        return 0

    def tell(self, method: str, conversation: str, seconds: int, now: datetime) -> None:
        """The application was told to stay away for so long."""
        self._until[KINDS.get(method, method), conversation] = now + timedelta(seconds=seconds)
