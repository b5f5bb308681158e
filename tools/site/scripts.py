"""The scripts of the site: one for all pages, and the worker that trains.

Browsers refuse modules that come from a file, so esbuild makes a plain script of them.
"""

from __future__ import annotations

import json
import subprocess
from base64 import b64encode
from functools import cache
from pathlib import Path

from perceptron_explorer.draggable_plot.assets import FRONTEND
from perceptron_explorer.draggable_plot.standalone import PREFIX
from tools.bundle import ESBUILD, WORKER
from tools.front_end import ROOT
from tools.node import environment

START = Path(__file__).with_name("start.js")
OPTIONS = ("--bundle", "--format=iife", "--target=es2022", "--minify", "--log-level=warning")


def script() -> str:
    """Return what starts the pictures of any page."""
    # A page from a file may start a worker at a data address alone, as one that was taken along.
    return _made_of(START, '--define:import.meta.url="data:"')


@cache
def worker_map() -> str:
    """Return the import map that names the worker's address, see ``training/worker_port.js``."""
    source = _made_of(FRONTEND / WORKER).encode()
    address = "data:text/javascript;base64," + b64encode(source).decode()
    return json.dumps({"imports": {PREFIX + WORKER: address}})


def _made_of(entry: Path, *options: str) -> str:
    command = [str(ESBUILD), str(entry), *OPTIONS, *options]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(), check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout
