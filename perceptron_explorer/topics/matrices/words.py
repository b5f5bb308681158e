"""What the page on matrices says of each view."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import ViewWords

VIEWS = {
    "vector": ViewWords(
        "Transpose",
        "A vector can be written as a column or as a row. Transposing turns one into the other.",
        (
            "Press Transpose. Which entry does not move?",
            "Point at $a_2$, wherever it is.",
            "Transpose two vectors side by side. What becomes of a 3×2 matrix?",
        ),
        r"$(A^\mathsf{T})_{ij} = A_{ji}$. If you are reading Punnen's chapter: it puts an equals "
        r"sign between a column and the row with the same entries. Each is the transpose of the "
        r"other; they are not the same matrix.",
    ),
    "product": ViewWords(
        "Products",
        "A row times a column is one number. A column times a row is a whole matrix.",
        (
            "Write **a** as a column and **b** as a row. How many numbers are there?",
            "Find two shapes whose product is not defined, and read why.",
            "Give **b** two entries. Which of the products are still defined?",
        ),
        r"$(1\times m)(m\times 1) = 1\times 1$ is the dot product $\mathbf{a}\cdot\mathbf{b} = "
        r"\mathbf{a}^\mathsf{T}\mathbf{b}$; $(m\times 1)(1\times n) = m\times n$ is the outer "
        r"product, with the entries $a_i b_j$.",
    ),
    "stack": ViewWords(
        "Stacking",
        "Vectors stacked under each other are a matrix. Its product with a vector is a stack of "
        "dot products, one for each row.",
        (
            "Choose a row, and find its dot product from the shadow in the picture.",
            "Type into the matrix: which arrow moves?",
            "Turn the vector until one entry of the product is 0. At which angle to the vector is "
            "its row then?",
        ),
        r"$(W\mathbf{x})_i = \mathbf{w}_i\cdot\mathbf{x} = \sum_j W_{ij}x_j$. A single perceptron "
        "has a weight vector; several side by side have a weight matrix, one row each.",
    ),
    "map": ViewWords(
        "The plane",
        "A 2×2 matrix moves every point of the plane. Its columns say where the two basis vectors "
        "go, and the rest follows.",
        (
            "Reflect the plane. What does the determinant do?",
            "Make the determinant 0 with no column zero.",
            "Double one column. What happens to the area, and what if you double both?",
        ),
        r"$\det W = W_{11}W_{22} - W_{12}W_{21}$ is the area of the unit square's image, "
        "negative if the plane is flipped. It is 0 exactly when $W$ is singular.",
    ),
    "index": ViewWords(
        "Indices",
        "A repeated index in a product is summed over, and the sum sign is left out.",
        (
            "Highlight the terms one by one, and add them as you go.",
            "Choose the other entry of the result. Which index changed, and which did not?",
            "Type a 0 into the vector. Which term is gone?",
        ),
        r"$a_i b_i = \sum_i a_i b_i$ and $y_i = W_{ij}x_j = \sum_j W_{ij}x_j$. A free index "
        r"appears once on each side. A repeated index is used up by the sum, so its letter does "
        r"not matter.",
    ),
    "tensor": ViewWords(
        "Tensors",
        "A tensor is a block of numbers. Its order says how many indices pick one of them.",
        (
            "Choose one index at a time. How does the shape shrink?",
            "In the stack, choose the column first. Are the entries still side by side?",
            "Find the red of the pixel in the second row of the first image.",
        ),
        "Punnen's chapter calls the order of a tensor, the number of its indices, its rank. The "
        "rank of a matrix is something else: the dimension of the space of all its products "
        "W**x**. NumPy "
        "counts indices from 0, the formulas here from 1.",
    ),
    "fit": ViewWords(
        "Fitting",
        "The best line through leaves can be found in one step, by solving a linear system, or "
        "step by step, down the error surface. Drag the start by its diamond.",
        (
            "Raise the learning rate above 2/λ. What does the path do?",
            "Subtract the mean from the lengths. How does the valley change, and why does the "
            "descent need fewer steps?",
            "Move the ruler's zero far away, and compare how many digits LU and QR get right.",
        ),
        r"Both ways seek the $\mathbf{w}$ with the least $\lVert A\mathbf{w}-\mathbf{y}\rVert$. "
        r"What Punnen's chapter calls triangulation is a triangular decomposition: "
        r"$A^\mathsf{T}A = LU$ (with "
        r"its rows reordered), solved from the top and then from the bottom. $A = QR$ is the "
        r"orthogonal one. Gradient descent steps by $-\eta\nabla E$ and converges for "
        r"$0 < \eta < 2/\lambda$, with $\lambda$ the largest eigenvalue of "
        r"$\frac{2}{n}A^\mathsf{T}A$.",
    ),
}

SOURCE = "After A. Punnen, *The Maths behind Neural Networks*, chapter 1, on matrices and tensors."
