"""What the page of the class board says."""

IDEA = (
    "A class adds leaves from its phones, or predicts a hyperplane for them. Everybody acts before "
    "the answer shows."
)
OPENING = (
    "Phones need no account and no app. Nobody can write text, and nothing about a person is kept."
)
TAKE_OVER = (
    "There, *Host key* below the picture shows the key. Whoever has it can change the board and "
    "end it."
)
HOST_KEY = (
    "With this key and the code you go on from another machine, on its *Class board* page. Do not "
    "show it to the class."
)
HIDDEN = "The leaves are hidden here; phones still have them."
LEAVES, WEIGHTS, FOLLOW, MEASURE = "leaves", "weights", "follow", "measure"
ACTIVITIES = {LEAVES: "Add leaves", WEIGHTS: "Predict w", FOLLOW: "Follow"}
MEASURING = "Measure a leaf"
"""The activity of boards whose features are measured in photographs; it comes before the others."""
MEASURED_HOW = (
    "Phones photograph leaves on plain paper. They are measured as in the leaf lab, and no "
    "photograph is kept. A photograph has no scale, so shares and ratios are measured, not lengths."
)
TRY = (
    "- Let everybody add a leaf of each class. Can any line separate them?\n"
    "- Freeze the leaves, let everybody predict **w**, and reveal: how many found a line that "
    "separates the classes?\n"
    "- Remove one leaf. Is the best prediction still the best?\n"
    "- Bring two kinds of leaves, and let the class measure them in photographs."
)
