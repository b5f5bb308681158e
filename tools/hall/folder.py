"""The folder of a hall: logs, process ids, nginx's files. And what all its servers share."""

from __future__ import annotations

import fcntl
import os
import secrets
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count, islice
from pathlib import Path
from typing import IO

from tools.hall.settings import THIS_MACHINE, Settings

SECRET = "STREAMLIT_SERVER_COOKIE_SECRET"


class NoHallError(RuntimeError):
    """There is no hall, or none can be. The message says what to do about it."""


@contextmanager
def taken(settings: Settings) -> Iterator[None]:
    """Make the folder, for this user alone, and hold it with the id of this process in it.

    Raises
    ------
    NoHallError
        When a hall runs here already.
    """
    settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _pid_file(settings).open("a+") as file:
        if not _lock(file):
            raise NoHallError(f"A hall runs at port {settings.port} already.")
        for old in (*settings.folder.glob("*.log"), *settings.folder.glob("server-*.pid")):
            old.unlink()
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield


def ask_to_restart(settings: Settings) -> None:
    """Ask a hall that runs to start its servers anew, one after the other.

    Raises
    ------
    NoHallError
        When none runs here.
    """
    nobody = NoHallError(f"No hall runs at port {settings.port}.")
    if not _pid_file(settings).exists():
        raise nobody
    with _pid_file(settings).open() as file:
        if _lock(file):  # The id is of a hall that has ended, and may be another program's now.
            raise nobody
        os.kill(int(file.read()), signal.SIGHUP)


def cookie_secret() -> str:
    """Return what the servers sign cookies with: what is given for several machines, or anew."""
    return os.environ.get(SECRET) or secrets.token_hex(32)


def server_ports(settings: Settings) -> list[int]:
    """Return free ports for the servers: the next ones after nginx's.

    They are not the system's to choose: it would take from those that it also gives to connections
    of programs, and a server that is started again may find one of these on its port.

    Raises
    ------
    NoHallError
        When nginx's own port is taken.
    """
    if not _is_free(settings.address, settings.port):
        raise NoHallError(f"Port {settings.port} is in use. Choose another one: PORT=8700.")
    ports = (port for port in count(settings.port + 1) if _is_free(THIS_MACHINE, port))
    return list(islice(ports, settings.replicas))


def _pid_file(settings: Settings) -> Path:
    return settings.folder / "hall.pid"


def _lock(file: IO[str]) -> bool:
    """Say whether nobody else holds a file; it is ours then, until it is closed."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_free(address: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
        return True
