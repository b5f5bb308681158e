"""Prepared scenes, as data: what a lecturer tells with a page, one picture after another."""

from perceptron_explorer.shell.lecture.prepared import neighbour_of, scenes_of
from perceptron_explorer.shell.lecture.scene import PreparedScene

__all__ = ["PreparedScene", "neighbour_of", "scenes_of"]
