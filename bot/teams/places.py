"""Where a message stands in Teams: its conversation, and the activity that each of its parts is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from governance.accounts import within
from usecases.reach import Reached

UNSURE = "?"
"""It may be there: Teams did not say."""
REPEATED = "!"
"""It may be there, and goes once more, saying so; never a third time. Behind an activity: this
says so."""
MARKS = (UNSURE, REPEATED)


@dataclass(frozen=True, slots=True)
class Place:
    """Written as SERVICE_URL CONVERSATION 1699,1700. A part that is not there (yet) has an empty
    stamp, one that may be there only a mark. That at the end holds for what would follow, too.
    """

    service_url: str = ""
    conversation: str = ""
    stamps: tuple[str, ...] = ()

    @classmethod
    def read(cls, address: str) -> Place | None:
        """None for the address of a message that was never sent."""
        service_url, _, rest = address.partition(" ")
        conversation, _, stamps = rest.partition(" ")
        read = tuple(stamps.split(",")) if stamps else ()
        return cls(service_url, conversation, read) if address else None

    @classmethod
    def of(cls, reached: Reached, anywhere: str) -> Place:
        """Of an account's conversation, or of a channel, which is one whether it was heard of or
        not."""
        if held := reached.conversation:
            return cls(held.service_url, held.address)
        return cls(anywhere, within(reached.address)[1])

    def __str__(self) -> str:
        return f"{self.service_url} {self.conversation} {','.join(self.stamps)}"

    def activity(self, part: int) -> str:
        """Empty where it is not there, or where that is not known."""
        stamp = self._stamp(part)
        return "" if stamp in MARKS else stamp.removesuffix(REPEATED)

    def mark(self, part: int) -> str:
        """Empty where it is known whether it is there."""
        stamp = self._stamp(part)
        return stamp if stamp in MARKS else ""

    def says_so(self, part: int) -> bool:
        """Whether it says that it may be there twice."""
        return self._stamp(part).endswith(REPEATED)

    def _stamp(self, part: int) -> str:
        if part < len(self.stamps):
            return self.stamps[part]
        return self.stamps[-1] if self.stamps and self.stamps[-1] in MARKS else ""

    def padded(self, parts: int) -> Place:
        """With a stamp for each part, whatever is known of it."""
        more = (self._stamp(n) for n in range(len(self.stamps), parts))
        return replace(self, stamps=(*self.stamps, *more))

    def there(self, part: int, activity: str, *, twice: bool = False) -> Place:
        """`twice`: it may be, and says so."""
        return self.put(part, f"{activity}{REPEATED if twice else ''}")

    def put(self, part: int, stamp: str) -> Place:
        return replace(self, stamps=(*self.stamps[:part], stamp, *self.stamps[part + 1 :]))

    def trimmed(self, parts: int) -> Place:
        return replace(self, stamps=self.stamps[:parts])

    @property
    def repeated(self) -> bool:
        return REPEATED in self.stamps

    def to_repeat(self) -> Place:
        """What may be there goes once more. Where no try came back with a word, that is all of
        which it is not known that it is there."""
        if UNSURE in self.stamps:
            marked = (REPEATED if one == UNSURE else one for one in self.stamps)
            return replace(self, stamps=tuple(marked))
        return replace(self, stamps=(*(one or REPEATED for one in self.stamps), REPEATED))
