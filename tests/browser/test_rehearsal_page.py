"""The page of a rehearsal in a real browser, on a laptop, a phone and paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from papers.rehearsal import HtmlPage
from tests.browser.conftest import SIZES
from tests.papers.rehearsals import TWO


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, height = SIZES[request.param]
    context = browser.new_context(viewport={"width": width, "height": height})
    opened = context.new_page()
    opened.set_content(HtmlPage().write(TWO).decode())
    yield opened
    context.close()


def test_it_can_be_read_by_everybody_with_everything_open(page: Page) -> None:
    summaries = page.locator("summary")
    for n in range(summaries.count()):
        summaries.nth(n).click()
    expect(page.get_by_text("Every message in order.").first).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [f"{one['id']}: {one['help']}" for one in found] == []


def test_only_its_tables_and_pictures_are_wider_than_the_screen(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth") is True


def test_on_paper_the_whole_picture_is_there(page: Page) -> None:
    page.emulate_media(media="print")
    image = page.locator("img").first
    expect(image).to_be_visible()
    fits = "image => image.getBoundingClientRect().right <= document.documentElement.clientWidth"
    assert image.evaluate(fits) is True
