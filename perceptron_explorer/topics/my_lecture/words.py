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
NOT_ADDED = "Taken out of My lecture again."
CANNOT_ADD_TO_IT = (
    "Not added: this browser has kept a lecture that cannot be read. My lecture says what to do."
)
CANNOT_BE_ADDED = "Not added: the address of this picture"
NEEDS_A_TITLE = "This scene still needs a title."
NEEDS_WORDS = "This scene still needs a few words."
