"""The server: Streamlit's pages, and beside them the files that the browser loads.

Start it with ``perceptron-explorer`` or ``streamlit run app.py``.
"""

import sys
from importlib import import_module

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit.runtime.pages_manager import PagesManager

from perceptron_explorer.class_board.phone_page import assets_path
from perceptron_explorer.command.arguments import name_files
from perceptron_explorer.draggable_plot import mounts
from perceptron_explorer.draggable_plot.assets import (
    ASSETS_PATH,
    FOLLOWING,
    PLOTLY_PATH,
    PLOTLY_SCRIPT,
    SCRIPT,
    server_path,
)
from perceptron_explorer.shell import page_styles
from perceptron_explorer.shell.server import script_errors
from perceptron_explorer.shell.server.announcement import announced
from perceptron_explorer.shell.server.boards import board_routes
from perceptron_explorer.shell.server.compressed_files import FOLDER, cache_folder, kept_in
from perceptron_explorer.shell.server.compression import CompressOnce
from perceptron_explorer.shell.server.index_page import index_routes
from perceptron_explorer.shell.server.qr import qr_svg
from perceptron_explorer.topics.lecture import of_server

# Plotly asks whether pandas has been imported. While the first visitor's run imports it, the
# others' would find half of it, and fail.
import_module("pandas")

# Until the first run of navigation.py, Streamlit would take a folder called "pages" for its
# older kind of multipage app, and show the first visitor of a new server a wrong menu.
PagesManager.uses_pages_directory = False


async def draw_qr_code(request: Request) -> Response:
    """Answer with the QR code of the text in the address."""
    try:
        return Response(qr_svg(request.query_params.get("text", "")), media_type="image/svg+xml")
    except ValueError as problem:
        return Response(str(problem), status_code=400, media_type="text/plain")


name_files(sys.argv[1:])
# What is wrong with the lecture of this server is said at its start.
of_server()

scripts = [server_path(script) for script in (SCRIPT, *FOLLOWING, PLOTLY_SCRIPT)]
routes = [
    *mounts(),
    Route(server_path("/qr.svg"), draw_qr_code),
    *board_routes(server_path("")),
    *index_routes(server_path(""), scripts, page_styles.SHARED),
]
lasting = ("/static", ASSETS_PATH, PLOTLY_PATH, assets_path())
compression = Middleware(
    CompressOnce,
    below=[server_path(f"{folder}/") for folder in lasting],
    ahead=scripts,
    encoders=kept_in(cache_folder() / FOLDER),
)
app = st.App(
    "navigation.py",
    routes=routes,
    middleware=[compression],
    lifespan=announced,
    on_script_error=script_errors.show,
)
