"""Streamlit's index page, with what every page of ours needs at once.

Opened at /hyperplane, Streamlit's client does not know whether the server's own path is
/hyperplane. It asks for two addresses there, each of which is an error in the console and a
way to the server and back, before it asks at the root.

Streamlit's client asks for our scripts and Plotly's when it has drawn the page around them. Fetched
meanwhile, as what is least urgent, they are there by then: on a phone its own scripts take seconds.

The look of the page is in it too: as an element of the page Streamlit would send it with every run.
It stands after the head, to which Streamlit goes on adding rules.
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

HEAD, END = "<head>", "</body>"


class _PageName(Convertor[str]):
    """What can name a page, and no file."""

    regex = r"[\w-]+"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("page", _PageName())


@cache
def index_page(prefix: str, scripts: Sequence[str] = (), css: str = "") -> str:
    """Return Streamlit's own page with the server's address in it.

    Parameters
    ----------
    prefix : str
        The path prefix of the server's addresses: "/maths", or empty.
    scripts : tuple of str
        The addresses of what the pages will need.
    css : str
        The look that all pages share.

    Raises
    ------
    ValueError
        When there is no place to put it into.
    """
    page = Path(get_static_dir(), "index.html").read_text(encoding="utf-8")
    for place in (HEAD, END):
        if page.count(place) != 1:
            raise ValueError(f"Streamlit's index.html has not one {place}.")
    address = f"{{ BACKEND_BASE_URL: location.origin + {_in_script(prefix)} }}"
    setting = f"<script>window.__streamlit = {address};</script>"
    head = HEAD + setting + "".join(map(_fetched_meanwhile, scripts))
    look = f"<style>{css}</style>" if css else ""
    return page.replace(HEAD, head).replace(END, look + END)


def _fetched_meanwhile(script: str) -> str:
    return f'<link rel="prefetch" as="script" href="{escape(script)}">'


def _in_script(text: str) -> str:
    return json.dumps(text).replace("<", "\\u003c")


def index_routes(prefix: str, scripts: Sequence[str] = (), css: str = "") -> list[Route]:
    """Return the routes of all pages, the first of which has no name."""
    page = index_page(prefix, tuple(scripts), css)

    async def give(_request: Request) -> HTMLResponse:
        return HTMLResponse(page, headers={"Cache-Control": "no-cache"})

    return [Route(f"{prefix}/", give), Route(f"{prefix}/{{name:page}}", give)]
