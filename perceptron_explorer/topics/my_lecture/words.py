"""What the page on one's own lecture says."""

IDEA = (
    "Your scenes, in your order, across all pages. **Present** shows them in lecture mode; a "
    "presenter's remote goes through them."
)
LOOKING = "Looking for a lecture that this browser has kept…"
EMPTY = "There are no scenes yet. Copy some of the app's own, or load a file."
KEPT = "This lecture is kept in your browser."
NOT_KEPT = "Your browser keeps nothing for this page. Save the lecture to a file."
UNREADABLE = (
    "Your browser has kept a lecture that this version of the app cannot read. Save it, and mend "
    "the lines that are named here; then load it."
)
NOT_LOADED = "Not loaded; your lecture is unchanged."
LOADED_INCOMPLETE = "Loaded. Some scenes are still to be completed:"
FULL = "A lecture has at most {most} scenes."
ADDED = "Added to My lecture: scene {number}, “{title}”. Its words are still to be written there."
ADDED_AS_ANSWER = (
    "Added as the answer of scene {number}, “{title}”. Its question and its answer in words are "
    "still to be written in My lecture."
)
NO_SCENE_TO_ANSWER = "Not added: first add the picture of the question, with A."
ANSWER_OF_ANOTHER_PAGE = (
    "Not added: scene {number}, “{title}”, is of the page {page}. First add the question’s picture "
    "here, or choose its scene in My lecture."
)
SAME_PICTURE = "Not added: nothing has changed since the question. Move something first."
TOO_MANY_STEPS = "Not added: an answer has at most {most} steps."
NOT_ADDED = "Taken out of My lecture again."
CANNOT_ADD_TO_IT = (
    "Not added: this browser has kept a lecture that cannot be read. My lecture says what to do."
)
CHANGES_THE_PICTURE = "The answer changes the picture in {steps}."
HOW_TO_ADD_AN_ANSWER = (
    "To let the answer change the picture too, open the picture, drag it to the answer, and press "
    "Shift A."
)
TOO_MANY_CHOICES = "Not kept: {number} choices, and {most} are the most. Remove some."
TOO_LONG_A_CHOICE = "Not kept: a choice has {length} characters, and {most} are the most."
CANNOT_BE_ADDED = "Not added: the address of this picture"
NEEDS_A_TITLE = "This scene still needs a title."
NEEDS_WORDS = "This scene still needs a few words."
