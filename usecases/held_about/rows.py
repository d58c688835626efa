"""What the sections share: their shape, and the words that stand for what is left out."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]
Rows = list[Row]

WITHHELD = "(withheld: it is about a restricted group they do not see today)"
SOMEBODY = "(another person)"
