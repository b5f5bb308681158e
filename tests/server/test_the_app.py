"""The explorer itself over HTTP: what its pages load, in every encoding."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli
import pytest
from streamlit.file_util import get_static_dir

from perceptron_explorer.draggable_plot.assets import (
    ASSETS_PATH,
    FRONTEND,
    FRONTEND_PATH,
    PLOTLY_DATA,
    PLOTLY_SCRIPT,
)
from tests.browser import server
from tests.unit.shell.server.served import Reply, ask

DECODED: dict[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress}
STATIC = Path(get_static_dir())
LOADED = re.compile(r'(?:src|href)="\./(static/[^"]+\.(?:js|css))"')
SCRIPTS = LOADED.findall((STATIC / "index.html").read_text("utf-8"))
LEAST = "/" + min(SCRIPTS, key=lambda script: (STATIC / script).stat().st_size)
PREFIX = "maths"


@pytest.fixture(scope="module", params=["", PREFIX])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    with server.running(prefix=request.param) as url:
        yield url


def files(url: str) -> dict[str, Path]:
    """Return what lasts; one file of each kind suffices to see that the prefix is no matter."""
    if url.endswith(PREFIX):
        return {f"{FRONTEND_PATH}/index.js": FRONTEND / "index.js", LEAST: STATIC / LEAST[1:]}
    return {
        PLOTLY_SCRIPT: PLOTLY_DATA / "plotly.min.js",
        f"{FRONTEND_PATH}/index.js": FRONTEND / "index.js",
        **{f"/{script}": STATIC / script for script in SCRIPTS},
    }


def decoded(reply: Reply) -> bytes:
    return DECODED[reply.headers["content-encoding"]](reply.body)


def test_all_that_lasts_is_compressed_and_stays_the_same(url: str) -> None:
    assert len(SCRIPTS) > 50
    for path, file in files(url).items():
        for encoding in DECODED:
            reply = ask(url + path, accept_encoding=encoding)
            assert reply.headers["content-encoding"] == encoding, path
            assert decoded(reply) == file.read_bytes(), path
            assert "immutable" in reply.headers["cache-control"], path
            tag = reply.headers["etag"]
            again = ask(url + path, accept_encoding=encoding, if_none_match=tag)
            assert (again.status, again.body) == (304, b""), path


def test_a_font_is_left_as_it_is_and_in_parts(url: str) -> None:
    font = sorted((STATIC / "static/media").glob("*.woff2"))[0]
    address = f"{url}/static/media/{font.name}"
    reply = ask(address, accept_encoding="gzip, br")
    assert (reply.body, reply.headers.get("content-encoding")) == (font.read_bytes(), None)
    part = ask(address, accept_encoding="gzip, br", range="bytes=4-7")
    assert (part.status, part.body) == (206, font.read_bytes()[4:8])


def test_the_page_to_save_is_compressed_too(url: str) -> None:
    address = f"{url}{ASSETS_PATH}/standalone.html"
    assert decoded(ask(address, accept_encoding="br")) == ask(address).body


def test_an_address_that_leads_nowhere_is_not_taken_for_a_script(url: str) -> None:
    reply = ask(f"{url}/static/js/nothing.js", accept_encoding="br")
    assert (reply.status, reply.headers["cache-control"]) == (200, "no-cache")
    assert b"<!DOCTYPE html>" in reply.body


def test_pages_know_where_the_server_is(url: str) -> None:
    page = ask(f"{url}/hyperplane")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert b"BACKEND_BASE_URL" in page.body
    assert ask(f"{url}/_stcore/health").body == b"ok"
    moved = ask(f"{url}/hyperplane/")
    assert (moved.status, moved.headers["location"][-11:]) == (301, "/hyperplane")
