"""Streamlit's index page, with the server's address and links to scripts that every picture needs.

Opened at /hyperplane, Streamlit's client does not know whether the server's own path is
/hyperplane. It asks for two addresses there, each of which is an error in the console and a
way to the server and back, before it asks at the root.

Streamlit's client asks for our scripts and Plotly's when it has drawn the page around them. Fetched
meanwhile, as what is least urgent, they are there by then: on a phone its own scripts take seconds.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from html import escape
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
def index_page(prefix: str, scripts: Sequence[str] = ()) -> str:
    """Return Streamlit's own page with the server's address in it.

    Parameters
    ----------
    prefix : str
        The path prefix of the server's addresses: "/maths", or empty.
    scripts : tuple of str
        The addresses of what the pages will need.

    Raises
    ------
    ValueError
        When there is no head to put it into.
    """
    page = Path(get_static_dir(), "index.html").read_text(encoding="utf-8")
    if HEAD not in page:
        raise ValueError(f"Streamlit's index.html has no {HEAD}.")
    address = f"{{ BACKEND_BASE_URL: location.origin + {_in_script(prefix)} }}"
    setting = f"<script>window.__streamlit = {address};</script>"
    return page.replace(HEAD, HEAD + setting + "".join(map(_fetched_meanwhile, scripts)), 1)


def _fetched_meanwhile(script: str) -> str:
    return f'<link rel="prefetch" as="script" href="{escape(script)}">'


def _in_script(text: str) -> str:
    return json.dumps(text).replace("<", "\\u003c")


def index_route(prefix: str, scripts: Sequence[str] = ()) -> Route:
    """Return the route of all pages but the first, whose path leaves nothing to try."""
    page = index_page(prefix, tuple(scripts))

    async def give(_request: Request) -> HTMLResponse:
        return HTMLResponse(page, headers={"Cache-Control": "no-cache"})

    return Route(f"{prefix}/{{name:page}}", give)
