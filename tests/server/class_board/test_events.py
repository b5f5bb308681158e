"""What phones and the lecturer's page are told, over a real socket."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import Any

import pytest

from perceptron_explorer.class_board.hub import Hub
from perceptron_explorer.class_board.store import Store
from tests.server.class_board.board_server import BoardServer, Events, board_served
from tests.unit.class_board.board_cases import (
    ANNA,
    BORIS,
    CHOICES,
    LEAF,
    POINT,
    WEIGHTS,
    Clock,
    uuid,
)

ONE, TWO, THREE = uuid(1), uuid(2), uuid(3)


def ids(messages: list[Any]) -> list[str]:
    return [item["id"] for message in messages for item in message["items"]]


def up_to(events: Events, seq: int) -> list[Any]:
    return events.until(lambda data: data["seq"] >= seq)


def host_query(server: BoardServer) -> str:
    return f"host={server.board.store.ticket(server.board.code, server.board.key)}"


def test_the_first_message_has_all(server: BoardServer) -> None:
    server.board.change(given=([[1, 2]], [1]))
    server.put(ONE, ANNA, 1, LEAF)
    server.put(TWO, BORIS, 1, LEAF)
    server.put(THREE, BORIS, 1, LEAF)
    server.delete(THREE, BORIS, 2)
    with server.events(f"phone={ANNA}") as events:
        assert events.answer.getheader("content-type", "").startswith("text/event-stream")
        assert events.answer.getheader("x-accel-buffering") == "no"
        assert events.answer.getheader("cache-control") == "no-store"
        data = events.board()
    assert data["seq"] == server.board.seq
    assert data["settings"] == json.loads(
        server.board.store.board(server.board.code).settings.as_text()
    )
    assert data["given"] == {"X": [[1.0, 2.0]], "y": [1]}
    assert (data["phones"], data["host"]) == (1, False)
    assert data["items"] == [
        {"id": ONE, "kind": "leaf", "values": LEAF, "gone": False, "edit": 1, "mine": True},
        {"id": TWO, "kind": "leaf", "values": LEAF, "gone": False, "mine": False},
    ]


def test_two_phones_and_a_host_see_what_happens(server: BoardServer) -> None:
    with (
        server.events(f"phone={ANNA}") as anna,
        server.events(f"phone={BORIS}") as boris,
        server.events(host_query(server)) as host,
    ):
        everybody = (anna, boris, host)
        for events in everybody:
            together = events.until(lambda data: data["phones"] == 2 and data["host"])
            assert "given" in together[0]
            assert ids(together) == []
        seq = server.put(ONE, ANNA, 1, LEAF).data["seq"]
        told = [up_to(events, seq) for events in everybody]
        assert [ids(messages) for messages in told] == [[ONE]] * 3
        mine = [[item["mine"] for message in told_ for item in message["items"]] for told_ in told]
        assert mine == [[True], [False], [False]]
        assert all("given" not in message for messages in told for message in messages)
        seq = server.delete(ONE, ANNA, 2).data["seq"]
        for events in everybody:
            assert up_to(events, seq)[-1]["items"][0]["gone"]


def test_no_phone_is_told_the_id_of_another(server: BoardServer) -> None:
    server.put(ONE, ANNA, 1, LEAF)
    with server.events(f"phone={BORIS}") as boris, server.events(host_query(server)) as host:
        assert ANNA not in json.dumps([boris.board(), host.board()])


def test_changed_settings_and_given_leaves_are_told(server: BoardServer) -> None:
    with server.events(f"phone={ANNA}") as events:
        events.board()
        server.board.change(hidden=True)
        data = up_to(events, server.board.seq)[-1]
        assert data["settings"]["hidden"]
        assert "given" not in data
        server.board.change(given=([[3, 3]], [0]))
        assert up_to(events, server.board.seq)[-1]["given"]["X"] == [[3.0, 3.0]]


def test_who_comes_back_is_told_only_what_is_new(server: BoardServer) -> None:
    server.put(ONE, ANNA, 1, LEAF)
    server.put(TWO, ANNA, 1, LEAF)
    with server.events(f"phone={BORIS}") as events:
        _, last, _ = events.next()
    server.delete(ONE, ANNA, 2)
    server.put(THREE, BORIS, 1, LEAF)
    for query, headers in ((f"since={last}", {}), ("since=0", {"Last_Event_ID": last})):
        with server.events(f"phone={BORIS}&{query}", **headers) as events:
            data = events.board()
        assert [(item["id"], item["gone"]) for item in data["items"]] == [
            (ONE, True),
            (THREE, False),
        ]
        assert "given" in data
    for query in ("since=0", "since=", "since=-1", "since=x", "since=" + "9" * 400, "since=%C2%B2"):
        with server.events(f"phone={BORIS}&{query}") as events:
            assert ids([events.board()]) == [TWO, THREE]


def test_a_count_from_the_future_is_no_count(server: BoardServer) -> None:
    server.put(ONE, ANNA, 1, LEAF)
    server.delete(ONE, ANNA, 2)
    server.put(TWO, ANNA, 1, LEAF)
    with server.events(f"phone={BORIS}&since=999999") as events:
        assert ids([events.board()]) == [ONE, TWO]


def test_weights_are_the_hosts_until_they_are_revealed(server: BoardServer) -> None:
    server.board.change(activity="weights")
    with (
        server.events(f"phone={BORIS}") as boris,
        server.events(f"phone={ANNA}") as anna,
        server.events(host_query(server)) as host,
    ):
        server.put(ONE, ANNA, 1, WEIGHTS, "weights")
        seq = server.put(TWO, BORIS, 1, WEIGHTS, "weights").data["seq"]
        assert ids(up_to(boris, seq)) == [TWO]
        assert ids(up_to(anna, seq)) == [ONE]
        assert ids(up_to(host, seq)) == [ONE, TWO]
        server.board.change(revealed=True)
        for events in (anna, boris):
            data = up_to(events, server.board.seq)[-1]
            assert data["settings"]["revealed"]
            assert ids([data]) == [ONE, TWO]
        seq = server.put(ONE, ANNA, 2, WEIGHTS, "weights").data["seq"]
        assert ids(up_to(boris, seq)) == [ONE]
        server.board.change(revealed=False)
        server.put(ONE, ANNA, 3, WEIGHTS, "weights")
        seq = server.put(TWO, BORIS, 3, WEIGHTS, "weights").data["seq"]
        assert ids(up_to(boris, seq)) == [TWO]
    with server.events(f"phone={uuid(77)}") as other:
        assert ids([other.board()]) == []


def an_answer(round_: int = 1, **what: Any) -> dict[str, Any]:
    return {"question": 1, "round": round_, **what}


@pytest.mark.parametrize(
    ("question", "what"), [(CHOICES, {"choice": 1}), (POINT, {"x": [1.0, 2.0]})]
)
def test_answers_and_what_is_right_are_the_hosts_until_they_are_revealed(
    server: BoardServer, question: dict[str, Any], what: dict[str, Any]
) -> None:
    server.board.ask(question)
    with (
        server.events(f"phone={BORIS}") as boris,
        server.events(f"phone={ANNA}") as anna,
        server.events(host_query(server)) as host,
    ):
        seq = server.put(ONE, ANNA, 1, an_answer(**what), "answer").data["seq"]
        told = {name: up_to(one, seq) for name, one in (("anna", anna), ("boris", boris))}
        assert (ids(told["anna"]), ids(told["boris"])) == ([ONE], [])
        for message in (*told["anna"], *told["boris"]):
            assert message["settings"]["question"]["right"] is None
            assert message["settings"]["question"]["answer"] == ""
        [*_, last] = up_to(host, seq)
        assert last["settings"]["question"]["right"] == question["right"]
        server.board.ask_again()
        seq = server.put(TWO, BORIS, 1, an_answer(2, **what), "answer").data["seq"]
        assert ids(up_to(boris, seq)) == [TWO]
        assert ids(up_to(anna, seq)) == []
        server.board.reveal()
        for events in (anna, boris):
            data = up_to(events, server.board.seq)[-1]
            assert data["settings"]["question"]["right"] == question["right"]
            assert ids([data]) == [ONE, TWO]
        server.board.ask(question)
        data = up_to(anna, server.board.seq)[-1]
        assert (data["settings"]["question"]["right"], ids([data])) == (None, [])
    for query in (f"phone={uuid(77)}", host_query(server)):
        with server.events(query) as other:
            assert ids([other.board()]) == []


def test_the_end_is_told_and_then_there_is_nothing(server: BoardServer) -> None:
    with server.events(f"phone={ANNA}") as anna, server.events(host_query(server)) as host:
        anna.board()
        host.board()
        server.board.store.end(server.board.code, server.board.key)
        for events in (anna, host):
            messages = [events.next()]
            while messages[-1][0] == "board":
                messages.append(events.next())
            assert messages[-1] == ("ended", "", {})
            assert events.answer.read() == b""
    path = f"/class/api/{server.board.code}/events?phone={ANNA}"
    assert server.ask("GET", path).status == 404
    assert server.put(ONE, ANNA, 1, LEAF).status == 404


def test_another_servers_changes_are_told_too(
    server: BoardServer, clock: Clock, tmp_path: Path
) -> None:
    other = Store(tmp_path / "boards.sqlite3", clock=clock, hours=24)
    with server.events(f"phone={ANNA}") as events:
        events.board()
        other.change(server.board.code, server.board.key, frozen=True)
        assert up_to(events, server.board.seq)[-1]["settings"]["frozen"]
    other.close()


def test_who_leaves_is_not_counted_any_more(server: BoardServer) -> None:
    with server.events(f"phone={ANNA}") as anna:
        with server.events(f"phone={BORIS}") as boris, server.events(f"phone={BORIS}"):
            boris.until(lambda data: data["phones"] == 2)
            anna.until(lambda data: data["phones"] == 2)
        gc.collect()
        assert anna.until(lambda data: data["phones"] == 1)[-1]["host"] is False


def test_phones_and_host_are_counted_by_whichever_server_they_come(
    server: BoardServer, second: Store
) -> None:
    with board_served(second) as other:
        there = BoardServer(server.board, other.url)
        with server.events(f"phone={ANNA}") as anna:
            with there.events(f"phone={BORIS}") as boris, there.events(host_query(server)):
                anna.until(lambda data: (data["phones"], data["host"]) == (2, True))
                boris.until(lambda data: (data["phones"], data["host"]) == (2, True))
            gc.collect()
            anna.until(lambda data: (data["phones"], data["host"]) == (1, False))


def test_a_quiet_board_gives_signs_of_life(store: Store) -> None:
    with (
        board_served(store, Hub(store, between=0.01, ping=0.05)) as server,
        server.events(f"phone={ANNA}") as events,
    ):
        events.board()
        lines = [events.answer.readline() for _ in range(4)]
    assert lines == [b": ping\n", b"\n"] * 2


def test_a_trouble_of_the_database_does_not_end_the_connections(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    asked, right = [], store.seqs

    def fails_twice(numbers: list[int]) -> dict[int, int]:
        asked.append(numbers)
        if len(asked) in (2, 3):
            raise OSError("the disk is away")
        return right(numbers)

    monkeypatch.setattr(store, "seqs", fails_twice)
    with board_served(store) as server, server.events(f"phone={ANNA}") as events:
        events.board()
        server.board.change(frozen=True)
        assert up_to(events, server.board.seq)[-1]["settings"]["frozen"]
    assert "could not be read" in caplog.text
