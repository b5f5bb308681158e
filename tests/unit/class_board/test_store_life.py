"""Boards that are forgotten, stay over a restart, and are used by several servers at once."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from perceptron_explorer.class_board.database import (
    address,
    data_folder,
    file_address,
    hours_kept,
)
from perceptron_explorer.class_board.errors import BoardError
from perceptron_explorer.class_board.store import Store
from tests.unit.class_board.board_cases import ANNA, SETTINGS, Clock, OpenBoard, leaf, uuid

HOUR = 3600.0
ROOT = Path(__file__).resolve().parents[3]


def test_a_board_vanishes_after_a_day_without_use(board: OpenBoard, clock: Clock) -> None:
    number = board.store.listen(board.code)
    clock.now += 23 * HOUR
    board.place(uuid(1))
    clock.now += 23 * HOUR
    assert board.ids == [uuid(1)]
    clock.now += 2 * HOUR
    with pytest.raises(BoardError, match="There is no board"):
        board.store.board(board.code)
    assert board.store.seqs([number]) == {}


def test_a_vanished_board_leaves_nothing_behind(
    board: OpenBoard, clock: Clock, tmp_path: Path
) -> None:
    board.place(uuid(1), uuid(2))
    board.store.clear(board.code, board.key)
    clock.now += 25 * HOUR
    board.store.open(SETTINGS)
    engine = sa.create_engine(file_address(tmp_path / "boards.sqlite3"))
    with engine.connect() as connection:
        left = {
            table: connection.scalar(sa.text(f"SELECT count(*) FROM {table}"))
            for table in ("boards", "items", "journal")
        }
    engine.dispose()
    assert left == {"boards": 1, "items": 0, "journal": 0}


def test_a_board_that_somebody_looks_at_is_kept(board: OpenBoard, clock: Clock) -> None:
    for _ in range(3):
        clock.now += 20 * HOUR
        board.store.keep([board.store.listen(board.code)])
    assert board.store.board(board.code).seq == 1


def test_a_restart_keeps_everything(board: OpenBoard, clock: Clock, tmp_path: Path) -> None:
    board.place(uuid(1), uuid(2))
    board.store.remove(board.code, board.key, uuid(1))
    before = (board.store.board(board.code), board.store.items(board.code))
    ticket = board.store.ticket(board.code, board.key)
    board.store.close()
    again = Store(tmp_path / "boards.sqlite3", clock=clock, hours=24)
    assert (again.board(board.code), again.items(board.code)) == before
    assert again.ticket(board.code, board.key) == ticket
    assert again.undo(board.code, board.key)
    assert len(again.items(board.code)) == 2
    again.close()


def test_writes_from_threads_of_two_servers_are_all_kept(board: OpenBoard, second: Store) -> None:
    before = board.seq

    def write(number: int) -> int:
        store = (board.store, second)[number % 2]
        return store.put(board.code, uuid(number), leaf(uuid(5000 + number), 1))[0]

    with ThreadPoolExecutor(16) as threads:
        counts = list(threads.map(write, range(300)))
    assert sorted(counts) == list(range(before + 1, before + 301))
    assert sorted(board.ids) == sorted(map(uuid, range(300)))


def test_the_limit_holds_when_all_comes_at_once(board: OpenBoard, second: Store) -> None:

    def write(number: int) -> bool:
        try:
            (board.store, second)[number % 2].put(board.code, uuid(number), leaf(ANNA, 1))
        except BoardError:
            return False
        return True

    with ThreadPoolExecutor(16) as threads:
        taken = sum(threads.map(write, range(60)))
    assert taken == len(board.ids) == 2


def test_servers_that_start_together_share_a_new_file(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from perceptron_explorer.class_board.store import Store\n"
        "from tests.unit.class_board.board_cases import SETTINGS\n"
        "input(); print(Store(Path(sys.argv[1])).open(SETTINGS).code)\n"
    )
    file = tmp_path / "new" / "boards.sqlite3"
    command = [sys.executable, "-c", program, str(file)]
    pipe = subprocess.PIPE
    servers = [
        subprocess.Popen(command, cwd=ROOT, text=True, stdin=pipe, stdout=pipe, stderr=pipe)
        for _ in range(4)
    ]
    for server in servers:
        assert server.stdin is not None
        server.stdin.write("\n")
        server.stdin.flush()
    answers = [server.communicate() for server in servers]
    assert [server.returncode for server in servers] == [0] * 4, answers
    store = Store(file)
    assert [store.board(code.strip()).seq for code, _errors in answers] == [1] * 4
    store.close()


def test_a_file_of_another_version_is_refused(board: OpenBoard, tmp_path: Path) -> None:
    file = tmp_path / "boards.sqlite3"
    engine = sa.create_engine(file_address(file))
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE about SET value = 99"))
    engine.dispose()
    with pytest.raises(BoardError, match="version 99"):
        Store(file)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear all, " * 1000, encoding="utf-8")
    with pytest.raises(BoardError, match="cannot be opened"):
        Store(file)
    assert file.read_text(encoding="utf-8").startswith("Dear all")


def test_the_environment_says_where() -> None:
    assert address({"PERCEPTRON_BOARDS": "/data/b.db"}).database == "/data/b.db"
    assert address({"DATABASE_URL": "postgresql://h/d", "PERCEPTRON_BOARDS": "x"}).host == "h"
    own = address({"XDG_DATA_HOME": "/home/a/data"}).database
    assert sys.platform != "linux" or own == "/home/a/data/perceptron-explorer/boards.sqlite3"


def test_each_system_has_its_folder() -> None:
    assert data_folder({}, "linux") == Path.home() / ".local" / "share"
    assert data_folder({}, "darwin") == Path.home() / "Library" / "Application Support"
    assert data_folder({"LOCALAPPDATA": "local"}, "win32") == Path("local")


def test_the_environment_says_for_how_long() -> None:
    assert hours_kept({}) == 24
    assert hours_kept({"PERCEPTRON_BOARD_HOURS": "1.5"}) == 1.5
    for wrong in ("no", "0", "-1", "nan", "inf"):
        with pytest.raises(BoardError, match="PERCEPTRON_BOARD_HOURS must be"):
            hours_kept({"PERCEPTRON_BOARD_HOURS": wrong})
