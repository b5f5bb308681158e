"""The Leaf lab in a lecture."""

from explorer.lecture.scene import PreparedScene

SCENES = (
    PreparedScene(
        "Can a line split these leaves?",
        "A picture may mislead. A proof does not.",
        shows="leaves=iris",
        question="Is there any line with no leaf on the wrong side?",
        answer="Yes: there is a gap between the classes, and a line through it is the proof.",
    ),
    PreparedScene(
        "And these?",
        "Versicolor and virginica.",
        shows="leaves=iris-hard",
        question="Is there any line with no leaf on the wrong side?",
        answer="No: the convex hulls of the two classes share a point.",
    ),
    PreparedScene(
        "Your own leaves",
        "An empty sheet. Click to add leaves of one class, then of the other.",
        shows="leaves=empty",
    ),
)
