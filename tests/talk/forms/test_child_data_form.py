from __future__ import annotations

from bot.talk.forms.child_data import (
    SURE,
    emptied,
    refused_in,
    still_sure,
    sure,
    with_doubts,
)
from bot.talk.notice import Field, Form, Notice, Press
from bot.talk.say.child_data import asked_beside, refused_beside
from governance.child_data import Kind
from usecases.refusals import ChildData

NHS, BIRTH, POSTCODE = Kind.NHS_NUMBER, Kind.BIRTH_DATE, Kind.POSTCODE
NUMBER = "999 657 4415"
TITLE = Field("title", "What?", "text", "born 3/4/2015", error="Too long.")
NOTE = Field("note", "And?", "text", f"see {NUMBER}", error="Too long.")
FORM = Form((TITLE, NOTE), Press("save"))


def fields(form: Form | None) -> list[tuple[str, str, str]]:
    assert form is not None
    return [(field.name, field.value, field.error) for field in form.fields]


def test_only_what_is_certain_is_known_beforehand() -> None:
    assert refused_in(f"born 3/4/2015, {NUMBER}, NG99 9AA") == (NHS,)
    assert refused_in("born 3/4/2015, phone 999 657 4415") == ()


def test_a_field_with_something_certain_comes_back_empty_whatever_was_wrong_with_it() -> None:
    assert fields(emptied(Notice("Again", form=FORM)).form) == [
        ("title", "born 3/4/2015", "Too long."),
        ("note", "", refused_beside((NHS,))),
    ]
    assert emptied(Notice("No form")) == Notice("No form")


def test_what_the_desk_refused_goes_and_what_it_asks_about_stays() -> None:
    found = ChildData({"note": (NHS,)}, {"title": (BIRTH,)})
    assert fields(with_doubts(FORM, found)) == [
        ("title", "born 3/4/2015", asked_beside((BIRTH,))),
        ("note", "", refused_beside((NHS,))),
        (SURE, "", ""),
    ]
    assert with_doubts(FORM, ChildData({"note": (NHS,)}, {})).fields[-1].name == "note"


def test_what_has_no_field_of_its_own_is_asked_about_with_the_question() -> None:
    found = ChildData({}, {"title": (BIRTH,), "elsewhere": (POSTCODE,)})
    assert fields(with_doubts(FORM, found))[-1] == (SURE, "", asked_beside((POSTCODE,)))


def test_there_is_one_question_and_who_answered_it_has() -> None:
    once = sure(FORM, "")
    assert [field.name for field in sure(once).fields] == ["title", "note", SURE]
    assert still_sure(Notice("Again", form=once)).form == sure(FORM)
    assert still_sure(Notice("No form")) == Notice("No form")
