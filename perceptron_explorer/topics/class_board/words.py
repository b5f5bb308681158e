"""What the page of the class board says."""

IDEA = (
    "A class adds leaves from its phones, predicts a hyperplane for them, or answers a question. "
    "Everybody acts before the answer shows."
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
LEAVES, MEASURE, WEIGHTS, QUESTION, FOLLOW = "leaves", "measure", "weights", "question", "follow"
ACTIVITIES = {
    LEAVES: "Add leaves",
    WEIGHTS: "Predict w",
    QUESTION: "Predict an answer",
    FOLLOW: "Follow",
}
MEASURING = "Measure a leaf"
"""The activity of boards whose features are measured in photographs; it comes before the others."""
MEASURED_HOW = (
    "Phones photograph leaves on plain paper. They are measured as in the leaf lab, and no "
    "photograph is kept. A photograph has no scale, so shares and ratios are measured, not lengths."
)
OWN_QUESTION = (
    "What is right can be seen here until you ask. The class should not look on meanwhile."
)
ANSWER_KINDS = {"choices": "One of several choices", "point": "A point in the plane"}
NO_RIGHT_ANSWER = "none"
TRY = (
    "- Let everybody add a leaf of each class. Can any line separate them?\n"
    "- Freeze the leaves, let everybody predict **w**, and reveal: how many found a line that "
    "separates the classes?\n"
    "- Ask a question and do not reveal the answer. Let neighbours talk, ask again, and compare.\n"
    "- Remove one leaf. Is the best prediction still the best?\n"
    "- Bring two kinds of leaves, and let the class measure them in photographs."
)
