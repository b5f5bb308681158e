"""The servers and nginx: all are started, kept up, started anew in turn, and stopped."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine

from tools.hall import folder
from tools.hall.health import DidNotStartError, first_answer
from tools.hall.nginx_config import config
from tools.hall.processes import end, started
from tools.hall.replica import Replica
from tools.hall.settings import Settings

ALL_NEW = "All servers have been started anew."


class ProxyEndedError(RuntimeError):
    """nginx has ended by itself."""


class Hall:
    """Several servers behind nginx.

    Parameters
    ----------
    settings : Settings
        How many, and where.
    nginx : str
        The path of nginx.

    Raises
    ------
    NoHallError
        When its port is taken.
    """

    def __init__(self, settings: Settings, nginx: str) -> None:
        ports, secret = folder.server_ports(settings), folder.cookie_secret()
        self.replicas = [
            Replica(number, port, settings, secret) for number, port in enumerate(ports)
        ]
        self._settings = settings
        self._nginx = nginx
        self._wanted_anew = asyncio.Event()

    async def run(self) -> None:
        """Serve until SIGINT or SIGTERM. SIGHUP starts the servers anew, one after the other.

        Raises
        ------
        ProxyEndedError
            When nginx ends.
        DidNotStartError
            When a server or nginx does not start.
        """
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        for one in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(one, ended.set)
        loop.add_signal_handler(signal.SIGHUP, self._wanted_anew.set)
        keeping = (replica.keep_up() for replica in self.replicas)
        await _first_of(ended.wait(), self._serve(), *keeping)

    async def _serve(self) -> None:
        for replica in self.replicas:
            await replica.up.wait()
        await _first_of(self._run_nginx(), self._start_anew_when_asked())

    async def _run_nginx(self) -> None:
        folder, log = self._settings.folder, self._settings.folder / "nginx.log"
        path = folder / "nginx.conf"
        path.write_text(config(self._settings, [one.port for one in self.replicas]), "utf-8")
        process = await started((self._nginx, "-p", str(folder), "-c", str(path)), folder, log)
        try:
            await first_answer(process, self._settings.url, "nginx")
            print(
                f"{len(self.replicas)} servers answer at {self._settings.url}\n"
                f"Ctrl+C stops them. Their logs: {folder}",
                flush=True,
            )
            await process.wait()
            raise ProxyEndedError("nginx has ended.")
        finally:
            await end(process)

    async def _start_anew_when_asked(self) -> None:
        while True:
            await self._wanted_anew.wait()
            self._wanted_anew.clear()
            try:
                for replica in self.replicas:
                    await replica.restart()
                print(ALL_NEW, flush=True)
            except DidNotStartError as problem:
                print(f"{problem}\nThe servers after it were left as they are.", flush=True)


async def _first_of(*works: Coroutine[None, None, object]) -> None:
    """Run until one of several comes to its end, and let that one's error pass."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()
