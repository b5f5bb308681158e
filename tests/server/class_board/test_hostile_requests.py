"""Thousands of requests that no phone sends: each is refused in a sentence and changes nothing."""

from __future__ import annotations

import json
import random
from http.client import HTTPConnection
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from perceptron_explorer.class_board.store import Store
from tests.server.class_board.board_server import BoardServer, board_served
from tests.unit.class_board.board_cases import ANNA, BORIS, LEAF, WEIGHTS, uuid

ANSWER: dict[str, Any] = {"question": 1, "round": 1, "choice": 0}

REQUESTS = 10_000
SEED = 7
TEXTS = ["", "\x00", "é", "\ud800", "' OR 1=1 --", "<script>", "../..", "a" * 300, "%s", "NaN"]
NUMBERS = [0, -1, 2**63, 10**400, -0.0, 1e308, 8.000001, float("nan"), float("inf"), True]


def anything(dice: random.Random, depth: int = 0) -> Any:
    """Return some value of JSON, and of what Python writes as if it were."""
    choices: list[Any] = [None, dice.choice(TEXTS), dice.choice(NUMBERS), uuid(dice.randrange(9))]
    if depth < 3:
        choices.append([anything(dice, depth + 1) for _ in range(dice.randrange(4))])
        keys = dice.sample(
            ["x", "y", "w", "b", "question", "round", "choice", "phone", "edit", "kind", "values"],
            3,
        )
        choices.append({key: anything(dice, depth + 1) for key in keys})
    return dice.choice(choices)


def body(dice: random.Random) -> bytes:
    """Return a right body with one thing wrong, or something else altogether."""
    kind, usual = dice.choice([("leaf", LEAF), ("leaf", WEIGHTS), ("answer", ANSWER)])
    values = dict(usual)
    right = {"phone": BORIS, "edit": 5, "kind": kind, "values": values}
    wrong = dice.choice([right, values])
    wrong[dice.choice(list(wrong))] = anything(dice)
    texts = [
        json.dumps(right).encode("utf-8", "replace"),
        json.dumps(anything(dice)).encode(),
        dice.randbytes(dice.randrange(60)),
        b"[" * dice.randrange(1, 2040),
        b'{"a":' * 400,
        b" " * 3000,
        b'{"phone": ' + b"9" * 2000 + b"}",
        b"",
    ]
    return dice.choices(texts, [12, 2, 1, 1, 1, 1, 1, 1])[0]


def path(dice: random.Random, code: str) -> str:
    text = quote(dice.choice(TEXTS), errors="surrogatepass")
    item = dice.choice([uuid(1), uuid(dice.randrange(99)), text])
    board = dice.choice([code, code, code, code.lower(), "ABCDEF", text])
    return dice.choice(
        [f"/class/api/{board}/items/{item}"] * 4 + [f"/class/api/{board}/events?phone={text}"]
    )


def refused(connection: HTTPConnection, dice: random.Random, code: str) -> tuple[int, str]:
    """Send one request and return the status and the sentence."""
    method = dice.choice(["PUT", "PUT", "PUT", "DELETE", "POST", "GET", "PATCH"])
    connection.request(method, path(dice, code), body(dice))
    answer = connection.getresponse()
    content = answer.read()
    if answer.status == 200:
        return 200, ""
    return answer.status, json.loads(content)["error"]


def test_hostile_requests_are_refused_and_change_nothing(store: Store) -> None:
    dice = random.Random(SEED)
    with board_served(store) as server:
        server.put(uuid(1), ANNA, 1, LEAF)
        server.board.ask()
        # Frozen, so that what is right by chance changes nothing either.
        server.board.change(frozen=True)
        before = (server.board.store.board(server.board.code), server.board.ids)
        parts = urlsplit(server.url)
        connection = HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        told = [refused(connection, dice, server.board.code) for _ in range(REQUESTS)]
        connection.close()
        after = (server.board.store.board(server.board.code), server.board.ids)
    assert before == after
    assert {status for status, _ in told} == {400, 403, 404, 405, 409, 413, 422}
    assert all(sentence.endswith(".") and "Error" not in sentence for _, sentence in told)


def test_who_hangs_up_in_the_middle_changes_nothing(
    server: BoardServer, caplog: pytest.LogCaptureFixture
) -> None:
    before = server.board.seq
    parts = urlsplit(server.url)
    whole = json.dumps({"phone": ANNA, "edit": 1, "kind": "leaf", "values": LEAF})
    for _ in range(50):
        connection = HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        connection.putrequest("PUT", server.item(uuid(1)))
        connection.putheader("Content-Length", str(len(whole)))
        connection.endheaders(whole[:-1].encode())
        connection.close()
    assert server.put(uuid(2), ANNA, 1, LEAF).data["seq"] == before + 1
    assert server.board.ids == [uuid(2)]
    assert "Traceback" not in caplog.text
