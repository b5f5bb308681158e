"""The home page in a lecture: what a perceptron is, in two pictures."""

from perceptron_explorer.shell.lecture.scene import PreparedScene

SCENES = (
    PreparedScene(
        "One vector classifies leaves",
        "A perceptron holds a vector w. Leaves on the side that w points to make it fire.",
        numbers=(),
    ),
    PreparedScene(
        "To learn is to move w",
        "A ring marks every misclassified leaf.",
        question="Where must w and the hyperplane go so that no leaf is ringed?",
        answer="Towards the leaves that should fire: they have the longer and wider petals.",
        then="w=1,1&b=0.5",
    ),
)
