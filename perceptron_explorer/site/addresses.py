"""Which pages the site has, and the files that they stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from perceptron_explorer.topics import registry
from perceptron_explorer.topics.registry import Page

NEED_THE_APP = (
    registry.LEAF_LAB,
    registry.CLASS_BOARD,
    registry.MY_LECTURE,
    registry.HAND_OUT,
)
"""Pages that read files, keep what is made or ask phones."""
PAGES = tuple(page for page in registry.PAGES if page not in NEED_THE_APP)
AS_IN_THE_APP = tuple(page for page in PAGES if page is not registry.EXERCISES)
"""Pages that are what the app's page script shows; the exercises check themselves otherwise."""


@dataclass(frozen=True)
class Address:
    """A page with what is chosen on it, where that is not what it begins with."""

    page: Page
    chosen: tuple[tuple[str, str], ...] = ()

    @property
    def file(self) -> str:
        """The name of its file. All files stand in one folder, so links work under any path."""
        words = [self.page.path or "index", *(part for pair in self.chosen for part in pair)]
        return "-".join(re.sub(r"\W+", "-", word).strip("-").lower() for word in words) + ".html"


def address(page: Page, chosen: Mapping[str, str]) -> Address:
    """Return the address, the same for one set of choices in any order."""
    in_order = sorted(chosen.items(), key=lambda pair: (pair[0] != "view", pair))
    return Address(page, tuple(in_order))


def file_of(path: str) -> str | None:
    """Return the file of a page as it begins, by its path in the app; None if the app alone has it.

    Raises
    ------
    ValueError
        If there is no such page.
    """
    page = registry.page_at(path.strip("/"))
    return Address(page).file if page in PAGES else None
