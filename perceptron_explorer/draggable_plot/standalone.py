"""One HTML file that drags by itself: Plotly, the modules and the styles, all inside.

The browser puts the scene into it with its present values (``frontend/export/page.js``), so
nothing is made or sent before somebody asks for it. The modules are those of the app,
each as a data address in an import map, which is where their imports of each other lead to.
"""

from __future__ import annotations

import json
import posixpath
import re
from base64 import b64encode
from functools import cache

from perceptron_explorer.draggable_plot.assets import FRONTEND, PLOTLY_DATA, stylesheet

PATTERN = FRONTEND / "export" / "pattern.html"
PREFIX = "draggable-plot/"
START = "export/standalone.js"

_IMPORT = re.compile(r'((?:\bfrom|\bimport)\s*\(?\s*")(\.{1,2}/[^"]+)(")')


@cache
def page() -> str:
    """Return the page with everything in it but a scene."""
    parts = {
        "/*STYLES*/": stylesheet(),
        "/*MODULES*/": json.dumps({"imports": import_map()}),
        "/*PLOTLY*/": _as_inline_script(_plotly()),
        "/*START*/": PREFIX + START,
    }
    written = PATTERN.read_text(encoding="utf-8")
    slots = re.compile("|".join(re.escape(slot) for slot in parts))
    return slots.sub(lambda slot: parts[slot.group()], written)


def import_map() -> dict[str, str]:
    """Return the address of each module by its name."""
    files = sorted(FRONTEND.rglob("*.js"))
    names = [file.relative_to(FRONTEND).as_posix() for file in files]
    sources = (file.read_text(encoding="utf-8") for file in files)
    return {
        PREFIX + name: _as_address(with_full_names(source, name))
        for name, source in zip(names, sources, strict=True)
    }


def with_full_names(source: str, name: str) -> str:
    """Write the imports of a module from the root: "../dom.js" as "draggable-plot/dom.js"."""
    folder = posixpath.dirname(name)

    def full(found: re.Match[str]) -> str:
        before, path, after = found.groups()
        return before + PREFIX + posixpath.normpath(posixpath.join(folder, path)) + after

    return _IMPORT.sub(full, source)


def _as_address(source: str) -> str:
    return "data:text/javascript;base64," + b64encode(source.encode()).decode()


def _plotly() -> str:
    return (PLOTLY_DATA / "plotly.min.js").read_text(encoding="utf-8")


def _as_inline_script(source: str) -> str:
    """Keep a script's strings from ending the element that it stands in."""
    return re.sub(r"<(/script|!--)", r"\\x3c\1", source, flags=re.IGNORECASE)
