"""The vectors page in a lecture."""

from perceptron_explorer.shell.lecture.scene import PreparedScene

SCENES = (
    PreparedScene(
        "A vector",
        "A length and a direction. Its entries say how far it goes along each axis.",
        shows="a=3,2&show=alone",
        numbers=("Length and direction", "Written out"),
    ),
    PreparedScene(
        "Turning",
        "The vector turns by a right angle.",
        shows="a=3,2&show=alone",
        question="Which of its numbers change?",
        answer="The entries and the direction. The length is still √13.",
        then="a=-2,3",
        numbers=("Length and direction", "Written out"),
    ),
    PreparedScene(
        "A sum",
        "Put b at the tip of a: the entries add up.",
        shows="a=3,2&b=-1,2&show=sum",
        question="Which b makes the sum the zero vector?",
        answer="b = −a: as long as a, in the opposite direction.",
        then="b=-3,-2",
        numbers=("Second vector",),
    ),
    PreparedScene(
        "A multiple",
        "Twice a is twice as long, in the same direction.",
        shows="a=2,1&show=multiple&factor=2",
        question="Where does the arrow go with the factor −1?",
        answer="Through the origin to the other side: as long as a, in the opposite direction.",
        then="factor=-1",
        numbers=("Second vector",),
    ),
    PreparedScene(
        "A leaf is a vector too",
        "Petal length and petal width, each minus its mean, are its entries; a leaf lives in the "
        "space of its features.",
        shows="world=leaf&a=2.5,1&show=alone",
        numbers=("Length and direction", "Written out"),
    ),
    PreparedScene(
        "In space",
        "A third entry, a third axis. Length and direction mean the same as before.",
        shows="dim=3&a=3,2,2&show=alone",
        numbers=("Length and direction", "Written out"),
    ),
)
