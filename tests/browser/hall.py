"""A hall of servers behind nginx, as ``make hall`` starts it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.browser import server
from tools.nginx import find_or_install

SECONDS_TO_STOP = 20.0


class Hall:
    """A hall, from its start on.

    Parameters
    ----------
    folder : Path
        An empty folder for its files.
    replicas : int
        How many servers it has.
    prefix : str
        What all paths begin with.
    """

    def __init__(self, folder: Path, replicas: int, prefix: str) -> None:
        self.port = server.free_port()
        self.url = f"http://127.0.0.1:{self.port}/{prefix}".rstrip("/")
        self.cookie = f"explorer_server_{self.port}"
        self.output = folder / "output"
        self._pid_files = [folder / f"server-{number}.pid" for number in range(replicas)]
        place = ("--port", str(self.port), "--folder", str(folder))
        self._command = (sys.executable, "-m", "tools.hall", *place)
        many = ("--replicas", str(replicas), "--address", "127.0.0.1", "--prefix", prefix)
        environment = {**os.environ, "NGINX": find_or_install()}
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                (*self._command, *many),
                cwd=server.ROOT,
                env=environment,
                stdout=output,
                stderr=output,
            )

    def pids(self) -> list[int]:
        """Return the servers' process ids."""
        return [int(file.read_text()) for file in self._pid_files]

    def start_anew(self) -> None:
        """Ask for a rolling restart, as ``make hall-restart`` does."""
        subprocess.run((*self._command, "--restart"), cwd=server.ROOT, check=True)

    def has_said(self, sentence: str) -> bool:
        """Say whether it has printed something."""
        return sentence in self.output.read_text()

    def kill(self, number: int) -> None:
        """Kill a server. The hall is held up, so that it stays away until `go_on`."""
        self.process.send_signal(signal.SIGSTOP)
        os.kill(self.pids()[number], signal.SIGKILL)

    def go_on(self) -> None:
        """Let the hall see what has happened to its servers."""
        self.process.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        """End it, and all its servers if it cannot."""
        self.go_on()
        self.process.terminate()
        try:
            self.process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            self.process.kill()
            for pid in self.pids():
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            raise


@contextmanager
def running(folder: Path, replicas: int, prefix: str) -> Iterator[Hall]:
    """Give a hall whose servers answer."""
    hall = Hall(folder, replicas, prefix)
    try:
        server.wait_until_healthy(hall.process, hall.url, hall.output)
        yield hall
    finally:
        hall.stop()
