"""What the browser loads: this component's modules and Plotly's own script.

Both are served by the app itself under addresses that carry a version, so a browser may
keep them for ever and an upgrade is still seen at once.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import plotly
import streamlit as st

FRONTEND = Path(__file__).parent / "frontend"
BUNDLE = Path(__file__).parent / "bundle"
"""All modules in one, made by ``make bundle``."""
ENTRY = "app.js"
SITE_SCRIPT, SITE_WORKER = "site.js", "site_worker.js"
"""What the site of plain files has in place of the entry and the worker: no modules."""
MADE_OF = "made_of.txt"
"""Tells the modules that the bundle was made of."""
PLOTLY_DATA = Path(plotly.__file__).parent / "package_data"


def _digest(pattern: str, salt: str = "") -> str:
    """Tell one state of some files of the front end from another."""
    digest = hashlib.sha256(salt.encode())
    for file in sorted(file for file in FRONTEND.rglob(pattern) if file.is_file()):
        digest.update(file.relative_to(FRONTEND).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def modules_digest() -> str:
    """Tell one state of the modules alone from another."""
    return _digest("*.js")


def _is_bundled() -> bool:
    """Say whether the bundle is of the modules as they are, which nobody has changed since."""
    made_of = BUNDLE / MADE_OF
    return made_of.is_file() and made_of.read_text(encoding="utf-8").strip() == modules_digest()


def _imported_by_the_bundle() -> list[str]:
    """Return the names of the files that the bundle's entry imports."""
    return re.findall(r'\bfrom"\./([^"]+)"', (BUNDLE / ENTRY).read_text(encoding="utf-8"))


ASSETS_PATH = f"/draggable_plot/{_digest('*', plotly.__version__)[:12]}"
FRONTEND_PATH = f"{ASSETS_PATH}/frontend"
BUNDLE_PATH = f"{ASSETS_PATH}/bundle"
STYLES_PATH = f"{ASSETS_PATH}/styles.css"
PAGE_BAR_STYLES_PATH = f"{ASSETS_PATH}/page_bar.css"
HAND_OUT_STYLES_PATH = f"{ASSETS_PATH}/hand_out.css"
SCRIPT = f"{BUNDLE_PATH if _is_bundled() else FRONTEND_PATH}/{ENTRY}"
FOLLOWING = [f"{BUNDLE_PATH}/{name}" for name in _imported_by_the_bundle()] if _is_bundled() else []
"""What the script cannot run without, and the browser would ask for when it has read it."""
PLOTLY_PATH = f"/plotly/{plotly.__version__}"
PLOTLY_SCRIPT = f"{PLOTLY_PATH}/plotly.min.js"


def server_path(path: str) -> str:
    """Put the server's own path prefix in front, as Streamlit does with its routes."""
    prefix = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{prefix}{path}" if prefix else path


def stylesheet(folder: str = "styles") -> str:
    """Return the style sheets of a folder as one, in the order of their names."""
    sheets = sorted((FRONTEND / folder).glob("*.css"))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
