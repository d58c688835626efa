"""What Clerk does not do on a platform, and what there is instead.

Each platform has a table of it, which stands on its page in docs/.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Instead:
    """`of` ends the sentence “Clerk does not …”."""

    of: str
    there_is: str
