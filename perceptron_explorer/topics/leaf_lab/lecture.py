"""The Leaf lab in a lecture."""

from perceptron_explorer.shell.lecture.scene import PreparedScene

_SEPARABLE = "Can any w separate the classes?"

SCENES = (
    PreparedScene(
        "Can a hyperplane separate these leaves?",
        "Setosa and versicolor. A picture may mislead; a proof does not.",
        shows="leaves=iris&proof=proof_off",
        question="Is there a hyperplane that classifies every leaf correctly?",
        answer="Yes: there is a gap between the classes, and the hyperplane in it is the proof.",
        then="proof=proof_on",
        numbers=(_SEPARABLE,),
    ),
    PreparedScene(
        "And these?",
        "Versicolor and virginica.",
        shows="leaves=iris-hard&proof=proof_off",
        question="Is there a hyperplane that classifies every leaf correctly?",
        answer="No: the two convex hulls share a point, and it would have to lie on both sides.",
        then="proof=proof_on",
        numbers=(_SEPARABLE,),
    ),
    PreparedScene(
        "Your own leaves",
        "An empty sheet. Click to add leaves of one class, then of the other.",
        shows="leaves=empty&proof=proof_off",
        numbers=("Click on the picture to add a leaf", _SEPARABLE),
    ),
)
