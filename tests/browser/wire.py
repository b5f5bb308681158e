"""The wire between the browser and Python, held up for as long as a test wants.

What a page does before Python has heard of the last thing is so a matter of order, and not
of how fast the machine is.
"""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, WebSocketRoute
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

Message = str | bytes


class Wire:
    """What goes to and fro between a page and the server.

    Parameters
    ----------
    page : Page
        Not yet opened.
    """

    def __init__(self, page: Page) -> None:
        self._open = {"there": True, "back": True}
        self._kept: list[tuple[str, Callable[[Message], None], Message]] = []
        page.route_web_socket("**/_stcore/stream", self._connect)

    def _connect(self, browser: WebSocketRoute) -> None:
        server = browser.connect_to_server()
        browser.on_message(lambda message: self._pass("there", server.send, message))
        server.on_message(lambda message: self._pass("back", browser.send, message))

    def _pass(self, way: str, send: Callable[[Message], None], message: Message) -> None:
        if self._open[way]:
            send(message)
        else:
            self._kept.append((way, send, message))

    def hold(self, way: str) -> None:
        """Keep what goes "there", to Python, or what comes "back"."""
        self._open[way] = False

    def has_kept(self) -> bool:
        """Say whether anything is on its way."""
        return bool(self._kept)

    def has_answer(self) -> bool:
        """Say whether Python has come to the end of what it was asked, and that is kept."""
        return any(_ends_a_run(message) for _, _, message in self._kept)

    def lose(self) -> None:
        """Forget what was kept, as a busy server does with what it was told on a page just left."""
        self._kept.clear()
        self._open = dict.fromkeys(self._open, True)

    def let_go(self, way: str | None = None) -> None:
        """Send all that was kept, in its order, and keep nothing more; of one way, if named."""
        ways = [way] if way else [*self._open]
        while waiting := [one for one in self._kept if one[0] in ways]:  # More may come meanwhile.
            first = waiting[0]
            self._kept.remove(first)
            _, send, message = first
            send(message)
        self._open |= dict.fromkeys(ways, True)


def _ends_a_run(message: Message) -> bool:
    if isinstance(message, str):
        return False
    kind: str | None = ForwardMsg.FromString(message).WhichOneof("type")
    return kind == "script_finished"
