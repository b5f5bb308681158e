"""One Streamlit server for the length of a ``with`` block."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 60.0


class ServerDidNotStartError(RuntimeError):
    """The server ended or stayed silent. The message holds what it printed."""


def free_port() -> int:
    """Return a port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def command(port: int, script: str = "app.py", prefix: str = "") -> list[str]:
    """Return the command that serves the script, quiet and without watching for changes."""
    return [
        *(sys.executable, "-m", "streamlit", "run", script),
        *("--server.address", "127.0.0.1"),
        *("--server.port", str(port)),
        *("--server.baseUrlPath", prefix),
        *("--server.headless", "true"),
        *("--server.fileWatcherType", "none"),
        *("--browser.gatherUsageStats", "false"),
    ]


def is_healthy(url: str) -> bool:
    """Say whether the server answers that it is ready."""
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def wait_until_healthy(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    """Return when the server is ready.

    Raises
    ------
    ServerDidNotStartError
        When it ends before that, or the time is up.
    """
    deadline = time.monotonic() + SECONDS_TO_START
    while not is_healthy(url):
        ended = process.poll() is not None
        if ended or time.monotonic() > deadline:
            how = f"ended with {process.returncode}" if ended else "did not answer in time"
            raise ServerDidNotStartError(f"The server {how}. It printed:\n{log.read_text()}")
        time.sleep(0.1)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the process, politely first."""
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def running(folder: Path = ROOT, script: str = "app.py", prefix: str = "") -> Iterator[str]:
    """Serve the explorer on a free port and give its address."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/{prefix}".rstrip("/")
    with tempfile.TemporaryDirectory() as scratch:
        log = Path(scratch, "server.log")
        with log.open("wb") as output:
            process = subprocess.Popen(
                command(port, script, prefix), cwd=folder, stdout=output, stderr=subprocess.STDOUT
            )
        try:
            wait_until_healthy(process, url, log)
            yield url
        finally:
            stop(process)


class Restartable:
    """A server that can be stopped and started again."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it unless it runs, and wait until it answers."""
        if self.process and self.process.poll() is None:
            return
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                command(self.port), cwd=ROOT, stdout=output, stderr=subprocess.STDOUT
            )
        wait_until_healthy(self.process, self.url, self.log)

    def stop(self) -> None:
        """End it."""
        if self.process:
            stop(self.process)

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        if self.process:
            self.process.kill()
            self.process.wait()
