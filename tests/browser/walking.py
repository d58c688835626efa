"""What a visitor does on the console, by what is written on it."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect


def accessible(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['help']}" for one in found]


def be(page: Page, name: str) -> None:
    page.goto("/")
    page.get_by_role("link", name=name, exact=True).click()


def say(page: Page, line: str) -> None:
    page.get_by_label("Write to Clerk").fill(line)
    page.get_by_role("button", name="Send").click()


def go(page: Page, day: str, shown: str) -> None:
    page.get_by_label("Go to").fill(day)
    page.get_by_role("button", name="Go", exact=True).click()
    expect(page.locator(".clock-face")).to_contain_text(shown)


def read_messages(page: Page, name: str) -> None:
    be(page, name)
    page.get_by_role("link", name="Messages").click()
