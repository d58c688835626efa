"""The distribution's own Chromium; without one these tests skip and say so."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.server import serving

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
SIZES = {"laptop": (1280, 900), "phone": (390, 844)}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Only for one module: while it is open no other test could run an event loop."""
    if CHROMIUM is None:
        pytest.skip("No Chromium is installed on this machine, so nothing was tried in a browser.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A page on a Clerk of its own, as large as a laptop's or a phone's."""
    width, height = SIZES[request.param]
    with serving(tmp_path) as url:
        context = browser.new_context(
            base_url=url, viewport={"width": width, "height": height}, java_script_enabled=True
        )
        yield context.new_page()
        context.close()
