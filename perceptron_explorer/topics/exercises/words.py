"""What the page of the exercises says beside the tasks, which stand in exercises.toml."""

NOT_IN_THE_LINK = "Your own exercises are not in the link: send their file along."

OWN_IDEA = "For lecturers: a text file with tasks of your own. Start from a copy of these."

WHY_PLACEHOLDER = "In your own words"

WRITE_FIRST = "Write a few words first. Putting it into your own words is what helps you learn."
