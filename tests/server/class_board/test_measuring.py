"""Photographs that phones send over a real socket: what is measured, and what is refused."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import pytest
from PIL import Image
from starlette.applications import Starlette

from perceptron_explorer.class_board.hub import Hub
from perceptron_explorer.class_board.limits import TokenBuckets
from perceptron_explorer.class_board.measuring import (
    LARGEST_PHOTO,
    MOST_AT_ONCE,
    MOST_WAITING,
    MeasuredLeaf,
    Measuring,
)
from perceptron_explorer.class_board.routes import routes
from perceptron_explorer.class_board.store import Store
from perceptron_explorer.shell.server.leaf_photos import measured_leaves
from tests.server.class_board.board_server import NO_LIMIT, BoardServer, Told, unlimited
from tests.unit.class_board.board_cases import ANNA, NOBODYS_CODE, OpenBoard, uuid
from tests.unit.leaf_data.photos.drawn import BROWN, GREEN, drawn, ellipse, file_of
from tests.unit.shell.server.served import served

SETTINGS: dict[str, Any] = {
    "features": [
        {"name": "brown or yellow", "unit": "%", "low": 0, "high": 100},
        {"name": "aspect ratio", "low": 1, "high": 4},
    ],
    "classes": ["diseased", "healthy"],
    "measured": ["brown or yellow", "aspect ratio"],
    "activity": "measure",
}
LEAF = file_of(drawn((ellipse(80, 40), GREEN)), "JPEG")
TWO_LEAVES = file_of(
    drawn((ellipse(50, 40, x0=-80), GREEN), (ellipse(50, 25, x0=80), BROWN)), "JPEG"
)
SECONDS = 60.0


class PhotoBoard(OpenBoard):
    """A board whose features are measured in photographs."""

    def __post_init__(self) -> None:
        opened = self.store.open(SETTINGS)
        self.code, self.key = opened.code, opened.host_key


def limits(**others: TokenBuckets) -> dict[str, TokenBuckets]:
    free = TokenBuckets(NO_LIMIT, NO_LIMIT)
    return {"phones": free, "boards": free, **others}


@contextmanager
def measured_by(store: Store, measuring: Measuring) -> Iterator[BoardServer]:
    """Serve a board whose features are measured in photographs."""
    app = Starlette(routes=routes(store, Hub(store), limits=unlimited(), measuring=measuring))
    with served(app) as url:
        yield BoardServer(PhotoBoard(store), url)


@pytest.fixture
def server(store: Store) -> Iterator[BoardServer]:
    with measured_by(store, Measuring(measured_leaves, **limits())) as server:
        yield server


def send(server: BoardServer, photo: Any, phone: str = ANNA, **headers: str) -> Told:
    path = f"/class/api/{server.board.code}/measure?phone={phone}"
    return server.ask("POST", path, photo, **headers)


def bomb() -> bytes:
    """Return a small file of very many pixels."""
    file = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(file, "PNG")
    return file.getvalue()


def test_a_leaf_is_measured_in_the_boards_features(server: BoardServer) -> None:
    told = send(server, LEAF)
    assert (told.status, told.headers["cache-control"]) == (200, "no-store")
    [leaf] = told.data["leaves"]
    assert leaf["x"] == pytest.approx([0, 2], abs=0.05)
    assert leaf["problem"] == ""
    outline = np.array(leaf["outline"])
    expected = [[0.25, 1 / 3], [0.75, 2 / 3]]
    assert [outline.min(axis=0).tolist(), outline.max(axis=0).tolist()] == [
        pytest.approx(end, abs=0.01) for end in expected
    ]


def test_nothing_of_a_photograph_is_kept(server: BoardServer, tmp_path: Path) -> None:
    before = server.board.seq
    files = sorted(tmp_path.rglob("*"))
    assert send(server, LEAF).status == 200
    assert (server.board.seq, server.board.ids) == (before, [])
    assert sorted(tmp_path.rglob("*")) == files
    [x] = [leaf["x"] for leaf in send(server, LEAF).data["leaves"]]
    assert server.put(uuid(1), ANNA, 1, {"x": x, "y": 1}).status == 200
    assert all(LEAF[20:60] not in file.read_bytes() for file in files if file.is_file())


def test_of_several_leaves_each_is_told_from_left_to_right(server: BoardServer) -> None:
    green, brown = send(server, TWO_LEAVES).data["leaves"]
    assert green["x"] == pytest.approx([0, 1.25], abs=0.1)
    assert brown["x"] == pytest.approx([100, 2], abs=0.1)


def test_a_leaf_outside_of_the_axes_says_which_feature_is(server: BoardServer) -> None:
    [leaf] = send(server, file_of(drawn((ellipse(120, 20), GREEN)))).data["leaves"]
    assert leaf["x"][1] > 5
    assert leaf["problem"].startswith("Its aspect ratio is ")
    assert leaf["problem"].endswith("this board has places from 1 to 4.")
    assert server.put(uuid(1), ANNA, 1, {"x": leaf["x"], "y": 0}).status == 422


@pytest.mark.parametrize(
    ("photo", "status", "words"),
    [
        (b"", 422, "The file is empty"),
        (b"not a picture", 422, "The file is no photo"),
        (b"%PDF-1.7 ...", 422, "The file is a PDF"),
        (LEAF[: len(LEAF) // 2], 422, "cannot be read to its end"),
        (bomb(), 422, "400,000,000 pixels|far more"),
        (file_of(drawn()), 422, "No leaf stands out"),
        (file_of(drawn((ellipse(80, 40), (90, 90, 90)), paper=(250, 250, 250))), 422, "brown or"),
        (b"x" * (LARGEST_PHOTO + 1), 413, "may have 4 MB"),
        ({"photo": "x"}, 422, "The file is no photo"),
    ],
)
def test_what_is_no_photograph_of_a_leaf_gets_a_sentence(
    server: BoardServer, photo: Any, status: int, words: str
) -> None:
    told = send(server, photo)
    assert told.status == status
    assert any(one in told.error for one in words.split("|")), told.error
    assert told.error.endswith(".")


def test_it_is_asked_as_all_else_is(server: BoardServer) -> None:
    path = f"/class/api/{server.board.code}/measure"
    refused = [
        server.ask("POST", path, LEAF),
        server.ask("POST", f"{path}?phone=me", LEAF),
        server.ask("POST", f"/class/api/{NOBODYS_CODE}/measure?phone={ANNA}", LEAF),
        server.ask("POST", f"/class/api/%00/measure?phone={ANNA}", LEAF),
        server.ask("GET", f"{path}?phone={ANNA}"),
        send(server, LEAF, Host="hall.example", Origin="https://elsewhere.example"),
    ]
    assert [told.status for told in refused] == [422, 422, 404, 404, 405, 403]
    assert all(told.error.endswith(".") for told in refused)


def test_only_while_leaves_are_measured(server: BoardServer) -> None:
    server.board.change(frozen=True)
    assert send(server, LEAF).status == 409
    server.board.change(frozen=False, activity="leaves")
    assert send(server, LEAF).error == "No leaves are measured on this board now."


def test_phones_and_boards_have_their_limits(store: Store) -> None:
    slow = limits(phones=TokenBuckets(1e-9, 2), boards=TokenBuckets(1e-9, 3))
    with measured_by(store, Measuring(lambda data: [], **slow)) as server:
        told = [send(server, LEAF, phone).status for phone in [ANNA] * 3 + [uuid(7), uuid(8)]]
        assert told == [200, 200, 429, 200, 429]
        assert "retry-after" in send(server, LEAF).headers


class Slow:
    """Measures until it is let go, and counts how many it does at the same time."""

    def __init__(self) -> None:
        self.go, self.lock = threading.Event(), threading.Lock()
        self.now = self.most = 0

    def __call__(self, data: bytes) -> Sequence[MeasuredLeaf]:
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
        assert self.go.wait(SECONDS)
        with self.lock:
            self.now -= 1
        return []


def wait_until_full(measuring: Measuring) -> None:
    """Return when there is no place left for a photograph."""
    deadline = time.monotonic() + SECONDS
    while measuring.in_memory < MOST_WAITING:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_few_are_measured_at_once_and_nobody_else_waits_for_them(store: Store) -> None:
    slow = Slow()
    measuring = Measuring(slow, **limits())
    phones = [uuid(number) for number in range(MOST_WAITING)]
    with ThreadPoolExecutor(MOST_WAITING) as senders, measured_by(store, measuring) as server:
        told = [senders.submit(send, server, LEAF, phone) for phone in phones]
        try:
            wait_until_full(measuring)
            assert send(server, LEAF).status == 429
            with server.events(f"phone={ANNA}") as events:
                events.board()
                assert server.put(uuid(1), ANNA, 1, {"x": [1, 2], "y": 0}).status == 200
                events.until(lambda data: data["items"])
            assert not any(one.done() for one in told)
        finally:
            slow.go.set()
        assert {one.result().status for one in told} == {200}
    assert slow.most == MOST_AT_ONCE
    assert measuring.in_memory == 0


def test_who_hangs_up_leaves_its_place(store: Store) -> None:
    measuring = Measuring(measured_leaves, **limits())
    with measured_by(store, measuring) as server:
        parts = urlsplit(server.url)
        for _ in range(MOST_WAITING + 3):
            connection = HTTPConnection(parts.hostname or "", parts.port, timeout=SECONDS)
            connection.putrequest("POST", f"/class/api/{server.board.code}/measure?phone={ANNA}")
            connection.putheader("Content-Length", str(len(LEAF)))
            connection.endheaders(LEAF[:100])
            connection.close()
        while (told := send(server, LEAF)).status == 429:
            time.sleep(0.01)
        assert told.status == 200
