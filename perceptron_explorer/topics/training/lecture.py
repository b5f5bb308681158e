"""The training page in a lecture."""

from perceptron_explorer.shell.lecture.scene import PreparedScene

_PLAYER = ""
"""The first group has no title."""

SCENES = (
    PreparedScene(
        "It begins with w = 0",
        "The leaves are visited one after the other. A misclassified one changes w.",
        shows="step=0",
        question="The first leaf is misclassified. Which way does it move w?",
        answer="It is of class 0, so it is subtracted and pushes w away. A misclassified leaf of "
        "class 1 is added and pulls w towards itself.",
        then="step=1",
        numbers=("This step",),
    ),
    PreparedScene(
        "Setosa and versicolor",
        "The rule goes on, from mistake to mistake.",
        shows="step=0",
        question="Will it ever stop?",
        answer="Yes. A line separates these two species, so Novikoff's theorem says that it stops "
        "after finitely many mistakes.",
        then="step=200",
        numbers=(_PLAYER, "Mistakes"),
    ),
    PreparedScene(
        "Versicolor and virginica",
        "The same rule, with two other species.",
        shows="leaves=iris-hard&step=0",
        question="What will w do?",
        answer="Go on changing for ever: no line separates these two species, so some leaf is "
        "always misclassified.",
        then="step=5000",
        numbers=(_PLAYER, "Mistakes"),
    ),
)
