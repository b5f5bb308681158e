"""Many visitors without browsers, each with a session and a cookie."""

from __future__ import annotations

import asyncio
import threading
import urllib.request
from collections.abc import Coroutine, Iterable, Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPResponse
from http.cookies import SimpleCookie
from types import MappingProxyType
from typing import TypeVar

from benchmarks.sessions import Session

SECONDS_TO_ANSWER = 60.0
PAGE = "hyperplane"
FILE = b'--1\r\nContent-Disposition: form-data; name="a"; filename="a.csv"\r\n\r\n1\r\n--1--\r\n'
Result = TypeVar("Result")


class Visitors:
    """Sessions, in a thread of their own: Playwright has the loop of the tests' thread."""

    def __init__(self, url: str, cookie: str) -> None:
        self.sessions: list[Session] = []
        self._url = url
        self._cookie = cookie
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def come(self, count: int) -> None:
        """Open the page in so many new sessions at once."""
        self.sessions += self._all(self._opened() for _ in range(count))

    def server_of(self, session: Session) -> int:
        """Return the number of the server that a session's cookie names."""
        name, _, value = session.cookie.partition("=")
        assert name == self._cookie, f"this is no cookie of the hall: {session.cookie}"
        return int(value.partition("-")[0])

    def of_server(self, number: int) -> list[Session]:
        """Return the sessions of a server."""
        return [one for one in self.sessions if self.server_of(one) == number]

    def release(self, sessions: Iterable[Session]) -> None:
        """Release a handle in each session, and wait for the right answers."""
        self._all(one.release() for one in sessions)

    def send_files(self, sessions: Iterable[Session]) -> None:
        """Send a file of each session. Only the server that has the session takes it."""
        self._all(asyncio.to_thread(send_file, self._url, one) for one in sessions)

    def come_back(self, number: int) -> list[Session]:
        """Wait until a server has gone, and open the page again for those who were there."""
        gone = self.of_server(number)
        self._all(one.lost() for one in gone)
        again = self._all(self._opened(one.cookie) for one in gone)
        self.sessions = [*(one for one in self.sessions if one not in gone), *again]
        return again

    def leave(self) -> None:
        """Close all sessions."""
        self._all(one.__aexit__(None, None, None) for one in self.sessions)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _opened(self, cookie: str = "") -> Session:
        session = await Session(self._url, PAGE, SECONDS_TO_ANSWER, cookie).__aenter__()
        await session.open()
        return session

    def _all(self, works: Iterable[Coroutine[None, None, Result]]) -> list[Result]:
        async def together() -> list[Result]:
            return list(await asyncio.gather(*works))

        return asyncio.run_coroutine_threadsafe(together(), self._loop).result()


@contextmanager
def visiting(url: str, cookie: str) -> Iterator[Visitors]:
    """Give visitors, none yet, who leave at the end."""
    visitors = Visitors(url, cookie)
    try:
        yield visitors
    finally:
        visitors.leave()


def send_file(url: str, session: Session) -> None:
    """Send a small file of a session, as the browser does for an upload."""
    with asked(f"{url}/_stcore/health", {"Cookie": session.cookie}) as answer:
        token = SimpleCookie(answer.headers["Set-Cookie"])["_streamlit_xsrf"].value
    headers = {
        "Cookie": f"{session.cookie}; _streamlit_xsrf={token}",
        "X-Xsrftoken": token,
        "Content-Type": "multipart/form-data; boundary=1",
    }
    asked(f"{url}/_stcore/upload_file/{session.id}/1", headers, FILE).close()


def asked(
    url: str, headers: Mapping[str, str] = MappingProxyType({}), body: bytes | None = None
) -> HTTPResponse:
    """Return the answer to a request; PUT if it has a body. One that is refused is an error."""
    method = "GET" if body is None else "PUT"
    request = urllib.request.Request(url, body, dict(headers), method=method)
    answer = urllib.request.urlopen(request, timeout=SECONDS_TO_ANSWER)
    assert isinstance(answer, HTTPResponse)
    return answer
