"""A class board whose server is killed, and comes back at the same address."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import phone_page
from tests.browser.board_page import PHONE, code_of, expect_readout, open_board
from tests.browser.server import Restartable
from tests.browser.watch import WITHOUT_A_SERVER, Watch


def test_what_was_answered_is_there_and_what_was_made_meanwhile_comes(
    page: Page,
    restartable: Restartable,
    new_context: Callable[..., BrowserContext],
    watch: Watch,
) -> None:
    watch.expect(f"{phone_page.TROUBLE}|{WITHOUT_A_SERVER}")
    open_board(page, restartable.url)
    phone = new_context(**PHONE).new_page()
    phone.goto(f"{restartable.url}/class/{code_of(page)}")
    expect(phone_page.status(phone)).to_have_text(phone_page.CONNECTED)
    phone_page.tap(phone, 0.25, 0.25)
    phone_page.wait_until_sent(phone)
    expect_readout(page, "leaves", 1)
    restartable.kill()
    expect(phone_page.status(phone)).not_to_have_text(phone_page.CONNECTED)
    phone_page.tap(phone, 0.75, 0.75)
    expect(phone_page.own_leaves(phone)).to_have_count(2)
    restartable.start()
    expect(phone_page.status(phone)).to_have_text(phone_page.CONNECTED)
    phone_page.wait_until_sent(phone)
    expect_readout(page, "leaves", 2)
