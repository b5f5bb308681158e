"""What never changes under its address is compressed once, and not for every visitor.

Streamlit sends its own scripts as they are, and compresses what other routes give anew for each
request. Of the libraries for it, the middlewares do the latter too, and the servers of static
files want the compressed files written beside the others beforehand.
"""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Mapping, Sequence

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from perceptron_explorer.shell.server.answers import VARIES, as_asked, asked
from perceptron_explorer.shell.server.encodings import ENCODERS, Encoder, accepted

TEXTS = ("text/", "application/javascript", "application/json", "image/svg+xml")


class CompressOnce:
    """ASGI middleware that keeps the compressed answers below some folders in memory.

    An answer is kept if the app says that it is ``immutable``. It is compressed when somebody
    first asks for it, in a thread; whoever asks meanwhile waits for the same one.

    Parameters
    ----------
    app : ASGI application
    below : sequence of str
        The folders, as they stand in addresses: "/static/".
    ahead : sequence of str
        Paths in them to compress as soon as the server is up, since every visitor needs them.
    encoders : mapping of str to callable
        By the name in ``Content-Encoding``, the best first.
    """

    def __init__(
        self,
        app: ASGIApp,
        below: Sequence[str],
        ahead: Sequence[str] = (),
        encoders: Mapping[str, Encoder] = ENCODERS,
    ) -> None:
        self._app = app
        self._below = tuple(below)
        self._ahead = ahead
        self._encoders = encoders
        self._kept: dict[tuple[str, str], asyncio.Task[Response | None]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or let the app answer."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, self._beginning_once_started(send))
        elif self._concerns(scope):
            response = await self._response(scope)
            await (response or self._as_it_is)(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _concerns(self, scope: Scope) -> bool:
        return (
            scope["type"] == "http"
            and scope["method"] in {"GET", "HEAD"}
            and scope["path"].startswith(self._below)
            and (mimetypes.guess_type(scope["path"])[0] or "").startswith(TEXTS)
        )

    async def _response(self, scope: Scope) -> Response | None:
        """Return what to answer; None if it is to go out without compression."""
        request = Headers(scope=scope)
        encoding = accepted(request.get("accept-encoding", ""), self._encoders)
        # A range counts the bytes of the file itself.
        if encoding is None or "range" in request:
            return None
        response = await asyncio.shield(self._compressed(scope["path"], encoding))
        if response is None:
            return None
        return as_asked(response, scope["method"], request)

    def _compressed(self, path: str, encoding: str) -> asyncio.Task[Response | None]:
        """Return the work on this answer, which may have been done long ago.

        It is nobody's own: it goes on when the browser that asked first goes away.
        """
        key = (path, encoding)
        if key not in self._kept:
            self._kept[key] = asyncio.create_task(self._compress(path, encoding))
            self._kept[key].add_done_callback(lambda work: self._forget_failure(key, work))
        return self._kept[key]

    async def _compress(self, path: str, encoding: str) -> Response | None:
        answer = await asked(self._app, path)
        if not answer.never_changes():
            return None
        content = await run_in_threadpool(self._encoders[encoding], bytes(answer.content))
        return answer.encoded(content, encoding)

    def _forget_failure(self, key: tuple[str, str], work: asyncio.Task[Response | None]) -> None:
        """Keep nothing of addresses that lead nowhere, of which there is no end."""
        if work.cancelled() or work.exception() or work.result() is None:
            del self._kept[key]

    async def _as_it_is(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app answer, and tell caches that others may get it compressed."""

        async def send_varying(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).add_vary_header(VARIES)
            await send(message)

        await self._app(scope, receive, send_varying)

    def _beginning_once_started(self, send: Send) -> Send:
        async def send_and_begin(message: Message) -> None:
            await send(message)
            if message["type"] == "lifespan.startup.complete":
                for path in self._ahead:
                    for encoding in self._encoders:
                        self._compressed(path, encoding)

        return send_and_begin
