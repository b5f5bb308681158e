"""One of the servers: Streamlit in a process of its own, which is started again when it ends."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import Process
from contextlib import suppress
from pathlib import Path

from tools.hall.health import SECONDS_TO_START, DidNotStartError, answers, first_answer
from tools.hall.processes import end, started
from tools.hall.settings import ROOT, THIS_MACHINE, Settings

SECONDS_BETWEEN_LOOKS = 5.0
LOOKS_IN_VAIN = 3
LONGEST_PAUSE_S = 30.0


class Replica:
    """One of the servers.

    Parameters
    ----------
    number : int
        Which one it is, from 0 on.
    port : int
        Where it listens, on this machine alone.
    settings : Settings
        Those of the hall.
    secret : str
        What all servers sign their cookies with.
    """

    def __init__(self, number: int, port: int, settings: Settings, secret: str) -> None:
        self.number = number
        self.port = port
        self.up = asyncio.Event()
        self._name = f"Server {number}"
        self._settings = settings
        self._secret = secret
        self._url = f"http://{THIS_MACHINE}:{port}{settings.prefix}"
        self._process: Process | None = None
        self._has_been_up = False

    def environment(self) -> dict[str, str]:
        """Return its environment. A command line is shown to everybody in the list of processes."""
        of_streamlit = {
            "SERVER_PORT": str(self.port),
            "SERVER_ADDRESS": THIS_MACHINE,
            "SERVER_HEADLESS": "true",
            "SERVER_BASE_URL_PATH": self._settings.prefix.strip("/"),
            "SERVER_COOKIE_SECRET": self._secret,
        }
        if self._settings.is_open:
            # The page tells a class where to find nginx.
            of_streamlit["BROWSER_SERVER_PORT"] = str(self._settings.port)
        return {**os.environ, **{f"STREAMLIT_{key}": it for key, it in of_streamlit.items()}}

    async def keep_up(self) -> None:
        """Run until this is cancelled: a server that ends, or hangs, is started again.

        Raises
        ------
        DidNotStartError
            When it does not start at all. One that has answered before is tried again.
        """
        pause_s = 0.0
        while True:
            await asyncio.sleep(pause_s)
            process = await self._start()
            try:
                await first_answer(process, self._url, self._name)
                self.up.set()
                if self._has_been_up:
                    print(f"{self._name} answers again.", flush=True)
                self._has_been_up, pause_s = True, 0.0
                await self._end(process)
            except DidNotStartError as problem:
                if not self._has_been_up:
                    raise
                print(problem, flush=True)
                pause_s = min(2 * pause_s + 1, LONGEST_PAUSE_S)
            finally:
                self.up.clear()
                await end(process)

    async def restart(self) -> None:
        """Start it anew, and return when it answers.

        Raises
        ------
        DidNotStartError
            When it does not.
        """
        self.up.clear()
        if self._process and self._process.returncode is None:
            self._process.terminate()
        try:
            await asyncio.wait_for(self.up.wait(), SECONDS_TO_START)
        except TimeoutError:
            raise DidNotStartError(f"{self._name} did not answer in time.") from None

    async def _start(self) -> Process:
        folder, number = self._settings.folder, self.number
        command = (sys.executable, "-m", "tools.hall.server", *self._settings.arguments)
        log = folder / f"server-{number}.log"
        self._process = await started(command, ROOT, log, self.environment())
        Path(folder, f"server-{number}.pid").write_text(f"{self._process.pid}\n")
        return self._process

    async def _end(self, process: Process) -> None:
        """Return when the process has ended, or has hung for a while."""
        in_vain = 0
        while in_vain < LOOKS_IN_VAIN:
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), SECONDS_BETWEEN_LOOKS)
                self._say("has ended")
                return
            in_vain = 0 if await answers(self._url) else in_vain + 1
        self._say("has not answered for a while")

    def _say(self, what: str) -> None:
        if self.up.is_set():  # Nobody has asked for it.
            print(f"{self._name} {what} and is started again.", flush=True)
