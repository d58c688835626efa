"""What is said above a message that may have arrived before."""

from __future__ import annotations

AGAIN = (
    "You may have had this message already: Clerk was not told whether it arrived. If you have, "
    "answering one of the two is enough."
)
PREVIEW = "Perhaps for the second time: {summary}"
