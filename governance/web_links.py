"""Finding web links in what people wrote: a join link must not leave the chat it was posted in."""

from __future__ import annotations

import re
from functools import lru_cache

INSTEAD = "online (the link is in Clerk)"

_LINK = re.compile(
    r"""(?: [a-z][a-z0-9+.-]* :// \S*                     # whatever has a scheme
          | \b (?: mailto | sips? | tel | callto | msteams | skype ) : \S+
          | \b www \. \S+
          | (?: [a-z0-9-]+ \. )+ [a-z]{2,} (?: : \d+ )? / \S*  # teams.example.com/l/join…
        )""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = ".,;)>]"


@lru_cache(maxsize=1024)  # few places, asked for again and again
def without_links(text: str) -> str:
    """The text with a few words in the place of each link; what closes the sentence stays."""
    return _LINK.sub(lambda found: INSTEAD + _closing(found[0]), text)


def _closing(link: str) -> str:
    return link[len(link.rstrip(_AFTER)) :]
