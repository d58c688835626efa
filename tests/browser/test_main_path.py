"""The README's tour in a real browser, and what a keyboard and a small screen need."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.walking import accessible, be, go, say

ACTION = "BMG-2026-003"
WORDS = ("The County has yet to agree.", "A short briefing has gone out.")


def test_the_main_path(page: Page) -> None:
    page.goto("/")
    assert accessible(page) == []
    be(page, "Rachel Okafor")
    assert accessible(page) == []

    go(page, "2026-11-05", "Thu 5 Nov 2026, 09:00")
    page.get_by_role("link", name="Messages").click()
    expect(page.get_by_role("heading", name=f"Update due: {ACTION}")).to_be_visible()

    page.get_by_role("button", name="Update…").first.click()
    page.get_by_role("radio", name="Amber").check()
    page.get_by_label("When do you expect to finish?").fill("26 Feb")
    page.get_by_role("radio", name="It is likely to matter a lot").check()
    page.get_by_label("What should people know?").fill(WORDS[0])
    assert accessible(page) == []
    page.get_by_role("button", name="Save update").click()
    expect(page.get_by_role("heading", name=f"Keep amber for {ACTION}?")).to_be_visible()
    assert accessible(page) == []

    page.get_by_label("Why does your rating stand?").fill(WORDS[1])
    page.get_by_role("button", name="Save update").click()
    expect(page.get_by_role("heading", name=f"Recorded: {ACTION}")).to_be_visible()
    expect(page.get_by_role("heading", name="Thank you: recorded")).to_be_visible()

    be(page, "Joan Merriweather")
    say(page, f"/action {ACTION}")
    for told in ("running late (Amber)", "Fri 26 Feb 2027", *WORDS):
        expect(page.locator("article.reply").get_by_text(told).first).to_be_visible()
    page.get_by_role("link", name="Business Management Group").click()
    expect(page.get_by_role("heading", name=f"{ACTION}: running late (Amber)")).to_be_visible()

    be(page, "Winston Baptiste")
    expect(page.get_by_role("heading", name="Where the rating and the key differ")).to_be_visible()
    expect(page.get_by_text(WORDS[1])).to_be_visible()

    be(page, "Elspeth Dunmore")
    say(page, f"/action {ACTION} on track")
    expect(page.get_by_role("heading", name="That isn't yours to change")).to_be_visible()
    assert accessible(page) == []


def test_a_button_is_reached_and_pressed_by_keyboard_alone(page: Page) -> None:
    page.goto("/as/rachel-okafor/home")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the main part")).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_role("button", name=f"On track – {ACTION}").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=f"Recorded: {ACTION}")).to_be_visible()


def test_nothing_is_wider_than_the_screen(page: Page) -> None:
    page.goto("/as/joan-merriweather/messages")
    expect(page.get_by_text("Please keep this line").first).to_be_visible()
    homes = ("/", "/as/rachel-okafor/home", "/as/winston-baptiste/groups/BMG")
    for path in (*homes, "/as/joan-merriweather/messages"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth") is True
