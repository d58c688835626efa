"""Sentences beneath the fields of a form that is still open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.slack.cards.odd import blocks_of, named
from bot.slack.cards.values import values
from bot.talk.notice import Form


def errors(form: Form) -> dict[str, str]:
    """For Slack's answer that shows a sentence beneath each field, by the field's block."""
    return {f"f.{field.name}": field.error for field in form.fields if field.error}


def in_place(form: Form, view: Mapping[str, Any]) -> bool:
    """Whether the form that somebody sees needs only sentences beneath its fields.

    Where Clerk has changed what a field holds, or asks more, the whole view must be shown anew.
    Raises what `values` does.
    """
    given = values(view)
    asked = {match[2] for block in blocks_of(view) if (match := named(block.get("block_id")))}
    as_it_was = all(given.get(field.name, "") == field.value for field in form.fields)
    return as_it_was and asked == {field.name for field in form.fields} and bool(errors(form))
