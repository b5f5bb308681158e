"""What the page on vectors says."""

IDEA = (
    "A vector has a length and a direction. Drag **a** by its tip; its entries say how far it "
    "goes along each axis."
)

TRY = (
    "- Turn **a** without changing its length. Which numbers change?\n"
    "- Find the **b** for which **a** + **b** is the zero vector.\n"
    "- Drag the tip of a multiple through the origin. What does a negative factor do?\n"
    "- Switch to Space and move **a** straight up: hold Shift while you drag."
)

SEE = (
    "The length is $\\lVert\\mathbf{a}\\rVert = \\sqrt{\\sum_i a_i^2}$, by Pythagoras' theorem. "
    "A force, a velocity, a leaf with its features: other axes and other units, the same "
    "mathematics. The vectors of one kind form a vector space. Feature vectors live in such a "
    "space too, with one axis for each feature."
)

SOURCE = "After A. Punnen, *The Maths behind Neural Networks*, chapter 1, on vectors."
