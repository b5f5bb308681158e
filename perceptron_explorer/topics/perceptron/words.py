"""What the perceptron's page says: of each view, and of all."""

VIEWS = {
    "diagram": "Diagram",
    "threshold": "Threshold",
    "step": "Step",
    "equations": "Equations",
    "layer": "Several",
    "gates": "Gates",
    "convex": "Half-spaces",
}
"""The titles of the views: one idea each."""

IDEAS = {
    "diagram": (
        "Each input is multiplied by the weight on its edge, the products and the bias are added "
        "up, and the step turns the sum into 0 or 1. Drag a number up or down."
    ),
    "threshold": (
        "The threshold θ, the bias *b* = −θ and the weight *w*₀ of a dummy input *x*₀ = 1 are "
        "three names for one number, up to its sign. In space the hyperplane passes through the "
        "origin, and the flat picture is the slice at *x*₀ = 1."
    ),
    "step": (
        "The step turns the sum into the output: 0 for a negative sum, 1 for zero and above. Drag "
        "the dot; it moves the sum by changing the bias."
    ),
    "equations": "Three ways to write one perceptron, worked out for the same leaf.",
    "layer": (
        "Perceptrons side by side get the same leaf. Their weight vectors are the rows of a "
        "matrix, and each has its own line."
    ),
    "convex": (
        "Put both points on one side: the segment between them never leaves that side. Put them "
        "on different sides, and it crosses the hyperplane once."
    ),
}

GATE_IDEA = (
    "Find a line that makes {gate}: move it by its diamond, turn it with **w**. The "
    "triangles belong on the side that **w** points to."
)

THREE_IDEA = (
    "Two perceptrons read the inputs, and a third reads their two outputs. The second picture "
    "shows the four inputs where the first two perceptrons send them."
)

TRY = {
    "diagram": (
        "- Find weights that make the leaf's output change. Which weight matters most for it?\n"
        "- Set a weight to 0. What does its input do then?\n"
        "- Double all weights and the bias. What changes, and what does not?"
    ),
    "threshold": (
        "- Move θ back and forth. How does the plane move in space, and how does the line?\n"
        "- Move **w** straight up in space: PageUp, or ⇕ beside the picture.\n"
        "- Lay the plane flat. Where does it meet *x*₀ = 1 then?"
    ),
    "step": (
        "- Bring the sum to exactly 0. What is the output?\n"
        "- Choose *the jump*, and make *h* smaller and smaller. What do the two slopes do?"
    ),
    "equations": (
        "- Make the bias 0. Does Eq 1 as printed agree with the others now?\n"
        "- Find a leaf for which leaving the bias out changes the answer."
    ),
    "layer": (
        "- Put the leaf where all outputs are 1. Is there a place where all are 0?\n"
        "- Into how many regions can three lines cut the plane?"
    ),
    "gates": (
        "- Find AND, and then turn it into OR by moving the line without turning it.\n"
        "- Change AND into NAND. What happens to **w** and *b*?\n"
        "- Try XOR before you ask for the next step, which says whether it can be done."
    ),
    "convex": (
        "- Take both points of one class. Can you make the segment cross?\n"
        "- Turn **w** until the segment lies along the hyperplane."
    ),
}

SLIPS = {
    "threshold": (
        "If you are reading Punnen's chapter: it writes $\\mathbf{w}\\cdot\\mathbf{x} > b$ for one "
        "side and $\\ge b$ for the other. With its own $b = -\\theta$ the sides are "
        "$\\mathbf{w}\\cdot\\mathbf{x} \\ge \\theta$ and $\\mathbf{w}\\cdot\\mathbf{x} < \\theta$."
    ),
    "step": (
        "If you are reading Punnen's chapter: its text says that the perceptron fires above zero, "
        "its Eq 1 says from zero on. Here, as in the equations, a sum of exactly 0 fires."
    ),
    "equations": (
        "If you are reading Punnen's chapter: its Eq 1 has no bias, its Eq 2 and 3 have one. They "
        "agree if $b = 0$, or if $b$ is carried as $w_0$ with $x_0 = 1$."
    ),
    "layer": (
        "If you are reading Punnen's chapter: a single perceptron has a weight vector. A weight "
        "matrix is needed only for several."
    ),
}
"""Where the source slips, and what holds instead."""

SOURCE = "After A. Punnen, *The Maths behind Neural Networks*, chapter 1, “The Perceptron”."
