"""What the hand-out says beside the scenes."""

LOOKING = "Looking for the lecture that this browser has kept…"
NO_SCENES = "This lecture has no scenes yet. *My lecture* is where they are made."
IDEA = "Predict, then look. What you write is kept in this browser and sent to nobody."
TITLE_OF_APPS = "The app's own scenes"
SHARE = (
    "For your students: **Share**, above, gives a link that holds this lecture, without your notes."
)
TOO_LARGE = (
    "This lecture is too large for a link. Send its file, or start a server with it "
    "(perceptron-explorer --lecture FILE); My lecture saves the file."
)
