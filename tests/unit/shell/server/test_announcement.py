"""What is printed as the server starts, and whether a browser is opened."""

from __future__ import annotations

import asyncio
import threading
import webbrowser
from typing import Any

import pytest
import streamlit as st

from perceptron_explorer.shell.server import announcement, network

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
        async with announcement.announced(st.App("app.py")):
            pass

    before = {*threading.enumerate()}
    asyncio.run(begin())
    for thread in {*threading.enumerate()} - before:
        thread.join()


@pytest.mark.parametrize(
    ("changed", "lines"),
    [
        ({}, ["Perceptron Explorer: http://localhost:8501", "On the same network: ..."]),
        ({"server.address": "0.0.0.0"}, ["Perceptron Explorer: http://localhost:8501", "On..."]),
        ({"server.address": "127.0.0.1"}, ["Perceptron Explorer: http://127.0.0.1:8501"]),
        ({"server.address": "::1"}, ["Perceptron Explorer: http://[::1]:8501"]),
        (
            {"server.baseUrlPath": "maths", "browser.serverPort": 80, "server.address": "10.0.0.1"},
            ["Perceptron Explorer: http://10.0.0.1:80/maths"],
        ),
        (
            {"browser.serverAddress": "explorer.example", "server.sslCertFile": "a.pem"},
            ["Perceptron Explorer: https://explorer.example:8501", "On the same network: ..."],
        ),
    ],
)
def test_the_terminal_says_where_the_server_is(
    changed: dict[str, Any],
    lines: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    opened: list[str],
) -> None:
    start(monkeypatch, changed)
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == lines[0]
    assert len(printed) == len(lines)
    assert all(line.startswith("On the same network: http") for line in printed[1:])
    assert all("//192.168.1.5:8501" in line for line in printed[1:])
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
