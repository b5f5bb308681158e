"""The middleware before a small app, over real HTTP: who gets what, and how often it is made."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from perceptron_explorer.shell.server.compression import CompressOnce
from tests.unit.shell.server.served import Reply, ask, served

NAMES = ("a.js", "b.css", "picture.png", "short-lived.js", "ahead.js")
AHEAD = "/files/ahead.js"


class Files(StaticFiles):
    """Files for ever, but for those called so; what is not there is a page, as Streamlit does."""

    asked: list[str]

    async def get_response(self, path: str, scope: Scope) -> Response:
        self.asked.append(path)
        try:
            response = await super().get_response(path, scope)
        except HTTPException as problem:
            if problem.status_code != 404:
                raise
            return Response(b"a page " * 100, headers={"Cache-Control": "no-cache"})
        if "short-lived" not in path:
            response.headers["Cache-Control"] = "public, immutable, max-age=31536000"
        return response


class Counted:
    """Gzip that notes what it compresses, and can be held up."""

    def __init__(self) -> None:
        self.contents: list[bytes] = []
        self.may_begin = threading.Event()
        self.may_begin.set()

    def __call__(self, content: bytes) -> bytes:
        self.contents.append(content)
        assert self.may_begin.wait(60), "nobody let it begin"
        return gzip.compress(content)


class Site:
    """The app's address, its files, and what was compressed."""

    def __init__(self, folder: Path) -> None:
        for name in NAMES:
            (folder / name).write_bytes(content_of(name))
        self.files = Files(directory=folder)
        self.files.asked = []
        self.gzip = Counted()
        compression = Middleware(
            CompressOnce, below=["/files/"], ahead=[AHEAD], encoders={"gzip": self.gzip}
        )
        routes = [Mount("/files", self.files), Mount("/others", self.files)]
        self.app = Starlette(routes=routes, middleware=[compression])
        self.url = ""

    def ask(self, path: str, method: str = "GET", **headers: str) -> Reply:
        return ask(self.url + path, method, **headers)

    def ask_for_gzip(self, path: str, method: str = "GET", **headers: str) -> Reply:
        return self.ask(path, method, accept_encoding="gzip, deflate", **headers)

    def times_compressed(self, name: str) -> int:
        return self.gzip.contents.count(content_of(name))


def content_of(name: str) -> bytes:
    return f"export const name = '{name}';\n".encode() * 20_000


def without_clock(reply: Reply) -> Reply:
    return replace(reply, headers={**reply.headers, "date": ""})


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    site = Site(tmp_path)
    with served(site.app) as url:
        site.url = url
        yield site


def test_a_file_comes_compressed_and_is_the_same(site: Site) -> None:
    reply = site.ask_for_gzip("/files/a.js")
    assert reply.status == 200
    assert gzip.decompress(reply.body) == content_of("a.js")
    assert reply.headers["content-encoding"] == "gzip"
    assert reply.headers["content-length"] == str(len(reply.body))
    assert reply.headers["vary"] == "Accept-Encoding"
    assert reply.headers["content-type"].startswith(("text/javascript", "application/javascript"))
    assert "immutable" in reply.headers["cache-control"]
    assert "accept-ranges" not in reply.headers


def test_visitors_share_one_compression(site: Site) -> None:
    first = site.ask_for_gzip("/files/a.js?one=1")
    second = site.ask_for_gzip("/files/a.js?two=2")
    assert without_clock(first) == without_clock(second)
    assert site.times_compressed("a.js") == 1
    assert site.files.asked.count("a.js") == 1


def test_who_comes_while_it_is_compressed_waits_for_it(site: Site) -> None:
    site.gzip.may_begin.clear()
    with ThreadPoolExecutor() as visitors:
        asked = [visitors.submit(site.ask_for_gzip, "/files/a.js") for _ in range(4)]
        # Meanwhile the server answers others.
        assert site.ask("/files/b.css").body == content_of("b.css")
        site.gzip.may_begin.set()
        replies = [reply.result() for reply in asked]
    assert {gzip.decompress(reply.body) for reply in replies} == {content_of("a.js")}
    assert site.times_compressed("a.js") == 1


def test_what_everybody_needs_is_compressed_when_the_server_starts(site: Site) -> None:
    assert gzip.decompress(site.ask_for_gzip(AHEAD).body) == content_of("ahead.js")
    assert site.times_compressed("ahead.js") == 1
    assert site.files.asked == ["ahead.js"]


def test_without_an_encoding_the_file_comes_as_it_is(site: Site) -> None:
    for accept_encoding in ("identity", "zstd", "gzip;q=0"):
        reply = site.ask("/files/a.js", accept_encoding=accept_encoding)
        assert (reply.status, reply.body) == (200, content_of("a.js"))
        assert "content-encoding" not in reply.headers
        assert reply.headers["vary"] == "Accept-Encoding"
    assert site.times_compressed("a.js") == 0


def test_a_range_is_one_of_the_file_itself(site: Site) -> None:
    site.ask_for_gzip("/files/a.js")
    reply = site.ask_for_gzip("/files/a.js", range="bytes=10-19")
    assert (reply.status, reply.body) == (206, content_of("a.js")[10:20])
    assert reply.headers["content-range"] == f"bytes 10-19/{len(content_of('a.js'))}"
    assert "content-encoding" not in reply.headers


def test_head_has_the_headers_alone(site: Site) -> None:
    head, get = (site.ask_for_gzip("/files/a.js", method) for method in ("HEAD", "GET"))
    assert without_clock(head) == replace(without_clock(get), body=b"")


def test_nothing_is_sent_that_the_browser_has(site: Site) -> None:
    headers = site.ask_for_gzip("/files/a.js").headers
    plain = site.ask("/files/a.js").headers["etag"]
    assert headers["etag"] == f"W/{plain}"
    for tag in (headers["etag"], plain, f'"other", {headers["etag"]}', "*"):
        reply = site.ask_for_gzip("/files/a.js", if_none_match=tag)
        assert (reply.status, reply.body) == (304, b"")
        assert reply.headers["etag"] == headers["etag"]
        assert reply.headers["vary"] == "Accept-Encoding"
        assert "content-encoding" not in reply.headers
    assert "last-modified" not in headers  # the tag says more
    assert site.ask_for_gzip("/files/a.js", if_none_match='W/"other"').status == 200


@pytest.mark.parametrize(
    "path", ["/files/short-lived.js", "/files/picture.png", "/files/nothing.js", "/others/a.js"]
)
def test_the_rest_is_the_apps_own(site: Site, path: str) -> None:
    for _ in range(2):
        compressed, plain = site.ask_for_gzip(path), site.ask(path)
        assert (compressed.status, compressed.body) == (plain.status, plain.body)
        assert "content-encoding" not in compressed.headers
    assert site.times_compressed(Path(path).name) == 0


def test_a_post_is_not_answered_from_memory(site: Site) -> None:
    site.ask_for_gzip("/files/a.js")
    assert site.ask_for_gzip("/files/a.js", "POST").status == 405


def test_a_failure_is_not_kept(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(site.gzip, "contents", None)
        assert site.ask_for_gzip("/files/a.js").status == 500
    assert gzip.decompress(site.ask_for_gzip("/files/a.js").body) == content_of("a.js")
