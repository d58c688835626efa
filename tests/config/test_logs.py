"""Structured logs: a JSON line an event, on the error stream."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import structlog

from config.logs import set_up


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    structlog.reset_defaults()


def test_an_event_is_one_json_line_on_the_error_stream(capsys: pytest.CaptureFixture[str]) -> None:
    set_up(readable=False)
    structlog.get_logger().info("message settled", outcome="sent", subject="a\nb")
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    line = json.loads(err)
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "message settled",
        "level": "info",
        "outcome": "sent",
        "subject": "a\nb",
    }


def test_what_went_wrong_is_in_the_line(capsys: pytest.CaptureFixture[str]) -> None:
    set_up(readable=False)
    try:
        raise RuntimeError("the disk is full")
    except RuntimeError:
        structlog.get_logger().exception("put off")
    line = json.loads(capsys.readouterr().err)
    assert (line["level"], line["event"]) == ("error", "put off")
    assert line["exception"].splitlines()[-1] == "RuntimeError: the disk is full"


def test_what_only_happens_in_a_rehearsal_is_no_event_unless_it_goes_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up(readable=False)
    with structlog.contextvars.bound_contextvars(rehearsal=True):
        structlog.get_logger().info("message settled")
        structlog.get_logger().error("put off")
    structlog.get_logger().info("started")
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [(line["event"], line.get("rehearsal")) for line in lines] == [
        ("put off", True),
        ("started", None),
    ]


def test_debugging_is_left_out_and_a_terminal_gets_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up(readable=True)
    structlog.get_logger().debug("noise")
    assert capsys.readouterr().err == ""
    structlog.get_logger().info("started")
    assert capsys.readouterr().err.count("started") == 1
