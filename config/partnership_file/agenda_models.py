"""The shape of what stands on every agenda of a group."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from config.partnership_file import words as w
from config.partnership_file.entry import Entry
from governance.agenda import Purpose


class StandingEntry(Entry):
    """`closing`: it comes after what is proposed; `below`: only where other groups report to this
    one."""

    title: w.Text
    minutes: Annotated[w.AtLeastOne, Field(le=240)]
    purpose: w.PurposeWord = Purpose.DISCUSS
    closing: w.Flag = False
    below: w.Flag = False
