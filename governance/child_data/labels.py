"""What the words beside a number say that it is."""

from __future__ import annotations

import re
from enum import StrEnum


class Label(StrEnum):
    NHS = "an NHS number"
    PHONE = "a phone number"
    OTHER = "a number of another kind"
    NONE = "not said"


BEFORE = 60  # characters in front of a number in which a label is looked for
AFTER = 40

_FILLERS = (
    "a|are|as|at|back|direct|for|had|has|her|him|his|home|id|is|line|me|my|no|nos|nr|num"
    "|number|numbers|of|office|on|our|ref|reference|the|their|them|to|us|was|work"
)
_UP_TO_NUMBER = rf"(?:[\W_]*(?:{_FILLERS}))*[\W_]*\Z"
_PHONES = (
    "cell|fax|helpline|hotline|landline|mob|mobiles?|phones?|sms|switchboard|tel|telephone|whatsapp"
)
_OTHERS = (
    "account|acct|booking|charity|company|contract|crime|grant|incident|invoice|isbn|log"
    r"|meeting\s(?:code|id|no|number)|occurrence|order|passcode|pin|po|policy|serial|teams|ticket"
    "|uprn|vat|webinar|zoom"
)
_IN_FRONT = (
    (Label.NHS, rf"nhs{_UP_TO_NUMBER}"),
    (Label.PHONE, rf"(?<![a-z])(?:{_PHONES}|call|dial|ring|text){_UP_TO_NUMBER}"),
    (Label.PHONE, r"(?<![a-z])[fmpt]:\s*\Z"),
    (Label.PHONE, r"(?:\+\s?|(?<![0-9])00)(?:[1-9][0-9]{0,2}[\W_]*(?:\(0\)[\W_]*)?)?\Z"),
    (Label.OTHER, rf"(?<![a-z])(?:{_OTHERS}){_UP_TO_NUMBER}"),
    (Label.OTHER, r"(?:://|www\.)\S*\Z"),
)
_IS = r"\A[\W_]*(?:(?:is|was)\s+(?:(?:a|her|his|my|our|the|their)\s+)?|\(\s*)"
_BEHIND = ((Label.NHS, rf"{_IS}nhs\b"), (Label.PHONE, rf"{_IS}(?:{_PHONES})\b"))

_LABELS = tuple((label, re.compile(pattern, re.IGNORECASE)) for label, pattern in _IN_FRONT)
_AFTERWARDS = tuple((label, re.compile(pattern, re.IGNORECASE)) for label, pattern in _BEHIND)


def label_of(text: str, start: int, end: int) -> Label:
    """The word next to the number decides: “mobile, NHS no 943 …” is labelled NHS."""
    before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
    labels = [label for label, pattern in _LABELS if pattern.search(before)]
    labels += [label for label, pattern in _AFTERWARDS if pattern.search(after)]
    return min(labels, key=list(Label).index, default=Label.NONE)
