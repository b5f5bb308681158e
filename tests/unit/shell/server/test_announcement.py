"""What is printed as the server starts, and whether a browser is opened."""

from __future__ import annotations

import threading
import webbrowser
from typing import Any, cast

import pytest
import streamlit as st

from perceptron_explorer.shell.server import announcement, network
from tests import own_loop

USUAL: dict[str, Any] = {
    "server.address": None,
    "server.port": 8501,
    "server.headless": True,
    "server.baseUrlPath": "",
    "server.sslCertFile": None,
    "browser.serverAddress": "localhost",
    "browser.serverPort": 8501,
}


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the addresses that a browser is opened at; the machine has one address."""
    addresses: list[str] = []
    monkeypatch.setattr(webbrowser, "open", addresses.append)
    monkeypatch.setattr(network, "own_addresses", lambda: ["192.168.1.5"])
    return addresses


def start(monkeypatch: pytest.MonkeyPatch, changed: dict[str, Any]) -> None:
    """Start with these settings, and wait until a browser has been opened if one will be."""
    monkeypatch.setattr(st, "get_option", {**USUAL, **changed}.__getitem__)

    async def begin() -> None:
        # Making a real app would set for the whole process where Streamlit finds its settings.
        async with announcement.announced(cast("st.App", None)):
            pass

    own_loop.run(begin())
    for thread in threading.enumerate():
        if thread.name == announcement.BROWSER_THREAD:
            thread.join()


@pytest.mark.parametrize(
    ("changed", "here", "elsewhere"),
    [
        ({}, "http://localhost:8501", ["http://192.168.1.5:8501"]),
        ({"server.address": "0.0.0.0"}, "http://localhost:8501", ["http://192.168.1.5:8501"]),
        ({"server.address": "127.0.0.1"}, "http://127.0.0.1:8501", []),
        ({"server.address": "::1"}, "http://[::1]:8501", []),
        (
            {"server.baseUrlPath": "maths", "browser.serverPort": 80, "server.address": "10.0.0.1"},
            "http://10.0.0.1:80/maths",
            [],
        ),
        (
            {"browser.serverAddress": "explorer.example", "server.sslCertFile": "a.pem"},
            "https://explorer.example:8501",
            ["https://192.168.1.5:8501"],
        ),
    ],
)
def test_the_terminal_says_where_the_server_is(
    changed: dict[str, Any],
    here: str,
    elsewhere: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    opened: list[str],
) -> None:
    start(monkeypatch, changed)
    assert capsys.readouterr().out.splitlines() == [
        f"Perceptron Explorer: {here}",
        *(f"On the same network: {address}" for address in elsewhere),
    ]
    assert opened == [], "there is no display"


def test_where_there_is_a_display_a_browser_opens_once_the_server_listens(
    monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    answers = iter([False, True])
    monkeypatch.setattr(announcement, "_listens", lambda: next(answers))
    start(monkeypatch, {"server.headless": False, "server.baseUrlPath": "maths"})
    assert opened == ["http://localhost:8501/maths"]


def test_no_browser_opens_where_the_server_never_listens(
    monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    monkeypatch.setattr(announcement, "_listens", lambda: False)
    monkeypatch.setattr(announcement, "SECONDS_TO_LISTEN", 0.0)
    start(monkeypatch, {"server.headless": False})
    assert opened == []
