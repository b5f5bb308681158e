"""The phone page of the class board while the network is away."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.board_stand_in import StandIn
from tests.browser.network import Network, network_to
from tests.browser.phone_page import (
    CONNECTED,
    TROUBLE,
    drag,
    line,
    middle,
    open_board,
    own_leaves,
    place_of,
    status,
    stored,
    tap,
    wait_until_sent,
)
from tests.browser.watch import Watch


def test_what_is_made_without_a_connection_goes_once_it_is_back(
    page: Page, board: StandIn, watch: Watch
) -> None:
    watch.expect(TROUBLE)
    with network_to(board.url) as network:
        open_board(page, f"{network.url}/maths/class")
        network.lose()
        expect(status(page)).to_have_text("No connection")
        make_two_changes(page)
        expect(status(page)).to_have_text("No connection, 2 waiting")
        expect(line(page)).to_contain_text("Your changes are kept until there is a connection.")
        assert stored(board) == []
        come_back(page, network)
    assert [one["y"] for one in stored(board)] == [0, 1]


def make_two_changes(page: Page) -> None:
    """Place two leaves and move the first, so that two edits are worth sending."""
    tap(page, 0.25, 0.25)
    drag(page, middle(own_leaves(page)), place_of(page, 0.3, 0.6))
    page.get_by_role("radio", name="versicolor").check()
    tap(page, 0.75, 0.75)
    expect(own_leaves(page)).to_have_count(2)


def come_back(page: Page, network: Network) -> None:
    """Let the network be there again, and wait for what was held back."""
    network.come_back()
    expect(status(page)).to_have_text(CONNECTED)
    wait_until_sent(page)


def test_a_phone_in_flight_mode_says_so_at_once(phone: Page, watch: Watch) -> None:
    watch.expect(TROUBLE)
    phone.context.set_offline(True)
    try:
        expect(status(phone)).to_have_text("No connection")
        tap(phone, 0.5, 0.5)
        expect(status(phone)).to_have_text("No connection, 1 waiting")
    finally:
        phone.context.set_offline(False)
    expect(status(phone)).to_have_text(CONNECTED)
    wait_until_sent(phone)
