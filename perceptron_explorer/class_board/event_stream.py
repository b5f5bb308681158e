"""An answer that goes on for as long as the other side listens."""

from __future__ import annotations

from starlette.responses import StreamingResponse
from starlette.types import Send

from perceptron_explorer.class_board.hub import Hub
from perceptron_explorer.class_board.live_board import Viewer

# Nginx would otherwise collect several events before it passes them on.
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class EventStream(StreamingResponse):
    """Server-sent events of a board.

    Parameters
    ----------
    hub : Hub
    number : int
        The board's number in the store.
    viewer : Viewer
    since : int or None
        Up to which count the viewer knows the board.
    """

    def __init__(self, hub: Hub, number: int, viewer: Viewer, since: int | None) -> None:
        super().__init__((), media_type="text/event-stream", headers=HEADERS)
        self._hub = hub
        self._listen_to = (number, viewer, since)

    async def stream_response(self, send: Send) -> None:
        """Send the messages, each when the one before has gone out."""
        with self._hub.listening(*self._listen_to) as messages:
            start = {"status": self.status_code, "headers": self.raw_headers}
            await send({"type": "http.response.start", **start})
            async for message in messages:
                part = {"body": message, "more_body": True}
                await send({"type": "http.response.body", **part})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
