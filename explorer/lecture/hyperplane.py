"""The hyperplane page in a lecture."""

from explorer.lecture.scene import PreparedScene

_LINE = "Hyperplane"
_COUNTS = "Leaves on the right side of the hyperplane"

SCENES = (
    PreparedScene(
        "A vector and its hyperplane",
        "It stands at a right angle to w. On the side that w points to, the perceptron fires.",
        shows="w=0.9,-0.4&b=0",
        numbers=(),
    ),
    PreparedScene(
        "The other way round",
        "w turns right round. The bias is 0.",
        shows="w=0.9,0.6&b=0",
        question="Which leaves change side?",
        answer="All of them. Every sum w · x turns its sign.",
        then="w=-0.9,-0.6",
        numbers=(_COUNTS,),
    ),
    PreparedScene(
        "Twice as long",
        "w grows to twice its length. The bias is 0.",
        shows="w=0.6,0.4&b=0",
        question="What moves?",
        answer="Nothing. The sums double, and where they were 0 they still are.",
        then="w=1.2,0.8",
        numbers=(_LINE, _COUNTS),
    ),
    PreparedScene(
        "The bias",
        "The bias grows from 0 to 1.",
        shows="w=0.9,0.6&b=0",
        question="Which way does the hyperplane move?",
        answer="Against w, by b / ‖w‖: leaves that were just short of firing now fire.",
        then="b=1",
        numbers=(_LINE, _COUNTS),
    ),
    PreparedScene(
        "A leaf that nobody has named",
        "The star is a new leaf.",
        shows="w=0.9,0.6&b=0&new_leaf=-0.2,0.9",
        question="Setosa or versicolor?",
        answer="Its side decides: the sum w · x + b is positive, so y = 1, versicolor.",
        numbers=("New leaf",),
    ),
    PreparedScene(
        "Two species that overlap",
        "Versicolor and virginica. Turn w as you like.",
        shows="leaves=iris-hard&w=0.9,0.6&b=0",
        question="Is there a line with no leaf on the wrong side?",
        answer="No. The two classes lie among each other, and no straight line parts them.",
        numbers=(_COUNTS,),
    ),
    PreparedScene(
        "No weight at all",
        "Every leaf has the same sum, and it is b.",
        shows="w=0,0&b=0.5",
        question="Where is the hyperplane when w = 0?",
        answer="There is none. With b ≥ 0 every leaf fires, with b < 0 none does.",
        numbers=(_LINE, _COUNTS),
    ),
    PreparedScene(
        "In space",
        "Three features: the hyperplane is a plane, and w still stands at a right angle to it.",
        shows="dim=3&w=0.8,0.5,-0.3&b=0.2",
        numbers=(_LINE, _COUNTS),
    ),
)
