"""The prepared scenes of a lecture, in its order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from perceptron_explorer.shell.lecture.scene import PreparedScene


@dataclass(frozen=True)
class Lecture:
    """Scenes in the order in which they are shown, across pages.

    A scene is found by its page and by its place, from 0, among those of that page: so the
    address of a scene is that of its page, and a page knows its scenes alone.

    Parameters
    ----------
    scenes : tuple of PreparedScene
    title : str, optional
    by_page : bool
        Whether its scenes are counted page by page, as chapters are; else through all of it.
    """

    scenes: tuple[PreparedScene, ...]
    title: str = ""
    by_page: bool = False

    @cached_property
    def places(self) -> tuple[tuple[str, int], ...]:
        """Where each scene is found: its page, and its place among the page's."""
        counts: dict[str, int] = {}
        found = []
        for scene in self.scenes:
            counts[scene.page] = counts.get(scene.page, -1) + 1
            found.append((scene.page, counts[scene.page]))
        return tuple(found)

    @cached_property
    def of_pages(self) -> dict[str, tuple[PreparedScene, ...]]:
        """The scenes of each page, in the order in which the pages come first."""
        pages = dict.fromkeys(scene.page for scene in self.scenes)
        return {page: tuple(s for s in self.scenes if s.page == page) for page in pages}

    def scenes_of(self, page: str) -> tuple[PreparedScene, ...]:
        """Return the scenes of a page."""
        return self.of_pages.get(page, ())

    def number_of(self, page: str, index: int) -> int:
        """Return the number of a page's scene in the lecture, from 0."""
        return self.places.index((page, index))

    def neighbour_of(self, page: str, index: int, by: int) -> tuple[str, int] | None:
        """Return where the scene before (-1) a page's scene is found, or after it (1)."""
        number = self.number_of(page, index) + by
        return self.places[number] if number in range(len(self.places)) else None
