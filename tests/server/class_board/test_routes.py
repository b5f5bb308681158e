"""What phones send over a real socket, and what they are answered."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.applications import Starlette

from perceptron_explorer.class_board.hub import Hub
from perceptron_explorer.class_board.limits import Limits, TokenBuckets
from perceptron_explorer.class_board.routes import routes
from perceptron_explorer.class_board.store import Store
from tests.server.class_board.board_server import BoardServer, board_served
from tests.unit.class_board.board_cases import (
    ANNA,
    BORIS,
    LEAF,
    NOBODYS_CODE,
    WEIGHTS,
    Clock,
    OpenBoard,
    uuid,
)
from tests.unit.shell.server.served import served

ONE, TWO, THREE = uuid(1), uuid(2), uuid(3)
BODY: dict[str, Any] = {"phone": ANNA, "edit": 1, "kind": "leaf", "values": LEAF}


def test_a_leaf_is_put_moved_and_deleted(server: BoardServer) -> None:
    before = server.board.seq
    told = server.put(ONE, ANNA, 1, LEAF)
    item = {"id": ONE, "kind": "leaf", "values": LEAF, "gone": False, "edit": 1, "mine": True}
    assert (told.status, told.data) == (200, {"seq": before + 1, "item": item})
    assert told.headers["cache-control"] == "no-store"
    assert server.put(ONE, ANNA, 1, LEAF).data == told.data
    moved = server.put(ONE, ANNA, 2, {**LEAF, "y": 1}).data
    assert (moved["seq"], moved["item"]["values"]["y"]) == (before + 2, 1)
    assert server.delete(ONE, ANNA, 3).data["item"]["gone"]
    assert server.put(ONE, ANNA, 2, LEAF).data == {
        "seq": before + 3,
        "item": {**moved["item"], "gone": True, "edit": 3},
    }


def test_the_case_of_the_code_does_not_matter(server: BoardServer) -> None:
    path = server.item(ONE).replace(server.board.code, server.board.code.lower())
    assert server.ask("PUT", path, BODY).status == 200


def test_refusals_have_their_status_and_a_sentence(server: BoardServer) -> None:
    server.put(ONE, ANNA, 1, LEAF)
    server.put(TWO, ANNA, 1, LEAF)
    before = server.board.seq
    refused = {
        403: server.put(ONE, BORIS, 9, LEAF),
        404: server.ask("PUT", f"/class/api/{NOBODYS_CODE}/items/{ONE}", BODY),
        409: server.put(THREE, ANNA, 1, LEAF),
        413: server.ask("PUT", server.item(THREE), {**BODY, "more": "x" * 2048}),
        422: server.put(THREE, BORIS, 1, {**LEAF, "x": [9, 0]}),
    }
    assert {status: told.status for status, told in refused.items()} == {
        status: status for status in refused
    }
    assert refused[404].error == f"There is no board {NOBODYS_CODE}."
    assert refused[409].error == "A phone may have 2 leaves. Take one away first."
    assert refused[422].error == "petal length (cm) must be from 0 to 8."
    assert all(told.error.endswith(".") for told in refused.values())
    assert server.board.seq == before


def test_frozen_and_another_activity_are_conflicts(server: BoardServer) -> None:
    assert server.put(ONE, ANNA, 1, WEIGHTS, "weights").status == 409
    server.board.change(frozen=True)
    assert server.put(ONE, ANNA, 1, LEAF).status == 409
    assert server.delete(ONE, ANNA, 1).status == 409


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ({"Host": "hall.example"}, "https://hall.example", 200),
        ({"Host": "Hall.example:8600"}, "http://hall.example:8600", 200),
        ({"Host": "hall.example"}, "http://hall.example:8600", 200),
        ({"Host": "[::1]:8600"}, "http://[::1]:8600", 200),
        (
            {"Host": "inner:1", "X-Forwarded-Host": "hall.example, outer"},
            "https://hall.example",
            200,
        ),
        ({"Host": "hall.example:8600"}, "http://hall.example:8601", 403),
        ({"Host": "hall.example"}, "https://evil.example", 403),
        ({"Host": "hall.example"}, "https://hall.example.evil.example", 403),
        ({"Host": "inner:1", "X-Forwarded-Host": "hall.example"}, "https://evil.example", 403),
        ({"Host": "hall.example"}, "null", 403),
        ({"Host": "hall.example"}, "file://hall.example", 403),
        ({"Host": "hall.example"}, "http://[", 403),
        ({"Host": "hall.example:x"}, "http://hall.example", 403),
    ],
)
def test_only_the_servers_own_pages_may_ask(
    server: BoardServer, host: dict[str, str], origin: str, status: int
) -> None:
    told = server.ask("PUT", server.item(ONE), BODY, Origin=origin, **host)
    assert told.status == status
    assert server.board.ids == [ONE] * (status == 200)
    events = f"/class/api/{server.board.code}/events?phone={ANNA}"
    assert server.ask("HEAD", events, Origin=origin, **host).status == status


def test_a_phone_that_is_too_fast_is_told_when_to_come_back(store: Store, clock: Clock) -> None:
    limits = Limits(TokenBuckets(5, 15, clock), TokenBuckets(600, 600, clock))
    with board_served(store, limits=limits) as server:
        told = [server.put(ONE, ANNA, 1, LEAF) for _ in range(40)]
        assert [one.status for one in told] == [200] * 15 + [429] * 25
        assert told[-1].headers["retry-after"] == "1"
        assert server.put(TWO, BORIS, 1, LEAF).status == 200


def test_other_methods_and_addresses_get_a_sentence(server: BoardServer) -> None:
    got = server.ask("GET", server.item(ONE))
    assert (got.status, got.headers["allow"]) == (405, "PUT, DELETE")
    assert got.error == "Only PUT, DELETE can be asked here."
    assert server.ask("OPTIONS", server.item(ONE), Origin=server.url).status == 405
    assert server.ask("POST", f"/class/api/{server.board.code}/events").status == 405
    for path in ("/class/api/", "/class/api/x/y/z", f"/class/api/{server.board.code}"):
        assert server.ask("GET", path).error == "There is nothing at this address."


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 422),
        ("phone=anna", 422),
        ("phone=", 422),
        ("host=", 403),
        ("host=1234", 403),
        ("host=%C3%A9", 403),
        (f"phone={ANNA}&host=no", 403),
    ],
)
def test_who_listens_says_who_it_is(server: BoardServer, query: str, status: int) -> None:
    told = server.ask("GET", f"/class/api/{server.board.code}/events?{query}")
    assert told.status == status
    assert told.error


def test_nobody_listens_to_a_board_that_is_not(server: BoardServer) -> None:
    told = server.ask("GET", f"/class/api/{NOBODYS_CODE}/events?phone={ANNA}")
    assert (told.status, told.error) == (404, f"There is no board {NOBODYS_CODE}.")


def test_the_routes_stand_below_the_servers_prefix(board: OpenBoard) -> None:
    app = Starlette(routes=routes(board.store, Hub(board.store), "/maths"))
    with served(app) as url:
        server = BoardServer(board, url)
        assert server.ask("PUT", f"/maths{server.item(ONE)}", BODY).status == 200
        assert server.ask("PUT", server.item(TWO), BODY).status == 404
