"""The scripts of the site: one for all pages, and the worker that trains.

Browsers refuse modules that come from a file, so both are plain scripts, made by `make bundle`.
"""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache

from perceptron_explorer.draggable_plot.assets import BUNDLE, SITE_SCRIPT, SITE_WORKER
from perceptron_explorer.draggable_plot.standalone import PREFIX

WORKER = "training/worker.js"
"""What the worker is called by `training/worker_port.js`, which starts it."""


def script() -> str:
    """Return what starts the pictures of any page."""
    return (BUNDLE / SITE_SCRIPT).read_text(encoding="utf-8")


@cache
def worker_map() -> str:
    """Return the import map that names the worker's address, see ``training/worker_port.js``."""
    source = (BUNDLE / SITE_WORKER).read_bytes()
    address = "data:text/javascript;base64," + b64encode(source).decode()
    return json.dumps({"imports": {PREFIX + WORKER: address}})
