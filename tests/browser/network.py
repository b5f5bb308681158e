"""The network between the browser and a server that goes on: it can be lost and come back."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

CHUNK = 65_536


class Network:
    """A port that passes on all that comes to the server's, both ways, until it is lost.

    Parameters
    ----------
    server : str
        The address of the server.
    """

    def __init__(self, server: str) -> None:
        self._server = urlsplit(server)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._sockets: list[socket.socket] = []
        self._is_lost = False
        self._lock = threading.Lock()
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def lose(self) -> None:
        """End every connection, and let none come about."""
        with self._lock:
            self._is_lost = True
            for one in self._sockets:
                _end(one)
            self._sockets.clear()

    def come_back(self) -> None:
        """Let connections come about again."""
        self._is_lost = False

    def close(self) -> None:
        """Lose it for good."""
        self.lose()
        _end(self._listener)

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                browser, _ = self._listener.accept()
                self._connect(browser)

    def _connect(self, browser: socket.socket) -> None:
        with self._lock:
            if self._is_lost:
                _end(browser)
                return
            server = socket.create_connection((self._server.hostname or "", self._server.port or 0))
            self._sockets += [browser, server]
        for source, target in ((browser, server), (server, browser)):
            threading.Thread(target=_pass_on, args=(source, target), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while chunk := source.recv(CHUNK):
            target.sendall(chunk)
    _end(target)


def _end(one: socket.socket) -> None:
    # Closing alone would not wake a thread that waits for it.
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()


@contextmanager
def network_to(server: str) -> Iterator[Network]:
    """Give a network to a server for the length of a ``with`` block."""
    network = Network(server)
    try:
        yield network
    finally:
        network.close()
