"""A question that the lecturer asks a class, answered by a choice or by a point in the plane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, Protocol

from perceptron_explorer.class_board import checks
from perceptron_explorer.class_board.errors import ConflictError, ValuesError

LONGEST_TEXT = 300
LONGEST_CHOICE = 120
FEWEST_CHOICES, MOST_CHOICES = 2, 6
ROUNDS = (1, 2)
LARGEST_NUMBER = 1_000_000

CHOICES, POINT = "choices", "point"


class Axis(Protocol):
    """What a question knows of a feature: where its axis begins and ends."""

    @property
    def name(self) -> str:
        """Return its name."""

    @property
    def low(self) -> float:
        """Return its lower end."""

    @property
    def high(self) -> float:
        """Return its upper end."""


@dataclass(frozen=True)
class Question:
    """A question as it stands on a board.

    Parameters
    ----------
    number : int
        Grows with each question that is asked on the board: answers belong to one question.
    text : str
        At most 300 characters.
    kind : {"choices", "point"}
    choices : tuple of str
        Two to six, at most 120 characters each; none where a point is asked for.
    right : int or tuple of float, optional
        The right choice, counted from 0, or the right point, in the features' units.
    answer : str
        What is said of the right answer once it is shown; may be empty.
    round : {1, 2}
        The second one is asked after neighbours have talked.
    revealed : bool
        Everybody sees the answers and the right one, and nobody can answer any more.
    """

    number: int
    text: str
    kind: Literal["choices", "point"] = "choices"
    choices: tuple[str, ...] = ()
    right: int | tuple[float, ...] | None = None
    answer: str = ""
    round: int = 1
    revealed: bool = False

    @classmethod
    def of(cls, data: object, axes: Sequence[Axis]) -> Question:
        """Check plain data, as it stands in JSON.

        Raises
        ------
        ValuesError
            With a sentence that says what would be right.
        """
        values = data if isinstance(data, Mapping) else {}
        wrong = sorted(set(values) - {field.name for field in fields(cls)})
        if wrong or not values:
            raise ValuesError("A question has a text, a kind, choices and what is right.")
        checked: dict[str, Any] = {
            "number": _number(values.get("number"), 1, LARGEST_NUMBER, "number"),
            "text": _text(values.get("text"), "A question", LONGEST_TEXT),
            "kind": _kind(values.get("kind", CHOICES)),
            "answer": _answer(values.get("answer", "")),
            "round": _number(values.get("round", 1), *ROUNDS, "round"),
            "revealed": _switch(values.get("revealed", False)),
        }
        if checked["kind"] == POINT:
            return cls(**checked, right=_right_point(values, axes))
        choices = _choices(values.get("choices"))
        return cls(**checked, choices=choices, right=_right_choice(values, len(choices)))

    def for_phones(self) -> Question:
        """Return what phones may know: the right answer only when it is revealed."""
        return self if self.revealed else replace(self, right=None, answer="")

    def asked_again(self) -> Question:
        """Return it for the second round.

        Raises
        ------
        ConflictError
            If it has been asked twice.
        """
        if self.round == ROUNDS[-1]:
            raise ConflictError("This question has been asked twice. Ask a new one.")
        return replace(self, round=ROUNDS[-1], revealed=False)


def point_within(value: object, axes: Sequence[Axis], what: str) -> tuple[float, ...]:
    """Check a point in the features' units."""
    row = checks.finite_row(value, len(axes))
    if row is None:
        raise ValuesError(f"{what} must be a list of {len(axes)} numbers.")
    for number, axis in zip(row, axes, strict=True):
        if not axis.low <= number <= axis.high:
            raise ValuesError(f"{axis.name} must be from {axis.low:g} to {axis.high:g}.")
    return tuple(row)


def _number(value: object, low: int, high: int, name: str) -> int:
    number = checks.whole(value, low, high)
    if number is None:
        raise ValuesError(f"A question's {name} is a whole number from {low} to {high}.")
    return number


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValuesError("A question's revealed is true or false.")
    return value


def _text(value: object, what: str, longest: int) -> str:
    text = checks.text(value, longest)
    if text is None or not text.strip():
        raise ValuesError(f"{what} is a text of 1 to {longest} characters.")
    return text


def _answer(value: object) -> str:
    text = checks.text(value, LONGEST_TEXT)
    if text is None:
        raise ValuesError(f"An answer's words are a text of at most {LONGEST_TEXT} characters.")
    return text


def _kind(value: object) -> str:
    if value not in (CHOICES, POINT):
        raise ValuesError('A question\'s kind is "choices" or "point".')
    return str(value)


def _choices(value: object) -> tuple[str, ...]:
    listed = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    if not FEWEST_CHOICES <= len(listed) <= MOST_CHOICES:
        raise ValuesError(f"A question has {FEWEST_CHOICES} to {MOST_CHOICES} choices.")
    choices = tuple(_text(one, "A choice", LONGEST_CHOICE).strip() for one in listed)
    if len(set(choices)) < len(choices):
        raise ValuesError("Two choices are the same. Each choice must differ from the others.")
    return choices


def _right_choice(values: Mapping[str, Any], number: int) -> int | None:
    right = values.get("right")
    if right is not None and checks.whole(right, 0, number - 1) is None:
        raise ValuesError(f"The right answer must be one of the {number} choices.")
    return right


def _right_point(values: Mapping[str, Any], axes: Sequence[Axis]) -> tuple[float, ...] | None:
    if values.get("choices"):
        raise ValuesError("A question for a point has no choices.")
    right = values.get("right")
    return None if right is None else point_within(right, axes, "The right point")
