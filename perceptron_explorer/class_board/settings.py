"""What the lecturer sets of a board, checked, and the leaves that the board is given."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from typing import Any, Literal, get_args

from perceptron_explorer.class_board import checks
from perceptron_explorer.class_board.errors import ValuesError
from perceptron_explorer.class_board.question import Question

Activity = Literal["leaves", "measure", "weights", "question", "follow"]
ACTIVITIES: tuple[str, ...] = get_args(Activity)
SWITCHES = ("frozen", "hidden", "revealed")
CHANGEABLE = ("limit", "activity", "shown", *SWITCHES)
"""The others would make what the phones have made wrong; a question is asked by `Store.ask`."""

MOST_FEATURES = 3
MOST_LEAVES_PER_PHONE = 20
LONGEST_WORD = 60
LARGEST_WEIGHT = 10.0
MOST_GIVEN = 1000


@dataclass(frozen=True)
class Feature:
    """A measured property, and from where to where it goes on the board.

    Parameters
    ----------
    name : str
    unit : str
        May be empty.
    low, high : float
        In the unit, low < high.
    """

    name: str
    unit: str = ""
    low: float = 0.0
    high: float = 1.0

    def __post_init__(self) -> None:
        _check_word(self.name, "A feature's name")
        if not _is_text(self.unit):
            raise ValuesError(f"A feature's unit is a text of at most {LONGEST_WORD} characters.")
        low, high = checks.finite(self.low), checks.finite(self.high)
        if low is None or high is None or not low < high:
            raise ValuesError(f"The range of {self.name} must be two numbers, the smaller first.")


@dataclass(frozen=True)
class Shown:
    """The hyperplane of the lecturer's picture, for the activity "follow".

    Parameters
    ----------
    w : tuple of float
    b : float
    """

    w: tuple[float, ...]
    b: float

    @classmethod
    def of(cls, data: object, features: int) -> Shown:
        """Check plain data: w and b, as phones send their own."""
        values = data if isinstance(data, Mapping) else {}
        w, b = checks.finite_row(values.get("w"), features), checks.finite(values.get("b"))
        if w is None or b is None or max(map(abs, (*w, b))) > LARGEST_WEIGHT:
            raise ValuesError(
                f"shown is w, a list of {features} numbers, and b, "
                f"from -{LARGEST_WEIGHT:g} to {LARGEST_WEIGHT:g}."
            )
        return cls(tuple(w), b)


@dataclass(frozen=True)
class Settings:
    """The settings of a board.

    Parameters
    ----------
    features : tuple of Feature
        Two or three.
    classes : (str, str)
        What y = 0 and y = 1 mean.
    limit : int
        Leaves that a phone may have at a time, 1 to 20.
    activity : {"leaves", "measure", "weights", "question", "follow"}
        What phones do: place leaves, measure leaves in photographs, choose weights, answer, or look
        at what the lecturer shows.
    frozen : bool
        Phones may change nothing.
    hidden : bool
        The projector hides the leaves.
    revealed : bool
        Everybody sees all the weights.
    shown : Shown, optional
        What phones follow.
    measured : tuple of str
        What is measured in a photograph for each feature; empty where they are not measured.
    question : Question, optional
        What phones answer.

    Raises
    ------
    ValuesError
        With a sentence that says what would be right.
    """

    features: tuple[Feature, ...] = field(default_factory=tuple)
    classes: tuple[str, ...] = ("no", "yes")
    limit: int = 5
    activity: Activity = "leaves"
    frozen: bool = False
    hidden: bool = False
    revealed: bool = False
    shown: Shown | None = None
    measured: tuple[str, ...] = ()
    question: Question | None = None

    def __post_init__(self) -> None:
        if not 2 <= len(self.features) <= MOST_FEATURES:
            raise ValuesError(f"A board has 2 to {MOST_FEATURES} features.")
        if len(self.classes) != 2:
            raise ValuesError("A board has two classes.")
        for word in self.classes:
            _check_word(word, "A class's name")
        if checks.whole(self.limit, 1, MOST_LEAVES_PER_PHONE) is None:
            raise ValuesError(f"The limit is a whole number from 1 to {MOST_LEAVES_PER_PHONE}.")
        if self.activity not in ACTIVITIES:
            raise ValuesError(f"The activity is one of {', '.join(ACTIVITIES)}.")
        _check_measured(self)
        for name in SWITCHES:
            if not isinstance(getattr(self, name), bool):
                raise ValuesError(f"{name} is true or false.")

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Settings:
        """Make them of plain data, as it stands in JSON."""
        names = {"features", "classes", "measured", "question", *CHANGEABLE}
        _check_names(data, names)
        try:
            features = tuple(Feature(**one) for one in data.get("features", ()))
            classes = tuple(data.get("classes", ("no", "yes")))
            measured = tuple(data.get("measured", ()))
        except TypeError:
            raise ValuesError(
                "features are a list of name, unit, low and high; classes a list of two names; "
                "measured a list of names."
            ) from None
        given = {name: data[name] for name in CHANGEABLE if name in data}
        asked = data.get("question")
        question = None if asked is None else Question.of(asked, features)
        changeable = _with_shown(given, len(features))
        return cls(features, classes, **changeable, measured=measured, question=question)

    def changed(self, **changes: Any) -> Settings:
        """Return them with some of ``CHANGEABLE`` changed."""
        _check_names(changes, set(CHANGEABLE))
        return replace(self, **_with_shown(changes, len(self.features)))

    def as_data(self) -> dict[str, Any]:
        """Return plain data, for JSON."""
        return asdict(self)

    def as_text(self) -> str:
        """Return the JSON that is stored."""
        return json.dumps(self.as_data(), ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=256)
def settings_from(text: str) -> Settings:
    """Read stored settings. Each write of a phone's needs them."""
    return Settings.of(json.loads(text))


@dataclass(frozen=True)
class Given:
    """Leaves that the lecturer gives.

    Parameters
    ----------
    X : tuple of tuple of float
        A row a leaf, in the features' units.
    y : tuple of int
        0 or 1 for each.
    """

    X: tuple[tuple[float, ...], ...] = ()
    y: tuple[int, ...] = ()

    @classmethod
    def of(cls, X: Any, y: Any, features: int) -> Given:
        """Check a table and its classes, arrays or lists, of ``features`` columns."""
        rows, classes = _listed(X), _listed(y)
        if len(rows) != len(classes) or len(rows) > MOST_GIVEN:
            raise ValuesError(f"The given leaves are at most {MOST_GIVEN}, each with its class.")
        table = [checks.finite_row(row, features) for row in rows]
        if any(row is None for row in table):
            raise ValuesError(f"Each given leaf is a row of {features} numbers.")
        if any(value not in (0, 1) for value in classes):
            raise ValuesError("The class of a given leaf is 0 or 1.")
        return cls(tuple(tuple(row) for row in table if row), tuple(int(one) for one in classes))

    def as_text(self) -> str:
        """Return the JSON that is stored and sent."""
        return json.dumps(asdict(self), separators=(",", ":"))


def given_from(text: str) -> Given:
    """Read stored leaves."""
    data = json.loads(text)
    return Given(tuple(map(tuple, data["X"])), tuple(data["y"]))


def _with_shown(values: Mapping[str, Any], features: int) -> dict[str, Any]:
    """Read what is to be shown, where anything is."""
    shown = values.get("shown")
    read = {} if shown is None else {"shown": Shown.of(shown, features)}
    return {**values, **read}


def _check_measured(settings: Settings) -> None:
    names = settings.measured
    for name in names:
        _check_word(name, "What is measured")
    if names and (len(names) != len(settings.features) or len(set(names)) != len(names)):
        raise ValuesError("What is measured is one thing for each feature, each another one.")
    if settings.activity == "measure" and not names:
        raise ValuesError("The features of this board are not measured in photographs.")


def _listed(values: Any) -> list[Any]:
    """Return an array or a sequence as lists all the way down."""
    listed = values.tolist() if hasattr(values, "tolist") else values
    if isinstance(listed, str) or not isinstance(listed, Sequence):
        raise ValuesError("The given leaves are a table and a list of their classes.")
    return list(listed)


def _check_word(word: object, what: str) -> None:
    if not _is_text(word) or not str(word).strip():
        raise ValuesError(f"{what} is a text of 1 to {LONGEST_WORD} characters.")


def _is_text(word: object) -> bool:
    return checks.text(word, LONGEST_WORD) is not None


def _check_names(data: Mapping[str, Any], known: set[str]) -> None:
    wrong = sorted(set(data) - known)
    if wrong:
        raise ValuesError(f"{wrong[0]} cannot be set here, only {', '.join(sorted(known))}.")
