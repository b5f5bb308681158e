"""The Leaf lab in a lecture."""

from explorer.lecture.scene import PreparedScene

_SPLITS = "Is there any w that splits them?"

SCENES = (
    PreparedScene(
        "Can a line split these leaves?",
        "A picture may mislead. A proof does not.",
        shows="leaves=iris&proof=proof_off",
        question="Is there any line with no leaf on the wrong side?",
        answer="Yes: there is a gap between the classes, and the line in it is the proof.",
        then="proof=proof_on",
        numbers=(_SPLITS,),
    ),
    PreparedScene(
        "And these?",
        "Versicolor and virginica.",
        shows="leaves=iris-hard&proof=proof_off",
        question="Is there any line with no leaf on the wrong side?",
        answer="No: the two convex hulls share a point, and it would have to lie on both sides.",
        then="proof=proof_on",
        numbers=(_SPLITS,),
    ),
    PreparedScene(
        "Your own leaves",
        "An empty sheet. Click to add leaves of one class, then of the other.",
        shows="leaves=empty&proof=proof_off",
        numbers=("A click on the picture adds a leaf", _SPLITS),
    ),
)
