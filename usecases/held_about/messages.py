"""What Clerk asked, sent, answered and wrote down about them."""

from __future__ import annotations

from governance.asks import ASKS_BY_SUBJECT, MESSAGES_BY_RECIPIENT
from usecases.held_about.rows import SOMEBODY, Rows
from usecases.records import LEDGER, READINGS, RECEIPTS
from usecases.scene import Scene


def asks(s: Scene) -> Rows:
    found = (ask for ask in s.w.find(ASKS_BY_SUBJECT) if ask.recipient == f"person:{s.reader}")
    return [
        {
            "why": ask.rule.value,
            "about": _about(s, ask.subject),
            "asked": ask.asked_at,
            "delivered": ask.delivered_at,
            "state": ask.state.value,
        }
        for ask in sorted(found, key=lambda ask: ask.asked_at)
    ]


def messages(s: Scene) -> Rows:
    found = s.w.find(MESSAGES_BY_RECIPIENT, f"person:{s.reader}")
    return [
        {"day": m.on, "kind": m.lane.value, "state": m.state.value, "sent": m.sent_at}
        for m in sorted(found, key=lambda m: (m.on, m.id))
    ]


def receipts(s: Scene) -> Rows:
    found = (one for one in s.w.find(RECEIPTS) if one.actor == s.reader)
    return [{"at": receipt.at, "answer": receipt.kind} for receipt in found]


def readings(s: Scene) -> Rows:
    return [{"read": one.subject, "at": one.at} for one in s.w.find(READINGS, s.reader)]


def ledger(s: Scene) -> Rows:
    found = (entry for entry in s.w.find(LEDGER) if entry.actor == s.reader)
    return [
        {"entry": e.number, "at": e.at, "did": e.verb, "about": _about(s, e.subject)} for e in found
    ]


def _about(s: Scene, subject: str) -> str:
    """Another person's id is not this person's to have."""
    others = (other for other in s.p.people if other != s.reader)
    return SOMEBODY if any(other in subject for other in others) else subject
