"""A form whose answers may identify a child: what is refused comes back empty."""

from __future__ import annotations

from dataclasses import replace

from bot.talk.notice import Choice, Field, Form, Notice
from bot.talk.say.child_data import A_HELP, asked_beside, refused_beside
from governance.child_data import Kind, find_child_data
from usecases.child_data import kinds_of
from usecases.refusals import ChildData

SURE = "sure"
"""The name of the field in which somebody says that it is not about a child."""
NOT_A_CHILD = "not a child"


def refused_in(text: str) -> tuple[Kind, ...]:
    """What is certain in it: that much is known before anything is made of the text."""
    return kinds_of(one for one in find_child_data(text) if one.certain)


def emptied(notice: Notice) -> Notice:
    """Nothing that is refused is handed back, whatever else is wrong with the form."""
    if notice.form is None:
        return notice
    fields = tuple(_emptied(field) for field in notice.form.fields)
    return replace(notice, form=replace(notice.form, fields=fields))


def with_doubts(form: Form, found: ChildData) -> Form:
    """What the desk refused is taken out of its field; beside what it asks about stands why."""
    fields = tuple(_doubted(field, found) for field in form.fields)
    form = replace(form, fields=fields)
    if not found.asked:
        return form
    elsewhere = set(found.asked) - {field.name for field in fields}
    kinds = [kind for name, kinds in found.asked.items() if name in elsewhere for kind in kinds]
    return sure(form, "", asked_beside(kinds) if kinds else "")


def sure(form: Form, value: str = NOT_A_CHILD, error: str = "") -> Form:
    """With the question, and its answer."""
    question = Field(
        SURE,
        "Is it about a child?",
        "choice",
        value,
        hint=A_HELP,
        choices=(Choice(NOT_A_CHILD, "It is not about a child"),),
        error=error,
    )
    others = (field for field in form.fields if field.name != SURE)
    return replace(form, fields=(*others, question))


def still_sure(notice: Notice) -> Notice:
    """Where a form follows, whoever said so need not say it again."""
    return replace(notice, form=sure(notice.form)) if notice.form else notice


def _doubted(field: Field, found: ChildData) -> Field:
    if field.name in found.refused:
        return replace(field, value="", error=refused_beside(found.refused[field.name]))
    if field.name in found.asked:
        return replace(field, error=asked_beside(found.asked[field.name]))
    return field


def _emptied(field: Field) -> Field:
    kinds = refused_in(field.value)
    return replace(field, value="", error=refused_beside(kinds)) if kinds else field
