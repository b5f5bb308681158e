"""A server that is told to stop does so, although phones listen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.unit.class_board.board_cases import ANNA

ROOT = Path(__file__).resolve().parents[3]
SECONDS_TO_STOP = 60

PROGRAM = """
import sys
from pathlib import Path
import uvicorn
from starlette.applications import Starlette
from perceptron_explorer.class_board.store import Store
from perceptron_explorer.class_board.hub import Hub
from perceptron_explorer.class_board.routes import routes
from tests.unit.class_board.board_cases import OpenBoard

class Server(uvicorn.Server):
    async def startup(self, sockets=None):
        await super().startup(sockets)
        print(board.code, self.servers[0].sockets[0].getsockname()[1], flush=True)

board = OpenBoard(Store(Path(sys.argv[1])))
app = Starlette(routes=routes(board.store, Hub(board.store)))
Server(uvicorn.Config(app, port=0, log_level="error")).run()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_stops_although_phones_listen(tmp_path: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "boards.sqlite3")]
    pipe = subprocess.PIPE
    with (
        ExitStack() as stack,
        subprocess.Popen(command, cwd=ROOT, stdout=pipe, text=True) as server,
    ):
        try:
            assert server.stdout is not None
            code, port = server.stdout.readline().split()
            connection = HTTPConnection("127.0.0.1", int(port), timeout=SECONDS_TO_STOP)
            stack.callback(connection.close)
            connection.request("GET", f"/class/api/{code}/events?phone={ANNA}")
            events = connection.getresponse()
            assert events.readline() == b"event: board\n"
            os.kill(server.pid, number)
            assert events.read().endswith(b"\n\n"), "the events were cut off"
            server.wait(SECONDS_TO_STOP)
        finally:
            server.kill()
