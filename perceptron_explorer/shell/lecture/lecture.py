"""All prepared scenes of a lecture, page after page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from perceptron_explorer.shell.lecture.scene import PreparedScene


@dataclass(frozen=True)
class Lecture:
    """The scenes of each page, by the last part of its path, in the order of a lecture."""

    scenes: Mapping[str, tuple[PreparedScene, ...]]

    def scenes_of(self, page: str) -> tuple[PreparedScene, ...]:
        """Return the scenes of a page."""
        return self.scenes.get(page, ())

    def neighbour_of(self, page: str, by: int) -> tuple[str, int] | None:
        """Return the page and the scene before (-1) a page's first one, or after (1) its last."""
        pages = list(self.scenes)
        if page not in pages:
            return None
        place = pages.index(page) + by
        if place not in range(len(pages)):
            return None
        return pages[place], 0 if by > 0 else len(self.scenes[pages[place]]) - 1
