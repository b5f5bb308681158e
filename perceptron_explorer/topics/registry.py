"""The pages, in reading order: the one list that everything else about pages is taken from.

Navigation, home page, lecture, glossary and tests read it. A new page is a line here, a folder
beside this file, and a script in ``pages``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Group = Literal["start", "picture", "words"]
"""What a page is: the first one, one that shows a picture, or one to read and to work through."""


BEYOND = "Beyond one perceptron"
"""The section of the pages on what learns by its slope, and on more than one neuron."""


@dataclass(frozen=True)
class Page:
    """A page of the explorer.

    Parameters
    ----------
    name : str
        Its script in ``pages`` and its folder in ``topics`` have this name.
    title : str
        As in the navigation.
    purpose : str
        What it is for, in a sentence for the home page.
    group : {"start", "picture", "words"}
    section : str
        The heading that it stands under in the navigation; none for the first pages.
    in_menu : bool
        Whether the navigation and the home page list it; else other pages lead to it.
    """

    name: str
    title: str
    purpose: str
    group: Group = "picture"
    section: str = ""
    in_menu: bool = True

    @property
    def path(self) -> str:
        """The last part of its address; the first page has none."""
        return "" if self.group == "start" else self.name.replace("_", "-")

    @property
    def script(self) -> str:
        """The script that Streamlit runs."""
        return f"pages/{self.name}.py"


HOME = Page("home", "Home", "What a perceptron does, in one picture.", "start")
VECTORS = Page(
    "vectors", "Vectors", "Drag a vector in the plane or in space; length, direction, entries."
)
MATRICES = Page(
    "matrices", "Matrices", "Columns, rows, stacks and tensors; what a matrix does to the plane."
)
DOT_PRODUCT = Page(
    "dot_product",
    "Dot product",
    "Two vectors, their dot product in both forms, and the shadow of one on the other.",
)
HYPERPLANE = Page(
    "hyperplane",
    "Hyperplane",
    "Drag a weight vector and a bias, see which leaves are misclassified, and read the sums.",
)
PERCEPTRON = Page(
    "perceptron", "Perceptron", "Inputs, weights, sum and step as one diagram; logic gates."
)
LEAF_LAB = Page(
    "leaf_lab",
    "Leaf lab",
    "Your own leaves, by hand, from a file or a photograph; can any line separate them?",
)
TRAINING = Page(
    "training",
    "Training",
    "Watch the perceptron learn a weight vector, one mistake at a time.",
)
DESCENT = Page(
    "descent",
    "Descent",
    "Walk down curves and error surfaces, by several rules, and see what the steps depend on.",
    section=BEYOND,
)
CHAIN_RULE = Page(
    "chain_rule",
    "The chain rule",
    "Follow a small change through a neuron, a chain and a network, and see gradients come back.",
    section=BEYOND,
)
NETWORK = Page(
    "network",
    "A small network",
    "Drag the lines of hidden units, and watch them learn together what no single line can do.",
    section=BEYOND,
)
SOFTMAX = Page(
    "softmax",
    "Softmax",
    "Three species at once: scores, probabilities, and the loss that trains them.",
    section=BEYOND,
)
CLASS_BOARD = Page(
    "class_board",
    "Class board",
    "A class adds leaves and predicts from its phones; you reveal.",
    "words",
)
EXERCISES = Page(
    "exercises", "Exercises", "Small tasks in these pictures that check themselves.", "words"
)
MY_LECTURE = Page(
    "my_lecture",
    "My lecture",
    "Your own scenes in your own order, to present and to save.",
    "words",
)
HAND_OUT = Page(
    "hand_out",
    "Hand-out",
    "The scenes of a lecture for those who hear it: to print, and for phones.",
    "words",
    in_menu=False,
)
GLOSSARY = Page("glossary", "Glossary", "The words and symbols, each in a sentence.", "words")

PAGES = (
    *(HOME, VECTORS, MATRICES, DOT_PRODUCT, HYPERPLANE, PERCEPTRON, LEAF_LAB, TRAINING),
    *(DESCENT, CHAIN_RULE, NETWORK, SOFTMAX),
    *(CLASS_BOARD, EXERCISES, MY_LECTURE, HAND_OUT, GLOSSARY),
)


def page_at(path: str) -> Page:
    """Return the page at the last part of an address.

    Raises
    ------
    ValueError
        If there is none.
    """
    for page in PAGES:
        if page.path == path:
            return page
    known = ", ".join(page.path for page in PAGES if page.path)
    raise ValueError(f'There is no page "{path}". The pages are {known}.')
