"""What happens once as the server starts: its addresses are printed, and a browser opens.

Streamlit prints its own announcement, after asking a host on the internet where there is no
display, and opens a browser only where the server is not an ``st.App``.
"""

from __future__ import annotations

import socket
import threading
import time
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st

from perceptron_explorer.draggable_plot.assets import server_path
from perceptron_explorer.shell.server import network

ALL_ADDRESSES = (None, "", "0.0.0.0", "::")
BROWSER_THREAD = "open-browser"
SECONDS_TO_LISTEN = 60.0
SECONDS_BETWEEN_LOOKS = 0.05


@asynccontextmanager
async def announced(_app: st.App) -> AsyncIterator[None]:
    """Say where the server is, and open a browser there unless the settings say not to."""
    print(*_lines(), sep="\n", flush=True)
    if not st.get_option("server.headless"):
        threading.Thread(target=_open_browser, name=BROWSER_THREAD, daemon=True).start()
    yield


def _listens_everywhere() -> bool:
    return st.get_option("server.address") in ALL_ADDRESSES


def _url(host: str) -> str:
    return network.origin(host) + server_path("")


def _url_here() -> str:
    """Return the address for a browser on this machine."""
    setting = "browser.serverAddress" if _listens_everywhere() else "server.address"
    return _url(str(st.get_option(setting)))


def _lines() -> list[str]:
    lines = [f"Perceptron Explorer: {_url_here()}"]
    if _listens_everywhere():
        lines += [f"On the same network: {_url(own)}" for own in network.own_addresses()]
    return lines


def _open_browser() -> None:
    """Open a browser once the server listens, which it does after it has begun its work."""
    deadline = time.monotonic() + SECONDS_TO_LISTEN
    while not _listens():
        if time.monotonic() > deadline:
            return
        time.sleep(SECONDS_BETWEEN_LOOKS)
    webbrowser.open(_url_here())


def _listens() -> bool:
    host = "localhost" if _listens_everywhere() else st.get_option("server.address")
    try:
        socket.create_connection((host, st.get_option("server.port")), timeout=1).close()
    except OSError:
        return False
    return True
