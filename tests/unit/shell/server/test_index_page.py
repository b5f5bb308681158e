from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from streamlit.file_util import get_static_dir

from perceptron_explorer.shell.server.index_page import index_page, index_routes
from tests.unit.shell.server.served import ask, served

SETTING = re.compile(r"<script>window\.__streamlit = (\{.*?\});</script>")
STREAMLITS = Path(get_static_dir(), "index.html").read_text("utf-8")


@pytest.mark.parametrize("prefix", ["", "/maths", "/deep/er", '/"quoted"</script>'])
def test_it_is_streamlits_page_and_says_where_the_server_is(prefix: str) -> None:
    page = index_page(prefix)
    found = SETTING.search(page)
    assert found
    address = re.fullmatch(r"\{ BACKEND_BASE_URL: location\.origin \+ (.+) \}", found[1])
    assert address
    assert json.loads(address[1]) == prefix
    assert page.replace(found[0], "") == STREAMLITS
    # Streamlit's own scripts read it when they are loaded.
    assert page.index(found[0]) < page.index("<script type=")


def test_it_has_the_pages_scripts_fetched_meanwhile() -> None:
    page = index_page("", ("/a/app.js", '/b/"plotly".js'))
    links = re.findall(r'<link rel="prefetch" as="script" href="(.*?)">', page)
    assert [unescape(link) for link in links] == ["/a/app.js", '/b/"plotly".js']
    assert page.index("prefetch") < page.index("<script type=")


def test_the_look_of_the_pages_comes_after_streamlits_own() -> None:
    page = index_page("", (), "h1 { padding: 0; }")
    assert page.replace("<style>h1 { padding: 0; }</style></body>", "</body>") == index_page("")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/maths/hyperplane", True),
        ("/maths/dot-product", True),
        ("/maths/no_such_page", True),
        ("/maths/", True),
        ("/maths/favicon.png", False),
        ("/maths/_stcore/health", False),
        ("/hyperplane", False),
    ],
)
def test_it_is_what_pages_open_and_no_files(path: str, expected: bool) -> None:
    async def other(_request: object) -> PlainTextResponse:
        return PlainTextResponse("other")

    with served(Starlette(routes=[*index_routes("/maths"), Route("/{rest:path}", other)])) as url:
        reply = ask(url + path)
    assert reply.status == 200
    assert (reply.body.decode() == index_page("/maths")) is expected
    assert not expected or reply.headers["cache-control"] == "no-cache"
