"""The perceptron page in a lecture: a scene or two for each of its views."""

from perceptron_explorer.shell.lecture.scene import PreparedScene

SCENES = (
    PreparedScene(
        "Inputs, weights, a sum, a step",
        "Each input is multiplied by its weight. The products and the bias are added up.",
        shows="view=diagram",
        numbers=("The sum, term by term",),
    ),
    PreparedScene(
        "Threshold and bias",
        "One number, three ways to write it: θ, b, and a weight w₀ with the input x₀ = 1.",
        shows="view=threshold",
        question="θ grows. What happens to b, and where does the line go?",
        answer="b = −θ falls by the same amount, and the line moves in the direction of w.",
        then="b=-1.5",
        numbers=("One number in three forms",),
    ),
    PreparedScene(
        "The step",
        "The sum goes in, and 0 or 1 comes out.",
        shows="view=step&w=1,1,0&b=-1&x=1.5,0.5,0",
        question="The sum falls to exactly 0. Does it fire?",
        answer="It does: ŷ = 1 where the sum is 0 or more.",
        then="x=0.5,0.5,0",
        numbers=("The step",),
    ),
    PreparedScene(
        "Three ways to write it",
        "As a sum, as a dot product, as a row times a column.",
        shows="view=equations",
        question="Do the three give the same answer?",
        answer="They do, once the bias is in all of them. Eq 1 leaves it out: there, b = 0.",
        numbers=("Eq 1: a sum", "Eq 2: a dot product", "Eq 3: a row times a column"),
    ),
    PreparedScene(
        "AND",
        "Four points, one of them in class 1. One line separates the classes.",
        shows="view=gates&gate=AND&w=0.8,0.8&through=0.75,0.75",
        numbers=("Truth table of AND",),
    ),
    PreparedScene(
        "XOR",
        "Opposite corners belong to the same class.",
        shows="view=gates&gate=XOR",
        question="Can one line separate the two classes?",
        answer="No. The two diagonals cross in the middle, which cannot lie on both sides.",
        then="why=1",
        numbers=("Truth table of XOR",),
    ),
    PreparedScene(
        "Two points on one side",
        "p and q lie on one side of the hyperplane.",
        shows="view=convex",
        question="Can the segment between them leave that side?",
        answer="No: a half-space is convex. From p to q the sum changes linearly.",
        then="t=0.8",
        numbers=("The segment", "A walk from p to q"),
    ),
    PreparedScene(
        "Several perceptrons",
        "Each has a weight vector of its own. Stacked, they are the rows of a matrix.",
        shows="view=layer",
        numbers=("z = W·x + b",),
    ),
)
