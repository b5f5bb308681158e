"""What the page on the hyperplane says."""

IDEA = (
    "Drag **w** by its tip. The hyperplane is perpendicular to **w**, and the perceptron "
    "fires for every leaf on the side that **w** points to."
)

RAW = (
    "Features as measured. The origin is where all of them are 0, so a hyperplane with b "
    "= 0 passes far from the leaves. The switch keeps the hyperplane: w and b are "
    "expressed in these units and then multiplied by one number, so that the arrow has a "
    "length that can be seen."
)

TRY = (
    "- Turn **w** and move the hyperplane until no leaf is ringed. Which way does **w** point "
    "then?\n"
    "- Make **w** twice as long without turning it. What changes, and what does not?\n"
    "- Drag the hyperplane by its diamond. Which number changes?\n"
    "- Drop **w** on the origin. What becomes of the hyperplane?"
)

FORMULA = (
    r"\hat y = \begin{cases} 1 & \text{if } \mathbf{w}\cdot\mathbf{x} + b \ge 0 \\ "
    r"0 & \text{otherwise} \end{cases}"
)

SEE = (
    "The bias is the threshold with its sign changed, $b = -\\theta$: the perceptron fires where "
    "$\\mathbf{w}\\cdot\\mathbf{x} \\ge \\theta$. A leaf exactly on the hyperplane has the sum 0, "
    "and fires.\n\n"
    "If you are reading Punnen's chapter: it writes $\\mathbf{w}\\cdot\\mathbf{x} > b$ for one "
    "side "
    "and $\\ge b$ for the other. These overlap. With the *b* of its second equation the sides are "
    "$\\mathbf{w}\\cdot\\mathbf{x} + b \\ge 0$ and $\\mathbf{w}\\cdot\\mathbf{x} + b < 0$. "
    "It is the feature space that is split, by the hyperplane."
)

SOURCE = "After A. Punnen, *The Maths behind Neural Networks*, chapter 1, Eq 1 to 3."
