"""One prepared scene."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl


@dataclass(frozen=True)
class PreparedScene:
    """A picture with a few words, and perhaps a question before its answer.

    Parameters
    ----------
    title : str
    words : str
        A sentence or two, to be read from the last row.
    shows : str
        The picture, as the part of an address after the question mark. What it does not
        name is as the page begins.
    question, answer : str, optional
        Asked before the answer is shown. Until then the numbers stay hidden.
    then : str or tuple of str, optional
        What the answer changes in the picture, written in the same way. An answer that is told
        step by step has one for each step; its words come with the last.
    numbers : tuple of str, optional
        Which groups of numbers stand beside the picture, by their names: those that the
        scene is about. All of them if none are named; with an empty tuple, none.
    choices : tuple of str, optional
        Two to six answers, with which the question can be asked on the class board. Its words
        stand before the question there, without the picture: together they must be enough.
    right : int, optional
        The right one of the choices, counted from 1.
    page : str
        The last part of its page's path; the first page has none.
    notes : str, optional
        For the lecturer alone.
    """

    title: str
    words: str
    shows: str = ""
    question: str = ""
    answer: str = ""
    then: str | tuple[str, ...] = ()
    numbers: tuple[str, ...] | None = None
    choices: tuple[str, ...] = ()
    right: int | None = None
    page: str = ""
    notes: str = ""

    @property
    def answers(self) -> tuple[str, ...]:
        """What each step of the answer changes in the picture."""
        return (self.then,) if isinstance(self.then, str) else self.then

    def params(self, revealed: int) -> dict[str, str]:
        """Return the picture as parameters of an address, after so many steps of the answer."""
        parts = (self.shows, *self.answers[:revealed])
        return dict(parse_qsl("&".join(parts), keep_blank_values=True))
