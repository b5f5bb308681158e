"""The training page in a lecture."""

from explorer.lecture.scene import PreparedScene

_PLAYER = ""
"""The first group has no title."""

SCENES = (
    PreparedScene(
        "It begins with w = 0",
        "Leaves are visited one after the other. One on the wrong side changes w.",
        shows="step=0",
        question="The first leaf is on the wrong side. Which way does it move w?",
        answer="It is of class 0, so it pushes w away. A missed leaf of class 1 pulls w to itself.",
        then="step=1",
        numbers=("This step",),
    ),
    PreparedScene(
        "It ends",
        "These leaves can be split by a line.",
        shows="step=0",
        question="Will it ever stop?",
        answer="Yes, after finitely many mistakes. That is the theorem of Novikoff.",
        then="step=200",
        numbers=(_PLAYER, "Mistakes"),
    ),
    PreparedScene(
        "It does not end",
        "No line splits these two species.",
        shows="leaves=iris-hard&step=0",
        question="What will w do?",
        answer="Change for ever: some leaf is always on the wrong side.",
        then="step=5000",
        numbers=(_PLAYER, "Mistakes"),
    ),
)
