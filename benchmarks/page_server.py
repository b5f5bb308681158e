"""A small server for pages without Streamlit: the component's files, our pages, their data."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from benchmarks.common import HERE
from perceptron_explorer.draggable_plot import mounts
from tests.browser.server import free_port

SECONDS_TO_START = 10.0


@contextmanager
def serving(documents: Mapping[str, Any]) -> Iterator[str]:
    """Serve ``benchmarks/pages``, and each document as ``/data/<name>``; give the address."""

    async def document(request: Request) -> Response:
        return JSONResponse(documents[request.path_params["name"]])

    routes = [
        *mounts(),
        Route("/data/{name}", document),
        Mount("/pages", StaticFiles(directory=HERE / "pages")),
    ]
    port = free_port()
    config = uvicorn.Config(
        Starlette(routes=routes), host="127.0.0.1", port=port, log_level="warning"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        wait_until_started(server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(timeout=SECONDS_TO_START)


def wait_until_started(server: uvicorn.Server) -> None:
    """Return when the server listens; RuntimeError when it does not get there."""
    deadline = time.monotonic() + SECONDS_TO_START
    while not server.started:
        if time.monotonic() > deadline:
            raise RuntimeError("the benchmark's own server did not start")
        time.sleep(0.01)
