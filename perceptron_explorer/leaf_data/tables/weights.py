"""Write a hyperplane with the names of its features as JSON, and read it back.

The form, with "mean" and "scale" only where the weights are for scaled features (x − mean)/scale:

    {"kind": "perceptron weights", "version": 1,
     "classes": {"negative": "diseased", "positive": "healthy"},
     "features": [{"name": "green index", "unit": "%", "weight": 0.5, "mean": 60, "scale": 9}],
     "bias": -20.0}
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from perceptron_core import InputError
from perceptron_core.array_types import FloatArray
from perceptron_core.training.scaling import Scaling
from perceptron_core.validation import as_scalar, as_vector
from perceptron_explorer.leaf_data.tables.decoding import decode
from perceptron_explorer.leaf_data.tables.features import clean_features
from perceptron_explorer.leaf_data.tables.text import clean_class_names
from perceptron_explorer.leaf_data.tables.types import Feature
from perceptron_explorer.leaf_data.tables.weights_fields import as_dict, feature_of, field, number

KIND = "perceptron weights"
VERSION = 1


@dataclass(frozen=True, eq=False)
class Weights:
    """A hyperplane w·x + b = 0 with the names of what it divides.

    Attributes
    ----------
    w : ndarray of shape (n_features,)
    b : float
    features : tuple of Feature
    class_names : tuple of str
        The negative class and the positive one.
    scaling : Scaling or None
        If there is one, w and b are for the features scaled by it.
    """

    w: FloatArray
    b: float
    features: tuple[Feature, ...]
    class_names: tuple[str, str]
    scaling: Scaling | None


def write_weights(
    w: npt.ArrayLike,
    b: float,
    features: Sequence[tuple[str, str]],
    class_names: tuple[str, str],
    scaling: Scaling | None = None,
) -> str:
    """Return a hyperplane as JSON that `read_weights` reads back to the same numbers.

    Parameters
    ----------
    w : array_like of shape (n_features,)
    b : float
    features : sequence of (name, unit), of length n_features
    class_names : tuple of str
        The negative class and the positive one.
    scaling : Scaling, optional
        Give it when w and b are for scaled features.

    Raises
    ------
    InputError
        If lengths differ, a number is not finite, or a name is empty or comes twice.
    """
    weights = as_vector(w, "w", len(features))
    clean = clean_features(features)
    entries = [
        {"name": f.name, "unit": f.unit, "weight": weight}
        for f, weight in zip(clean, weights.tolist(), strict=True)
    ]
    if scaling is not None:
        mean, scale = as_vector(scaling.mean, "mean", len(features)), scaling.scale
        for entry, m, s in zip(entries, mean.tolist(), scale.tolist(), strict=True):
            entry.update(mean=m, scale=s)
    negative, positive = clean_class_names(class_names)
    content = {
        "kind": KIND,
        "version": VERSION,
        "classes": {"negative": negative, "positive": positive},
        "features": entries,
        "bias": as_scalar(b, "b"),
    }
    return json.dumps(content, indent=2, allow_nan=False) + "\n"


def read_weights(text: str | bytes) -> Weights:
    """Read a hyperplane from JSON.

    Raises
    ------
    InputError
        If `text` is no JSON (the sentence has the line), or not of the form that this
        module's docstring shows (the sentence has the place).
    """
    content = as_dict(_parsed(decode(text)[0]), "the file")
    if content.get("kind") != KIND or content.get("version") != VERSION:
        raise InputError(
            f'the file holds no weights of this program; it must have "kind": "{KIND}" and '
            f'"version": {VERSION}.'
        )
    entries = field(content, "features", "the file")
    if not isinstance(entries, list) or not entries:
        raise InputError('"features" must be a list with at least one feature.')
    named = [as_dict(entry, f"feature {i}") for i, entry in enumerate(entries, start=1)]
    features = clean_features(feature_of(entry, i) for i, entry in enumerate(named, start=1))
    classes = as_dict(field(content, "classes", "the file"), '"classes"')
    pair = [field(classes, sign, '"classes"') for sign in ("negative", "positive")]
    w = np.array([number(e, "weight", f"feature {i}") for i, e in enumerate(named, start=1)])
    b = number(content, "bias", "the file")
    return Weights(w, b, features, clean_class_names(pair), _scaling(named))


def _parsed(text: str) -> object:
    try:
        # parse_int: Python's int() refuses numbers of more than 4300 digits in words of its own.
        return json.loads(text, parse_int=float)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise InputError(f"the file is no JSON: {error.msg} at {place}.") from None
    except RecursionError:
        raise InputError("the file nests lists too deeply to hold weights.") from None


def _scaling(entries: list[dict[str, object]]) -> Scaling | None:
    if not any("mean" in entry or "scale" in entry for entry in entries):
        return None
    mean, scale = (
        np.array([number(e, key, f"feature {i}") for i, e in enumerate(entries, start=1)])
        for key in ("mean", "scale")
    )
    return Scaling(mean, scale)
