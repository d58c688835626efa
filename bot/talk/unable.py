"""What a platform cannot do, and what there is instead.

Each platform has a table of it, which stands on its page in docs/.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unable:
    """`what` ends the sentence “It cannot …”."""

    what: str
    instead: str
