"""The views of the page on matrices: what each shows and the words round it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from explorer.matrices import pictures


@dataclass(frozen=True)
class View:
    """One idea: a picture with a sentence before it and things to try after it."""

    title: str
    idea: str
    show: Callable[[], None]
    tries: tuple[str, ...]
    insight: str
    controls: Callable[[], None] = lambda: None
    """Further switches beside the one of the views."""


VIEWS = {
    "vector": View(
        "Column and row",
        "A vector can be written as a column or as a row. The transpose turns one into the other.",
        pictures.show_written,
        (
            "Transpose. Which entry does not move?",
            "Point at $a_2$, wherever it stands.",
            "Turn two vectors side by side: what becomes of a 3×2 matrix?",
        ),
        r"$(A^\mathsf{T})_{ij} = A_{ji}$. The source puts an equals sign between a column and the "
        "row with the same entries. They are each other's transpose, not the same matrix.",
    ),
    "product": View(
        "Row times column",
        "A row times a column is one number. A column times a row is a whole matrix.",
        pictures.show_product,
        (
            "Write **a** as a column and **b** as a row. How many numbers are there?",
            "Find the shapes that have no product, and read why.",
            "Give **b** two entries. Which of the products are still defined?",
        ),
        r"$(1\times m)(m\times 1) = 1\times 1$ is the dot product $\mathbf{a}\cdot\mathbf{b} = "
        r"\mathbf{a}^\mathsf{T}\mathbf{b}$; $(m\times 1)(1\times n) = m\times n$ is the outer "
        r"product, with the entries $a_i b_j$.",
    ),
    "stack": View(
        "Stacking",
        "Vectors stacked under each other are a matrix. Its product with a vector is a stack of "
        "dot products, one for each row.",
        pictures.show_stacking,
        (
            "Choose a row, and read its dot product off the shadow in the picture.",
            "Type into the matrix: which arrow moves?",
            "Turn the vector until one entry of the product is 0. Where is its row then?",
        ),
        r"$(W\mathbf{x})_i = \mathbf{w}_i\cdot\mathbf{x} = \sum_j W_{ij}x_j$. A single perceptron "
        "has a weight vector; several side by side have a weight matrix, one row each.",
        pictures.choose_stack,
    ),
    "map": View(
        "Moving the plane",
        "A 2×2 matrix moves every point of the plane. Its columns say where the two basis vectors "
        "go, and the rest follows.",
        pictures.show_transformation,
        (
            "Mirror the plane. What does the determinant say of it?",
            "Make the determinant 0 with no column zero.",
            "Double one column. What happens to the area, and what if you double both?",
        ),
        r"$\det W = W_{11}W_{22} - W_{12}W_{21}$ is the area of the unit square's image, with a "
        "minus sign where the plane is turned over. It is 0 just where $W$ is singular.",
    ),
}
