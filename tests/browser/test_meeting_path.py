"""The README's second tour: a meeting from the call for papers to its action points."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.walking import accessible, be, go, read_messages

ITEM, POINT = "The profile of exploitation", "Write to those who were absent"


@pytest.mark.parametrize("page", ["phone"], indirect=True)
def test_from_the_call_for_papers_to_the_action_points(page: Page) -> None:
    page.goto("/")
    go(page, "2026-12-23", "Wed 23 Dec 2026, 09:00")
    read_messages(page, "Rachel Okafor")
    press(page, "Propose an item… – BMG on Tue 19 Jan 2027")
    page.get_by_label("What is it about?").fill(ITEM)
    assert accessible(page) == []
    press(page, "Propose it")
    headed(page, f"Proposed: {ITEM}")

    go(page, "2027-01-12", "Tue 12 Jan 2027, 09:00")
    read_messages(page, "Winston Baptiste")
    press(page, "Put it on")
    press(page, "Issue it")
    headed(page, "Issued: agenda for BMG on Tue 19 Jan 2027")

    go(page, "2027-01-15", "Fri 15 Jan 2027, 09:00")
    read_messages(page, "Winston Baptiste")
    headed(page, "Business Management Group: digest for Tue 19 Jan 2027, 14:00–16:00")
    assert accessible(page) == []

    go(page, "2027-01-19", "Tue 19 Jan 2027, 09:00")
    press(page, "Jump to the next event")
    expect(page.locator(".clock-face")).to_contain_text("Tue 19 Jan 2027, 14:00")
    read_messages(page, "Winston Baptiste")
    press(page, "Start")
    headed(page, "Started: BMG on Tue 19 Jan 2027")
    press(page, "Next item")
    headed(page, "Now: 2. 14:05 Declarations of interest")
    act(page)
    press(page, "Close…")
    headed(page, "Close the meeting of BMG on Tue 19 Jan 2027?")
    press(page, "Carry them over and close")
    headed(page, "Closed: BMG on Tue 19 Jan 2027")

    go(page, "2027-01-20", "Wed 20 Jan 2027, 09:00")
    read_messages(page, "Winston Baptiste")
    headed(page, "What came of BMG on Tue 19 Jan 2027")
    go(page, "2027-01-21", "Thu 21 Jan 2027, 09:00")
    for name, place in (
        ("Dev Chandarana", "Messages"),
        ("Winston Baptiste", "Business Management"),
    ):
        be(page, name)
        page.get_by_role("link", name=place).click()
        headed(page, "Action points of BMG on Tue 19 Jan 2027")
        assert accessible(page) == []


def act(page: Page) -> None:
    press(page, "Action…")
    page.get_by_label("What is to be done?").fill(POINT)
    page.get_by_label("Who will lead?").select_option(label="Partnership Officer (Dev Chandarana)")
    page.get_by_label("By when?").fill("26 Feb")
    press(page, "Add action")
    headed(page, f"Added: BMG-2027-001 {POINT}")


def press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label).last.click()


def headed(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", name=text).first).to_be_visible()
