"""Streamlit's page, told where its server is.

Opened at /hyperplane, Streamlit's client does not know whether the server's own path is
/hyperplane. It asks for two addresses there, each of which is an error in the console and a
way to the server and back, before it asks at the root.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from streamlit.file_util import get_static_dir

HEAD = "<head>"


class _PageName(Convertor[str]):
    """What can name a page, and no file."""

    regex = r"[\w-]+"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("page", _PageName())


@cache
def index_page(prefix: str) -> str:
    """Return Streamlit's own page with the server's address in it.

    Parameters
    ----------
    prefix : str
        The path prefix of the server's addresses: "/maths", or empty.

    Raises
    ------
    ValueError
        When there is no head to put it into.
    """
    page = Path(get_static_dir(), "index.html").read_text(encoding="utf-8")
    if HEAD not in page:
        raise ValueError(f"Streamlit's index.html has no {HEAD}.")
    address = f"{{ BACKEND_BASE_URL: location.origin + {_in_script(prefix)} }}"
    return page.replace(HEAD, f"{HEAD}<script>window.__streamlit = {address};</script>", 1)


def _in_script(text: str) -> str:
    return json.dumps(text).replace("<", "\\u003c")


def index_route(prefix: str) -> Route:
    """Return the route of all pages but the first, whose path leaves nothing to try."""

    async def give(_request: Request) -> HTMLResponse:
        return HTMLResponse(index_page(prefix), headers={"Cache-Control": "no-cache"})

    return Route(f"{prefix}/{{name:page}}", give)
