"""A class board with a hall full of phones. Run: ``python benchmarks/class_board.py``.

Each phone listens to the board and posts a leaf, or moves one, every few seconds, over real
sockets. The projector listens too: how long it takes from posting until it is seen there. At the
end the leaves in the database are counted.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.common import fixed, median, print_machine, print_table
from benchmarks.hall import processor_s
from perceptron_explorer.class_board.settings import Feature, Settings
from perceptron_explorer.class_board.store import Store
from tests.browser import server

PHONES = 400
SECONDS = 30.0
BETWEEN_POSTS_S = 3.0
LEAVES_PER_PHONE = 5
AXES = (Feature("length", "cm", 0.0, 10.0), Feature("width", "cm", 0.0, 10.0))


@dataclass
class Seen:
    """When each change was posted, and how long it took until the projector had it."""

    posted: dict[tuple[str, float], float] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    messages: int = 0


@contextmanager
def running(boards: Path) -> Iterator[tuple[int, int]]:
    """Serve the app with the boards in a file; give the port and the number of the process."""
    port = server.free_port()
    log = boards.with_suffix(".log")
    with log.open("wb") as output:
        process = subprocess.Popen(
            server.command(port),
            cwd=server.ROOT,
            env={**os.environ, "PERCEPTRON_BOARDS": str(boards)},
            stdout=output,
            stderr=output,
        )
    try:
        server.wait_until_healthy(process, f"http://127.0.0.1:{port}", log)
        yield port, process.pid
    finally:
        server.stop(process)


async def listen(port: int, path: str, seen: Seen | None) -> None:
    """Follow the events of a board; with `seen`, note when what was posted comes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**22)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    try:
        while line := await reader.readline():
            if seen and line.startswith(b"data: "):
                note(json.loads(line[6:]), seen)
    finally:
        writer.close()


def note(event: dict[str, Any], seen: Seen) -> None:
    """Note what has come to the projector."""
    now = time.perf_counter()
    seen.messages += 1
    for item in event.get("items", []):
        posted = seen.posted.pop((item["id"], item["values"]["x"][0]), None)
        if posted is not None:
            seen.seconds.append(now - posted)


async def phone(port: int, code: str, seen: Seen, phase: float, until: float) -> set[str]:
    """Post a leaf every few seconds, at last moving those that are there; return their ids."""
    me, leaves = str(uuid.uuid4()), [str(uuid.uuid4()) for _ in range(LEAVES_PER_PHONE)]
    listening = asyncio.create_task(listen(port, f"/class/api/{code}/events?phone={me}", None))
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.sleep(phase * BETWEEN_POSTS_S)
    edit, made = 0, set()
    while time.perf_counter() < until:
        due = time.perf_counter() + BETWEEN_POSTS_S
        leaf = leaves[edit % len(leaves)]
        edit += 1
        made.add(leaf)
        await post(reader, writer, f"/class/api/{code}/items/{leaf}", me, edit, seen)
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
    writer.close()
    listening.cancel()
    return made


async def post(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    path: str,
    me: str,
    edit: int,
    seen: Seen,
) -> None:
    """Send a leaf at a place of its own, and wait for the answer."""
    x = random.uniform(0, 10)
    values = {"x": [x, random.uniform(0, 10)], "y": edit % 2}
    body = json.dumps({"phone": me, "edit": edit, "kind": "leaf", "values": values}).encode()
    head = f"PUT {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    began = time.perf_counter()
    seen.posted[path.rpartition("/")[2], x] = began
    writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    answer = await reader.readuntil(b"\r\n\r\n")
    length = next(
        int(line.partition(b":")[2])
        for line in answer.lower().splitlines()
        if line.startswith(b"content-length")
    )
    await reader.readexactly(length)
    seen.statuses.append(int(answer.split()[1]))
    seen.answers.append(time.perf_counter() - began)


async def hall(port: int, store: Store, phones: int, seconds: float) -> tuple[Seen, set[str], str]:
    """Let the phones come, post, and go; return what was seen, the leaves made, and the code."""
    opened = store.open(Settings(AXES, ("round", "pointed"), LEAVES_PER_PHONE))
    ticket = store.ticket(opened.code, opened.host_key)
    seen, until = Seen(), time.perf_counter() + seconds
    events = f"/class/api/{opened.code}/events?host={ticket}"
    projector = asyncio.create_task(listen(port, events, seen))
    acts = (phone(port, opened.code, seen, one / phones, until) for one in range(phones))
    made = set().union(*await asyncio.gather(*acts))
    await asyncio.sleep(2.0)
    projector.cancel()
    return seen, made, opened.code


def main() -> int:
    """Measure and print."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--phones", type=int, default=PHONES)
    wanted.add_argument("--seconds", type=float, default=SECONDS)
    chosen = wanted.parse_args()
    print_machine()
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "boards.sqlite3")
        with running(file) as (port, pid):
            store, begun = Store(file), processor_s(pid)
            seen, made, code = asyncio.run(hall(port, store, chosen.phones, chosen.seconds))
            used = processor_s(pid) - begun
            stored = {item.id for item in store.items(code)}
            store.close()
    report(chosen.phones, chosen.seconds, seen, used)
    wrong = sum(status != 200 for status in seen.statuses)
    print(f"{len(stored)} leaves are stored, {len(made ^ stored)} of them missing or too many.")
    print(f"{wrong} posts were refused, {len(seen.posted)} never seen on the projector.")
    return int(made != stored or wrong > 0 or bool(seen.posted))


def report(phones: int, seconds: float, seen: Seen, used: float) -> None:
    """Print the table."""
    times = sorted(seen.seconds)
    print_table(
        f"{phones} phones each post a leaf every {BETWEEN_POSTS_S:.0f} s",
        ("posts", "posted to seen, median, ms", "95th percentile, ms", "longest, ms",
         "answer, median, ms", "messages a second to the projector", "processor, share of a core"),
        [(
            str(len(seen.statuses)),
            fixed(1000 * median(times), 0),
            fixed(1000 * times[int(0.95 * (len(times) - 1))], 0),
            fixed(1000 * times[-1], 0),
            fixed(1000 * median(seen.answers), 0),
            fixed(seen.messages / seconds, 1),
            fixed(used / seconds, 2),
        )],
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
