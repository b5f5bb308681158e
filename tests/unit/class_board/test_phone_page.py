"""The page for phones and its files, as they are served."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette

from perceptron_explorer.class_board import phone_page
from tests.unit.shell.server.served import ask, served

HTML = '<script type="module" src="__PREFIX__/class/assets/__DIGEST__/a.js"></script>'


@pytest.mark.parametrize("prefix", ["", "/maths"])
def test_the_page_knows_where_its_files_are(tmp_path: Path, prefix: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(HTML, encoding="utf-8")
    with served(Starlette(routes=phone_page.page_routes(prefix, page))) as url:
        for address in ("/class", "/class/ABCDEF", "/class/abcdef"):
            reply = ask(f"{url}{prefix}{address}")
            assert reply.status == 200
            assert reply.headers["content-type"] == "text/html; charset=utf-8"
            assert reply.headers["cache-control"] == "no-cache"
            script = f"{prefix}/class/assets/{phone_page.digest()}/a.js"
            assert reply.body.decode() == f'<script type="module" src="{script}"></script>'


def test_the_modules_of_the_pictures_are_kept_for_a_year(tmp_path: Path) -> None:
    module = "draggable_plot/frontend/scene/format.js"
    with served(Starlette(routes=phone_page.page_routes("/maths", tmp_path / "none"))) as url:
        reply = ask(f"{url}/maths{phone_page.assets_path()}/{module}")
        assert reply.body == (phone_page.PACKAGE / module).read_bytes()
        assert reply.headers["cache-control"] == "public, max-age=31536000, immutable"
        for missing in ("draggable_plot/frontend/none.js", "class_board/store.py", "..%2fapp.py"):
            reply = ask(f"{url}/maths{phone_page.assets_path()}/{missing}")
            assert reply.status == 404
            assert "immutable" not in reply.headers.get("cache-control", "")


def test_without_a_page_there_is_a_sentence(tmp_path: Path) -> None:
    with served(Starlette(routes=phone_page.page_routes("", tmp_path / "none"))) as url:
        reply = ask(f"{url}/class")
    assert (reply.status, reply.body) == (404, b'{"error":"This server has no page for phones."}')


def test_a_changed_file_has_another_address(tmp_path: Path) -> None:
    folder = tmp_path / "class_board" / "phone"
    folder.mkdir(parents=True)
    found = {phone_page.digest(tmp_path)}
    for text in ("one", "two"):
        (folder / "phone.js").write_text(text, encoding="utf-8")
        found.add(phone_page.digest(tmp_path))
    (folder / "phone.js").rename(folder / "other.js")
    found.add(phone_page.digest(tmp_path))
    assert len(found) == 4
