"""The hyperplane page in a lecture."""

from perceptron_explorer.shell.lecture.scene import PreparedScene

_LINE = "Hyperplane"
_COUNTS = "Correctly classified leaves"

SCENES = (
    PreparedScene(
        "A vector and its hyperplane",
        "The hyperplane is perpendicular to w. On the side that w points to, the perceptron fires.",
        shows="w=0.9,-0.4&b=0",
        numbers=(),
    ),
    PreparedScene(
        "The other way round",
        "w is reversed. The bias is 0.",
        shows="w=0.9,0.6&b=0",
        question="Which leaves change side?",
        answer="All of them. Every sum w · x changes sign.",
        then="w=-0.9,-0.6",
        numbers=(_COUNTS,),
    ),
    PreparedScene(
        "Twice as long",
        "w grows to twice its length. The bias is 0.",
        shows="w=0.6,0.4&b=0",
        question="What moves?",
        answer="Nothing but the tip of w. The sums double, and where they were 0 they still are.",
        then="w=1.2,0.8",
        numbers=(_LINE, _COUNTS),
    ),
    PreparedScene(
        "The bias",
        "The bias grows from 0 to 1.",
        shows="w=0.9,0.6&b=0",
        question="Which way does the hyperplane move?",
        answer="Against w, by 1/‖w‖: leaves that were just short of firing now fire.",
        then="b=1",
        numbers=(_LINE, _COUNTS),
    ),
    PreparedScene(
        "A new leaf",
        "The star is a leaf of unknown class. On the positive side, it counts as versicolor.",
        shows="w=0.9,0.6&b=0&new_leaf=-0.2,0.9",
        question="The bias falls to −0.5. What does the leaf count as then?",
        answer="As setosa: its w · x is 0.36, so below b = −0.36 the sum w · x + b is negative.",
        then="b=-0.5",
        numbers=("New leaf",),
    ),
    PreparedScene(
        "Two other species",
        "Versicolor and virginica. Turn w as you like.",
        shows="leaves=iris-hard&w=0.9,0.6&b=0",
        question="Is there a line that classifies every leaf correctly?",
        answer="No. The two classes overlap, and no straight line separates them.",
        numbers=(_COUNTS,),
    ),
    PreparedScene(
        "No weight at all",
        "w shrinks to 0. The bias is 0.5.",
        shows="w=0.9,0.6&b=0.5",
        question="Where is the hyperplane when w = 0?",
        answer="There is none: every leaf has the same sum, b. With b ≥ 0 every leaf fires, with "
        "b < 0 none does.",
        then="w=0,0",
        numbers=(_LINE, _COUNTS),
    ),
    PreparedScene(
        "In space",
        "Three features: the hyperplane is a plane, and w is still perpendicular to it.",
        shows="dim=3&w=0.8,0.5,-0.3&b=0.2",
        numbers=(_LINE, _COUNTS),
    ),
)
