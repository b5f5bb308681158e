"""Prepared scenes, as data: what a lecturer tells with a page, one picture after another."""

from explorer.lecture.prepared import neighbour_of, scenes_of
from explorer.lecture.scene import PreparedScene

__all__ = ["PreparedScene", "neighbour_of", "scenes_of"]
