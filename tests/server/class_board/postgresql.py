"""A PostgreSQL server of the tests' own, with nothing in it."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tests.browser.server import free_port
from tools import postgresql

SECONDS_TO_START = 60.0
OWNERS = ("postgres", "nobody")
"""Who the server runs as where the tests run as root, which it refuses; packages make the first."""
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class NotStartedError(RuntimeError):
    """The server ended or stayed silent. The message holds what it printed."""


@contextmanager
def running() -> Iterator[sa.URL]:
    """Serve an empty database and give its address."""
    programs = Path(postgresql.find_or_install())
    user: dict[str, Any] = {"user": _owner()} if os.geteuid() == 0 else {}
    with tempfile.TemporaryDirectory() as folder:
        if user:
            shutil.chown(folder, user["user"])
        data, port = str(Path(folder, "data")), free_port()
        made = [str(programs / "initdb"), "-D", data, "-A", "trust", "-U", "boards", "--no-sync"]
        subprocess.run(made, check=True, capture_output=True, cwd=folder, **user)
        settings = ("listen_addresses=127.0.0.1", "unix_socket_directories=", *FAST)
        flags = [word for one in settings for word in ("-c", one)]
        command = [str(programs / "postgres"), "-D", data, "-p", str(port), *flags]
        log = Path(folder, "server.log")
        with log.open("wb") as output:
            process = subprocess.Popen(command, stdout=output, stderr=output, cwd=folder, **user)
        try:
            url = sa.URL.create("postgresql+psycopg", "boards", None, "127.0.0.1", port, "postgres")
            _wait(process, url, log)
            yield url
        finally:
            process.send_signal(signal.SIGINT)  # Does not wait for those who are connected.
            process.wait()


def _owner() -> str:
    known = {one.pw_name for one in pwd.getpwall()}
    return next(name for name in OWNERS if name in known)


def _wait(process: subprocess.Popen[bytes], url: sa.URL, log: Path) -> None:
    """Return when the server answers."""
    deadline = time.monotonic() + SECONDS_TO_START
    engine = sa.create_engine(url)
    while True:
        try:
            engine.connect().close()
        except sa.exc.OperationalError as problem:
            if process.poll() is not None or time.monotonic() > deadline:
                raise NotStartedError(log.read_text("utf-8")) from problem
            time.sleep(0.1)
        else:
            engine.dispose()
            return
