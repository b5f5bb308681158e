"""The engine of lecture mode: scenes as data, read from files, in the order of a lecture."""

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.scene import PreparedScene

__all__ = ["Lecture", "PreparedScene"]
