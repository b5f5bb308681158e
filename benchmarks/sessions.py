"""Sessions without a browser, over Streamlit's own WebSocket and in its own messages.

What is sent was recorded from a browser on the hyperplane page: first a wish to run the page,
then, at each release of a handle, the state of all the page's widgets.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

# Streamlit's ids of widgets end in the key that the page gives them.
WIDGET_ID = re.compile(
    rb"\$\$ID-[0-9a-f]{32}-(dimension|leaves|scaled|misclassified|figure-hyperplane)"
)
COUNT = re.compile(rb"([\d,]+) of [\d,]+ leaves are misclassified")

# Two hyperplanes that misclassify different numbers of leaves, so that each answer is another.
WEIGHTS = ((1.1558232950134144, -0.20223560664878093), (-1.1558232950134144, 0.2))


@dataclass(frozen=True)
class Answer:
    """One run of the page, from what was sent to the end of the script.

    Parameters
    ----------
    seconds : float
        How long it took.
    size : int
        What came over the wire, in bytes, compressed where the server does that.
    content : bytes
        All its messages.
    """

    seconds: float
    size: int
    content: bytes


class CountedConnection(ClientConnection):
    """A connection that counts the bytes that come."""

    received = 0

    def data_received(self, data: bytes) -> None:
        """Count what the socket gives, before it is unpacked."""
        self.received += len(data)
        super().data_received(data)


class Session:
    """One visitor's session. To be used in an ``async with`` block.

    Parameters
    ----------
    url : str
        The server's address.
    page : str
        The page's path: "hyperplane"; empty for the first.
    seconds_to_answer : float
        The longest that a run may take, waiting included.
    cookie : str
        What the browser sends as its cookies; empty for none.
    """

    def __init__(self, url: str, page: str, seconds_to_answer: float, cookie: str = "") -> None:
        self.id = ""
        self.cookie = cookie
        self._url = url
        self._page = page
        self._seconds_to_answer = seconds_to_answer
        self._widgets: dict[str, str] = {}
        self._script_hash = ""
        self._releases = 0
        self._count: bytes | None = None
        self._socket: CountedConnection

    async def __aenter__(self) -> Session:
        """Connect."""
        socket = await connect(
            self._url.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            open_timeout=self._seconds_to_answer,
            ping_interval=None,  # A busy server may answer after longer than a ping may take.
            additional_headers={"Cookie": self.cookie} if self.cookie else None,
            create_connection=CountedConnection,
        )
        assert isinstance(socket, CountedConnection)
        self._socket = socket
        self._take_cookie()
        return self

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Go away."""
        await self._socket.close()

    async def lost(self) -> None:
        """Wait until the server has gone."""
        await self._socket.wait_closed()

    async def open(self) -> Answer:
        """Ask for the page and wait until its script has come to its end."""
        wish = self._wish()
        wish.rerun_script.page_name = self._page
        answer = await self._answer_to(wish)
        found = WIDGET_ID.finditer(answer.content)
        self._widgets = {one[1].decode(): one[0].decode() for one in found}
        return answer

    async def again(self) -> Answer:
        """Let the page run again, with nothing changed."""
        wish = self._wish()
        wish.rerun_script.page_script_hash = self._script_hash
        return await self._answer_to(wish)

    async def release(self) -> Answer:
        """Let go of w, with the list of misclassified leaves open, and wait for Python's answer.

        While the list is closed, no script runs for it.

        Raises
        ------
        RuntimeError
            When the answer is not one to this w.
        """
        wish = self._wish()
        wish.rerun_script.page_script_hash = self._script_hash
        for key, field, value in self._states():
            state = wish.rerun_script.widget_states.widgets.add(id=self._widgets[key])
            if field == "string_array_value":
                state.string_array_value.data.append(value)
            else:
                setattr(state, field, value)
        answer = await self._answer_to(wish)
        count = COUNT.search(answer.content)
        if count is None or count[1] == self._count:
            raise RuntimeError(
                "The answer does not count the leaves anew. Was the code changed meanwhile?"
            )
        self._count = count[1]
        return answer

    def _states(self) -> list[tuple[str, str, Any]]:
        """Return the widgets' keys, the kinds of their values, and these."""
        w = WEIGHTS[self._releases % len(WEIGHTS)]
        self._releases += 1
        scene = {
            "id": self._releases,
            "values": {"w": w, "b": -0.69, "new_leaf": [0, 0.96]},
            **{"revision": 1, "direction": 0, "isNew": True, "pending": []},
        }
        return [
            ("dimension", "string_array_value", "Plane"),
            ("leaves", "string_value", "iris: setosa and versicolor"),
            ("scaled", "bool_value", True),
            ("misclassified", "bool_value", True),
            ("figure-hyperplane", "json_value", json.dumps({"scene": scene})),
        ]

    def _take_cookie(self) -> None:
        """Take the cookie that the answer sets, if it does; a proxy before several servers does."""
        answer = self._socket.response
        given = answer.headers.get("Set-Cookie") if answer else None
        self.cookie = given.partition(";")[0] if given else self.cookie

    def _wish(self) -> BackMsg:
        wish = BackMsg()
        context = wish.rerun_script.context_info
        context.timezone, context.locale = "UTC", "en-US"
        context.url = f"{self._url}/{self._page}"
        context.color_scheme = "light"
        return wish

    async def _answer_to(self, wish: BackMsg) -> Answer:
        began, before = time.perf_counter(), self._socket.received
        async with asyncio.timeout(self._seconds_to_answer):
            await self._socket.send(wish.SerializeToString())
            messages = await self._messages_of_a_run()
        size = self._socket.received - before
        return Answer(time.perf_counter() - began, size, b"".join(messages))

    async def _messages_of_a_run(self) -> list[bytes]:
        messages: list[bytes] = []
        while True:
            raw = await self._socket.recv(decode=False)
            messages.append(raw)
            message = ForwardMsg.FromString(raw)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.id = message.new_session.initialize.session_id
            elif kind == "navigation":
                self._script_hash = message.navigation.page_script_hash
            elif kind == "script_finished":
                if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RuntimeError("The page did not run to its end.")
                return messages
