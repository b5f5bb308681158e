"""The pages of the explorer, read out of navigation.py without running it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]


class ListedPage(NamedTuple):
    """One ``st.Page(...)`` of the navigation."""

    script: str
    title: str
    path: str


def listed_pages() -> list[ListedPage]:
    """Return the pages in reading order."""
    tree = ast.parse((ROOT / "navigation.py").read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [_listed(call) for call in calls if ast.unparse(call.func) == "st.Page"]


def _listed(call: ast.Call) -> ListedPage:
    script = str(ast.literal_eval(call.args[0]))
    named = {one.arg: ast.literal_eval(one.value) for one in call.keywords}
    address = "" if named.get("default") else named.get("url_path", Path(script).stem)
    return ListedPage(script, named["title"], f"/{address}")


PAGES = listed_pages()
