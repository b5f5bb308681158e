"""A hall that opens a page at once, and then works on it. Run: ``python benchmarks/hall.py``.

Sessions without a browser open /hyperplane at the same time, and each then releases a handle
every few seconds. For comparison, a bare page with one chart, whose sessions run it again as often.
Each with Streamlit's usual settings, and with those of ``.streamlit/config.toml``.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.common import HERE, fixed, median, print_machine, print_table, times
from benchmarks.sessions import Answer, Session
from tests.browser import server

SESSIONS = 100
RELEASES = 3
SECONDS_BETWEEN_RELEASES = 3.0
SECONDS_TO_ANSWER = 300.0

Act = Callable[[Session], Awaitable[Answer]]


@dataclass(frozen=True)
class App:
    """What is served, and what its visitors do."""

    name: str
    folder: Path
    script: str
    page: str
    act: Act


@dataclass(frozen=True)
class Settings:
    """How Streamlit is set."""

    name: str
    flags: tuple[str, ...]


APPS = (
    App("Perceptron Explorer", server.ROOT, "app.py", "hyperplane", Session.release),
    App("bare page", HERE / "apps", "bare_app.py", "", Session.again),
)
SET = {
    # In `.streamlit/config.toml`, which the bare page does not read: Streamlit's, and ours.
    "--server.fileWatcherType": ("auto", "none"),
    "--server.enableWebsocketCompression": ("false", "true"),
    "--runner.postScriptGC": ("true", "false"),
    "--runner.fastReruns": ("true", "false"),
}
USUAL, OURS = (
    Settings(name, tuple(word for flag, values in SET.items() for word in (flag, values[place])))
    for place, name in enumerate(("Streamlit's", "ours"))
)


@dataclass
class Measured:
    """The answers to all sessions, and the server's processor time and memory for them."""

    openings: list[Answer] = field(default_factory=list)
    releases: list[Answer] = field(default_factory=list)
    opening_cpu_s: float = 0.0
    release_cpu_s: float = 0.0
    memory_bytes: float = 0.0


@contextmanager
def running(app: App, settings: Settings) -> Iterator[tuple[str, int]]:
    """Serve the app and give its address and the number of its process."""
    port = server.free_port()
    url = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as scratch:
        log = Path(scratch, "server.log")
        with log.open("wb") as output:
            command = [*server.command(port, app.script), *settings.flags]
            process = subprocess.Popen(command, cwd=app.folder, stdout=output, stderr=output)
        try:
            server.wait_until_healthy(process, url, log)
            yield url, process.pid
        finally:
            server.stop(process)


def processor_s(pid: int) -> float:
    """Return the processor time that a process has used; not a number where none can be read."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_bytes(pid: int) -> float:
    """Return the memory that a process holds; not a number where none can be read."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    except OSError:
        return float("nan")
    return float(pages) * os.sysconf("SC_PAGE_SIZE")


async def visit(app: App, url: str, pid: int, sessions: int, releases: int) -> Measured:
    """Open the page in many sessions at once, and let each act some times."""
    measured = Measured()
    async with AsyncExitStack() as stack:

        async def connected() -> Session:
            session = Session(url, app.page, SECONDS_TO_ANSWER)
            return await stack.enter_async_context(session)

        first = await connected()  # loads what all share
        await first.open()
        await app.act(first)
        held = memory_bytes(pid)
        hall = [await connected() for _ in range(sessions)]
        begun = processor_s(pid)
        measured.openings += await asyncio.gather(*(one.open() for one in hall))
        opened = processor_s(pid)
        acts = [work(one, app.act, place / sessions, releases) for place, one in enumerate(hall)]
        for answers in await asyncio.gather(*acts):
            measured.releases += answers
        measured.opening_cpu_s = opened - begun
        measured.release_cpu_s = processor_s(pid) - opened
        measured.memory_bytes = memory_bytes(pid) - held
    return measured


async def work(session: Session, act: Act, phase: float, releases: int) -> list[Answer]:
    """Act every few seconds, or as soon as the last answer is there if that is later."""
    answers = []
    due = time.perf_counter() + phase * SECONDS_BETWEEN_RELEASES
    for _ in range(releases):
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        due = max(due, time.perf_counter()) + SECONDS_BETWEEN_RELEASES
        answers.append(await act(session))
    return answers


def row(app: App, settings: Settings, measured: Measured) -> tuple[str, ...]:
    """Return a line of the table."""
    opening = [answer.seconds for answer in measured.openings]
    release = sorted(answer.seconds for answer in measured.releases)
    return (
        f"{app.name}, {settings.name}",
        fixed(max(opening), 1),
        fixed(measured.opening_cpu_s / len(opening), 3),
        fixed(1000 * median(release), 0),
        fixed(1000 * release[int(0.95 * (len(release) - 1))], 0),
        fixed(measured.release_cpu_s / len(release), 3),
        fixed(median(answer.size for answer in measured.releases) / 1024, 1),
        fixed(measured.memory_bytes / len(opening) / 2**20, 2),
    )


def main() -> int:
    """Measure and print."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--sessions", type=int, default=SESSIONS)
    wanted.add_argument("--releases", type=int, default=RELEASES, help="of each session")
    chosen = wanted.parse_args()
    print_machine()
    found: dict[tuple[str, str], Measured] = {}
    rows = []
    for app in APPS:
        for settings in (USUAL, OURS):
            with running(app, settings) as (url, pid):
                measured = asyncio.run(visit(app, url, pid, chosen.sessions, chosen.releases))
            found[app.name, settings.name] = measured
            rows.append(row(app, settings, measured))
    print_table(
        f"{chosen.sessions} sessions open a page at once, and each releases a handle (the bare "
        f"page: runs again) every {SECONDS_BETWEEN_RELEASES:.0f} s, {chosen.releases} times",
        ("page and settings", "all open, s", "processor for each, s", "release, median, ms",
         "95th percentile, ms", "processor for each, s", "sent back, KiB",
         "memory for each session, MiB"),
        rows,
    )  # fmt: skip
    print_ratios(found)
    return 0


def print_ratios(found: dict[tuple[str, str], Measured]) -> None:
    """Print what the settings gain, and how the page stands beside the bare one."""
    ours, bare = (app.name for app in APPS)
    opened = {key: max(answer.seconds for answer in one.openings) for key, one in found.items()}
    gained = opened[ours, USUAL.name] / opened[ours, OURS.name]
    beside = opened[ours, OURS.name] / opened[bare, OURS.name]
    print(f"With our settings a hall opens the page {times(gained)} as fast as with Streamlit's.")
    print(f"It takes {times(beside)} the time of the bare page with the same settings.")


if __name__ == "__main__":
    sys.exit(main())
