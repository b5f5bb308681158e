"""What the home page says."""

TITLE = "Perceptron Explorer"

IDEA = (
    "A perceptron classifies leaves with one vector, **w**. Drag **w** by its tip: the hyperplane "
    "turns with it, and a ring marks every misclassified leaf."
)

IN_CLASS = "In front of a class: **L** fills the screen with the picture, **?** lists all keys."

NO_LECTURE = (
    "The lecture file of this server could not be read, so lecture mode shows the app's own "
    "scenes; the server's log says what is wrong with it."
)

SOURCE = (
    "The mathematics follows A. Punnen, *The Maths behind Neural Networks*, chapter 1. The "
    "“leaves” are iris flowers standing in for leaves, measured by E. Anderson and published by "
    "R. A. Fisher in 1936."
)
HAND_OUT = "The scenes of this lecture, for phones and on paper"
