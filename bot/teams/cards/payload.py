"""One activity: a card, and what is shown where there is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.talk.notice import Notice
from bot.teams.cards.limits import SUMMARY, Json, cut, weight
from bot.teams.cards.marks import escaped, flat
from bot.teams.cards.parts import Part, joined

SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
CONTENT = "application/vnd.microsoft.card.adaptive"


@dataclass(frozen=True, slots=True)
class Payload:
    """`summary` is what a phone's banner shows, `text` all of it in plain words."""

    summary: str
    text: str
    card: Json

    def activity(self) -> Json:
        """Without `text`: Teams makes a message of its own of what stands beside a card."""
        attachments = [{"contentType": CONTENT, "content": self.card}]
        return {"type": "message", "summary": self.summary, "attachments": attachments}

    def plain(self) -> Json:
        """Where the card was refused."""
        text = {"textFormat": "plain", "text": self.text}
        return {"type": "message", "summary": self.summary, **text}


def payload(notice: Notice, parts: Iterable[Part]) -> Payload:
    """The card of these parts of a notice; in words, only its `preview` where it has one."""
    drawn = joined(parts)
    text = flat(notice.preview) or "\n".join(drawn.lines)
    return Payload(_summary(text), text, _card(drawn, text))


def card_weight(parts: Iterable[Part]) -> int:
    drawn = joined(parts)
    return weight(_card(drawn, "\n".join(drawn.lines)))


def _summary(text: str) -> str:
    """The heading, and what has room beside it."""
    heading, _, rest = text.partition("\n")
    return cut(f"{heading}: {rest}" if rest else heading, SUMMARY)


def _card(drawn: Part, text: str) -> Json:
    """`fallbackText` is for clients too old for cards like this."""
    head = {"$schema": SCHEMA, "type": "AdaptiveCard", "version": "1.5"}
    return {**head, "fallbackText": escaped(text), "body": [*drawn.blocks]}
