"""What the server gives beside Streamlit's own pages."""

from __future__ import annotations

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from perceptron_explorer.draggable_plot import standalone
from perceptron_explorer.draggable_plot.assets import (
    ASSETS_PATH,
    BUNDLE,
    BUNDLE_PATH,
    FRONTEND,
    FRONTEND_PATH,
    HAND_OUT_STYLES_PATH,
    PAGE_BAR_STYLES_PATH,
    PLOTLY_DATA,
    PLOTLY_PATH,
    STYLES_PATH,
    server_path,
    stylesheet,
)

A_YEAR_S = 365 * 24 * 3600
LASTING = {"Cache-Control": f"public, max-age={A_YEAR_S}, immutable"}
"""For what never changes under its address."""
SHEETS = {"styles.css": "styles", "page_bar.css": "page_bar", "hand_out.css": "hand_out"}
"""The folder of the style sheets of each."""
STYLES = (STYLES_PATH, PAGE_BAR_STYLES_PATH, HAND_OUT_STYLES_PATH)


class _LastingFiles(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        if response.status_code == 200:
            response.headers.update(LASTING)
        return response


async def _styles(request: Request) -> Response:
    """Give all style sheets of the pictures, or of the page bar, as one."""
    text = stylesheet(SHEETS[request.url.path.rpartition("/")[2]])
    return Response(text, media_type="text/css", headers=LASTING)


async def _standalone_page(_request: Request) -> Response:
    """Give the page that a scene is put into, made when somebody first asks for it."""
    return HTMLResponse(await run_in_threadpool(standalone.page), headers=LASTING)


def mounts() -> list[Any]:
    """Return the routes to serve beside Streamlit's own, under the server's path prefix.

    Streamlit puts the prefix before its own routes only.
    """
    folders = {FRONTEND_PATH: FRONTEND, BUNDLE_PATH: BUNDLE, PLOTLY_PATH: PLOTLY_DATA}
    return [
        Route(f"{server_path(ASSETS_PATH)}/standalone.html", _standalone_page),
        *(Route(server_path(path), _styles) for path in STYLES),
        *(
            Mount(server_path(path), _LastingFiles(directory=folder, check_dir=False))
            for path, folder in folders.items()
        ),
    ]
