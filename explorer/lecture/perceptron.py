"""The perceptron page in a lecture."""

from explorer.lecture.scene import PreparedScene

SCENES = (
    PreparedScene(
        "Inputs, weights, a sum, a step",
        "Each input is multiplied by its weight. The products and the bias are added up.",
        shows="view=diagram",
    ),
    PreparedScene(
        "Threshold and bias",
        "One number, three ways to write it: θ, b = −θ, and a weight w₀ with the input x₀ = 1.",
        shows="view=threshold",
    ),
    PreparedScene(
        "The step",
        "The sum goes in, and 0 or 1 comes out.",
        shows="view=step",
        question="The sum is exactly 0. Does it fire?",
        answer="It does: y = 1 where the sum is 0 or more.",
    ),
    PreparedScene(
        "AND",
        "Four points, one of them in class 1. One line splits them.",
        shows="view=gates&gate=AND&w=1,1&through=0.75,0.75",
    ),
    PreparedScene(
        "XOR",
        "Opposite corners belong together.",
        shows="view=gates&gate=XOR",
        question="Can one line split these four points?",
        answer="No. Both diagonals cross in the middle, which cannot lie on both sides.",
    ),
    PreparedScene(
        "Several perceptrons",
        "Each has a weight vector of its own. Stacked, they are the rows of a matrix.",
        shows="view=layer",
    ),
)
