from __future__ import annotations

import pytest

from tests.console.fakes import OWN, START, Desktop, desktop, soup, texts

FACE = ".clock-face, .clock-moves button, .clock-go"


def move(desk: Desktop, how: str, **values: str) -> tuple[str, list[str]]:
    answer = desk.client.post(f"/clock/{how}", data=values, headers=OWN)
    return answer.url.path, texts(soup(answer.text), ".flash p")


def test_the_clock_is_on_every_page() -> None:
    for path in ("/", "/as/asha/home", "/as/nobody/home"):
        assert texts(desktop().read(path), FACE) == [
            "Mon 2 Nov 2026, 09:00 – paused", "Jump to the next event", "Advance a day", "Run",
            "Go to Go",
        ]  # fmt: skip


def test_jumping_says_what_happened_and_whom_clerk_wrote_to() -> None:
    desk = desktop()
    answer = desk.client.post("/clock/jump", data={"who": "ben", "at": "groups/BMG"}, headers=OWN)
    page = soup(answer.text)
    assert answer.url.path == "/as/ben/groups/BMG"
    assert texts(page, ".flash p") == [
        "Moved to Fri 6 Nov 2026, 09:00.", "Clerk wrote to Asha Verma .",
    ]  # fmt: skip
    assert [a["href"] for a in page.select(".flash a")] == ["/as/asha/messages#latest"]


def test_a_jump_to_nobody_new_names_nobody() -> None:
    desk = desktop()
    move(desk, "jump")
    assert move(desk, "jump") == ("/", ["Moved to Fri 6 Nov 2026, 09:00."])


def test_advancing_a_day() -> None:
    desk = desktop()
    assert move(desk, "advance", who="asha", at="messages") == (
        "/as/asha/messages", ["Moved to Tue 3 Nov 2026, 09:00."],
    )  # fmt: skip


def test_going_to_a_day() -> None:
    desk = desktop()
    assert move(desk, "go", who="asha", at="messages", day="2026-12-23") == (
        "/as/asha/messages", ["Moved to Wed 23 Dec 2026, 09:00."],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("", "Choose a day after Mon 2 Nov 2026."),
        ("23 Dec", "Choose a day after Mon 2 Nov 2026."),
        ("2026-11-02", "Choose a day after Mon 2 Nov 2026, and within a year."),
        ("2026-11-01", "Choose a day after Mon 2 Nov 2026, and within a year."),
        ("2027-11-04", "Choose a day after Mon 2 Nov 2026, and within a year."),
        ("9999-12-31", "Choose a day after Mon 2 Nov 2026, and within a year."),
    ],
)
def test_a_day_that_cannot_be_gone_to_moves_nothing(day: str, said: str) -> None:
    desk = desktop()
    assert (move(desk, "go", day=day), desk.time.now()) == (("/", [said]), START)


def test_running_and_pausing() -> None:
    desk = desktop()
    assert move(desk, "run") == (
        "/", ["The clock is running. Reload the page to see it move."],
    )  # fmt: skip
    assert texts(desk.read("/"), FACE)[:4:3] == ["Mon 2 Nov 2026, 09:00 – running", "Pause"]
    assert move(desk, "pause") == ("/", ["The clock stands at Mon 2 Nov 2026, 09:00."])
    assert desk.time.runs is False


def test_summer_is_told_on_the_wall_clock() -> None:
    desk = desktop()
    desk.time.at = START.replace(month=7)
    assert texts(desk.read("/"), ".clock-face time") == ["Thu 2 Jul 2026, 09:00"]


@pytest.mark.parametrize(
    ("how", "values"),
    [("back", {}), ("jump", {"who": "nobody"}), ("jump", {"who": "ben", "at": "//example.org"})],
)
def test_no_other_moves_and_no_other_ways(how: str, values: dict[str, str]) -> None:
    desk = desktop()
    answer = desk.client.post(f"/clock/{how}", data=values, headers=OWN)
    assert (answer.status_code, desk.time.now()) == (404, START)


def test_looking_moves_nothing() -> None:
    desk = desktop()
    assert (desk.client.get("/clock/jump").status_code, desk.time.now()) == (405, START)


def test_a_clock_that_moves_by_itself_has_no_buttons_and_takes_no_moves() -> None:
    desk = desktop()
    desk.time.movable = False
    assert texts(desk.read("/"), FACE) == ["Mon 2 Nov 2026, 09:00 – paused"]
    assert desk.client.post("/clock/jump", headers=OWN).status_code == 404
