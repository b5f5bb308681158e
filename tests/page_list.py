"""The pages of the explorer, as the registry has them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from perceptron_explorer.topics import registry

ROOT = Path(__file__).resolve().parents[1]


class ListedPage(NamedTuple):
    """A page of the navigation: its script, its title, and its address on the server."""

    script: str
    title: str
    path: str


PAGES = [ListedPage(page.script, page.title, f"/{page.path}") for page in registry.PAGES]
WITH_OWN_PICTURES = [listed for listed in PAGES if listed.path != "/hand-out"]
"""The hand-out shows those of the other pages."""
