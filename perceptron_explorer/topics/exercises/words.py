"""What the page of the exercises says beside the tasks, which stand in exercises.toml."""

from __future__ import annotations

from collections.abc import Sequence

NOT_IN_THE_LINK = "Your exercises are too many for a link: send their file along."
BROKEN_LINK = "The exercises in this link cannot be read: part of the link seems to be missing."

OWN_IDEA = "For lecturers: a text file with tasks of your own. Start from a copy of these."

WHY_PLACEHOLDER = "In your own words"

WRITE_FIRST = "Write a few words first. Putting it into your own words is what helps you learn."

BACK_TO_THE_APPS = "Back to the app's exercises"
BACK_TO_THE_SERVERS = "Back to the lecturer's exercises"


def server_file_is_wrong(file: str, problems: Sequence[str]) -> str:
    """Say that the server was started with exercises that can't be used, and what is wrong."""
    more = " The server's log lists the other mistakes." if len(problems) > 1 else ""
    return (
        f"This server was started with the exercises in {file}, which can't be used, so these are "
        f"the app's own. {problems[0]}{more}"
    )
