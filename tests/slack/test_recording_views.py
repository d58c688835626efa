"""Views open on a fresh trigger, once; and what people do in them comes in Slack's shapes."""

from __future__ import annotations

import pytest

from tests.slack import payloads
from tests.slack.answers import answered_command, answered_form
from tests.slack.asking import ask, error, heading
from tests.slack.recording.records import Channel, Json, Person
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking


@pytest.fixture(autouse=True)
def _workspace(slack: Slack) -> None:
    slack.person(Person("U1", "Asha Verma"))
    slack.channel(Channel("C1", "bmg", {"U1"}))


def words(text: str) -> Json:
    return {"type": "plain_text", "text": text}


RATING = {
    "type": "radio_buttons",
    "action_id": "rating",
    "options": [
        {"text": words("On track"), "value": "clear"},
        {"text": words("Late"), "value": "amber"},
    ],
}
NOTE = {"type": "plain_text_input", "action_id": "note", "initial_value": "as before"}
BLOCKS = [
    heading("How does it stand?", "s"),
    {"type": "input", "block_id": "f1", "label": words("Rating"), "element": RATING},
    {"type": "input", "block_id": "f2", "label": words("Note"), "element": NOTE},
    {"type": "actions", "block_id": "a", "elements": [
        {"type": "button", "action_id": "b.1", "text": words("Show"), "value": "ticket"}]},
]  # fmt: skip
MODAL = {
    "type": "modal", "title": words("Update"), "submit": words("Send"), "close": words("Close"),
    "private_metadata": "ticket", "blocks": BLOCKS,
}  # fmt: skip
HOME = {"type": "home", "blocks": BLOCKS[:1]}


def test_a_trigger_serves_once_and_for_three_seconds(
    recording_slack: Recording, clock: Ticking
) -> None:
    first, second = recording_slack.slack.trigger("U1"), recording_slack.slack.trigger("U1")
    opening = {"view": MODAL, "trigger_id": first}
    assert error(recording_slack, "views.open", **opening) == ""
    assert error(recording_slack, "views.open", **opening) == "exchanged_trigger_id"
    clock.pass_by(3.1)
    assert error(recording_slack, "views.open", **opening | {"trigger_id": second}) == (
        "expired_trigger_id"
    )
    assert error(recording_slack, "views.open", **opening | {"trigger_id": "1.1.x"}) == (
        "invalid_trigger_id"
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": words("x" * 25)}, "invalid_arguments"),
        ({"private_metadata": "x" * 3001}, "invalid_arguments"),
        ({"submit": None}, "invalid_arguments"),
        ({"type": "home"}, "invalid_arguments"),
        ({"blocks": [heading("a", "1"), heading("b", "1")]}, "invalid_arguments"),
        ({"blocks": [heading("a", str(n)) for n in range(101)]}, "invalid_arguments"),
        ({"private_metadata": "", "extra": "x" * 250_000}, "view_too_large"),
    ],
)
def test_a_view_over_a_limit_is_refused_and_spends_no_trigger(
    recording_slack: Recording, change: Json, code: str
) -> None:
    trigger = recording_slack.slack.trigger("U1")
    assert error(recording_slack, "views.open", view=MODAL | change, trigger_id=trigger) == code
    assert error(recording_slack, "views.open", view=MODAL, trigger_id=trigger) == ""


def test_a_stale_hash_is_a_conflict(recording_slack: Recording) -> None:
    first = ask(recording_slack, "views.publish", user_id="U1", view=HOME)["view"]
    again = {"user_id": "U1", "view": HOME, "hash": first["hash"]}
    assert error(recording_slack, "views.publish", **again) == ""
    assert error(recording_slack, "views.publish", **again) == "hash_conflict"
    assert recording_slack.slack.homes["U1"].id == first["id"]


def opened(recording: Recording) -> str:
    trigger = recording.slack.trigger("U1")
    answer = ask(recording, "views.open", view=MODAL, trigger_id=trigger)
    return str(answer["view"]["id"])


def test_views_stack_three_deep_from_presses_inside_them(recording_slack: Recording) -> None:
    slack = recording_slack.slack
    top = slack.views[opened(recording_slack)]
    codes = []
    for _ in range(3):
        trigger = payloads.press(slack, "U1", top, "b.1")["trigger_id"]
        answer = ask(recording_slack, "views.push", view=MODAL, trigger_id=trigger)
        codes.append(answer.get("error", ""))
        top = slack.views[answer["view"]["id"]] if answer["ok"] else top
    assert codes == ["", "", "push_limit_reached"]
    loose = slack.trigger("U1")
    assert error(recording_slack, "views.push", view=MODAL, trigger_id=loose) == "not_found"


def test_a_sent_form_carries_what_was_filled_in_and_what_stood_there(
    recording_slack: Recording,
) -> None:
    slack = recording_slack.slack
    view = slack.views[opened(recording_slack)]
    sent = payloads.submit(slack, "U1", view, {"f1": "Late"})
    assert sent["view"]["private_metadata"] == "ticket"
    assert sent["view"]["hash"] == view.hash
    assert sent["view"]["state"]["values"] == {
        "f1": {"rating": {"type": "radio_buttons", "selected_option": RATING["options"][1]}},
        "f2": {"note": {"type": "plain_text_input", "value": "as before"}},
    }
    with pytest.raises(KeyError, match="no such fields"):
        payloads.submit(slack, "U1", view, {"f9": "Late"})
    with pytest.raises(KeyError, match="no choice"):
        payloads.submit(slack, "U1", view, {"f1": "Never"})
    with pytest.raises(ValueError, match="as much"):
        payloads.submit(slack, "U1", view, {"f2": "x" * 3001})


def test_what_becomes_of_a_sent_form(recording_slack: Recording) -> None:
    slack = recording_slack.slack
    view = slack.views[opened(recording_slack)]
    before = view.hash
    answered_form(slack, view, {"response_action": "errors", "errors": {"f2": "Say more."}})
    assert view.errors == {"f2": "Say more."}
    answered_form(
        slack, view, {"response_action": "update", "view": MODAL | {"blocks": BLOCKS[:1]}}
    )
    assert (view.errors, view.body["blocks"], view.hash == before) == ({}, BLOCKS[:1], False)
    assert answered_form(slack, view, {}) is None
    assert view.closed
    assert error(recording_slack, "views.update", view_id=view.id, view=MODAL) == "not_found"


def test_a_press_in_a_message_brings_the_message_along_unless_it_was_ephemeral(
    recording_slack: Recording,
) -> None:
    slack = recording_slack.slack
    ask(recording_slack, "chat.postMessage", channel="C1", text="Good day", blocks=BLOCKS[3:])
    fields = payloads.slash(slack, "U1", "C1", "/clerk", "help")
    answered_command(slack, fields, {"text": "Only you", "blocks": BLOCKS[3:]})
    post, private = slack.posts[0], slack.ephemerals[0]
    sent = payloads.press(slack, "U1", post, "b.1")
    assert (sent["message"]["ts"], sent["actions"][0]["value"]) == (post.ts, "ticket")
    hidden = payloads.press(slack, "U1", private, "b.1")
    assert ("message" in hidden, hidden["container"]["is_ephemeral"]) == (False, True)
