"""What the page on the dot product says."""

IDEA = (
    "Drag **a** and **b** by their tips. The products of their entries, added up, give the same "
    "number as their lengths times the cosine of the angle."
)

TRY = (
    "- Make the product 0 with neither vector zero.\n"
    "- Make **a** twice as long. What happens to the product, and what to the angle?\n"
    "- Press Play to turn **b**. Where does the shadow change sign?\n"
    "- Go through the proof step by step, and change the vectors on the way."
)

FORMULA = (
    r"\mathbf{a}\cdot\mathbf{b} = \sum_i a_i b_i = "
    r"\lVert\mathbf{a}\rVert\,\lVert\mathbf{b}\rVert\cos\theta"
)

SEE = (
    "The sign only says whether the angle is acute, right or obtuse: positive below 90°, zero at "
    "90°, negative above 90°. A positive product does not mean the same direction; that is "
    "$\\cos\\theta = 1$. The vectors at less than 90° to **a** fill the shaded half of the "
    "picture, and its edge is a hyperplane through the origin. This is what a perceptron uses: "
    "with **w** in place of **a**, it fires on one side."
)

SOURCE = "After A. Punnen, *The Maths behind Neural Networks*, chapter 1, on the dot product."
