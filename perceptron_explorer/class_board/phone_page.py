"""The page for phones and the files that it loads, the latter to be kept by browsers for ever."""

from __future__ import annotations

import hashlib
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from perceptron_explorer.class_board.requests import METHODS, answering, problem

PACKAGE = Path(__file__).resolve().parent.parent
FOLDERS = ("class_board/phone", "draggable_plot/frontend")
"""Where the page's modules are, below the package; they import each other by these paths."""
PAGE = PACKAGE / "class_board" / "phone" / "page.html"
LASTING = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
}


class _LastingFiles(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        if response.status_code == 200:
            response.headers.update(LASTING)
        return response


def digest(package: Path = PACKAGE) -> str:
    """Tell one state of the page's files from another."""
    made = hashlib.sha256()
    for folder in FOLDERS:
        for file in sorted(file for file in (package / folder).rglob("*") if file.is_file()):
            made.update(file.relative_to(package).as_posix().encode())
            made.update(file.read_bytes())
    return made.hexdigest()[:12]


def assets_path() -> str:
    """Return the folder of the page's files in addresses, without the server's prefix."""
    return f"/class/assets/{digest()}"


def page_routes(prefix: str, page: Path = PAGE) -> list[BaseRoute]:
    """Return the routes of the page, of its address with a code in it, and of its files.

    Parameters
    ----------
    prefix : str
        The path prefix of the server's addresses: "/maths", or empty.
    page : Path
        Holds ``__PREFIX__`` and ``__DIGEST__`` where these are to stand.
    """
    current = digest()
    text = page.read_text(encoding="utf-8") if page.is_file() else None
    if text is not None:
        text = text.replace("__PREFIX__", escape(prefix)).replace("__DIGEST__", current)

    async def give(_request: Request) -> Response:
        if text is None:
            return problem("This server has no page for phones.", 404)
        return HTMLResponse(text, headers={"Cache-Control": "no-cache"})

    endpoint = answering({"GET": give})
    files = [
        Mount(
            f"{prefix}/class/assets/{current}/{folder}",
            _LastingFiles(directory=PACKAGE / folder, check_dir=False),
        )
        for folder in FOLDERS
    ]
    paths = (f"{prefix}/class", f"{prefix}/class/{{code}}")
    return [*files, *(Route(path, endpoint, methods=METHODS) for path in paths)]
