"""Full postcodes, unless the words around one tell of a venue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.child_data.finding import Finding, Kind

AREAS = (
    "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY"
    "|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD"
    "|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG"
    "|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE"
)
_POSTCODE = re.compile(
    rf"(?<!\w)(?:{AREAS})[0-9][0-9A-Z]?[ .-]{{0,2}}(?P<inward>[0-9][ABD-HJLNP-UW-Z]{{2}})(?!\w)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"1st|2nd|3rd|[04-9]th")
_VENUE = re.compile(
    r"\b(?:academy|cent(?:re|er)|church|clinic|college|conference|council|courts?|event|hall|held"
    r"|headquarters|hospital|hosted|hotel|hq|launch|library|location|meet(?:s|ing|ings)?|offices?"
    r"|parking|room|school|seminar|session|station|surgery|training|university|venue|workshop)\b",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b(?:attend(?:s|ed|ing)|family(?!\s(?:centre|court|hub|safeguarding|support))|flat"
    r"|home\saddress|live[ds]?|living|moved|pupil|resident|resides|stay(?:s|ed|ing))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:[^.!?;\n]|[.!?;](?!\s))+")


def find_postcodes(text: str) -> Iterator[Finding]:
    """In a folded text; only ever likely."""
    for sentence in _SENTENCE.finditer(text):
        found = list(_POSTCODE.finditer(text, *sentence.span()))
        if found and not _venue(sentence[0]):
            for match in found:
                if not _ORDINAL.fullmatch(match["inward"]):
                    yield Finding(Kind.POSTCODE, *match.span())


def _venue(sentence: str) -> bool:
    """Where somebody lives is no venue, whatever else is told of it."""
    return _VENUE.search(sentence) is not None and _HOME.search(sentence) is None
