"""An app's answer to a request that nobody made, and what of it can be sent compressed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import ASGIApp, Message, Scope

VARIES = "Accept-Encoding"
_ANY_FILES = StaticFiles(check_dir=False)


@dataclass
class Answer:
    """Status, headers and the whole content."""

    status: int = 0
    headers: Headers = field(default_factory=Headers)
    content: bytearray = field(default_factory=bytearray)

    async def take(self, message: Message) -> None:
        """Take a message as an ASGI server does."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = Headers(raw=list(message["headers"]))
        elif message["type"] == "http.response.body":
            self.content += message.get("body", b"")

    def never_changes(self) -> bool:
        """Say whether this is a file that stays the same for as long as it has its address."""
        return self.status == 200 and "immutable" in self.headers.get("cache-control", "")

    def encoded(self, content: bytes, encoding: str) -> Response:
        """Return it as it is sent to those who take the encoding."""
        headers = MutableHeaders(raw=list(self.headers.raw))
        headers["Content-Encoding"] = encoding
        headers["Content-Length"] = str(len(content))
        if VARIES not in headers.get("vary", ""):
            headers.add_vary_header(VARIES)
        if "etag" in headers:
            # Weak, as it is now the name of one content in several encodings.
            headers["ETag"] = f"W/{headers['etag'].removeprefix('W/')}"
            # It says less than the tag, and a page has two hundred of these answers.
            del headers["Last-Modified"]
        # A range would be one of the file itself, which the app answers.
        del headers["Accept-Ranges"]
        response = Response(content)
        response.raw_headers = headers.raw
        return response


async def asked(app: ASGIApp, path: str) -> Answer:
    """Ask the app for a path, as a browser would that takes no encoding."""
    scope: Scope = {
        **{"type": "http", "asgi": {"version": "3.0", "spec_version": "2.4"}},
        **{"http_version": "1.1", "scheme": "http", "client": None, "server": None},
        **{"method": "GET", "path": path, "raw_path": path.encode(), "root_path": ""},
        **{"query_string": b"", "headers": []},
    }
    answer = Answer()
    await app(scope, _stays, answer.take)
    return answer


async def _stays() -> Message:
    """Wait for ever: nobody goes away before the answer is there."""
    never: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
    return await never


def as_asked(response: Response, method: str, request: Headers) -> Response:
    """Return the response, or only what this request needs of it."""
    plain_tag = response.headers.get("etag", "").removeprefix("W/")
    compared = Headers({**response.headers, "etag": plain_tag})
    if _ANY_FILES.is_not_modified(compared, request):
        return NotModifiedResponse(response.headers)
    if method == "HEAD":
        head = Response()
        head.raw_headers = response.raw_headers
        return head
    return response
