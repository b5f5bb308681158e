"""Check the names and units of features before they are written."""

from __future__ import annotations

from collections.abc import Iterable

from perceptron_core import InputError
from perceptron_explorer.leaf_data.tables.header import with_unit
from perceptron_explorer.leaf_data.tables.text import clean_name, clean_text
from perceptron_explorer.leaf_data.tables.types import Feature
from perceptron_explorer.leaf_data.tables.words import quoted


def clean_features(features: Iterable[object]) -> tuple[Feature, ...]:
    """Return the features without spaces around their names and units.

    Raises
    ------
    InputError
        If one is not a name with a unit, a name is empty, or two features share a name.
    """
    clean = tuple(_clean_feature(feature, i) for i, feature in enumerate(features, start=1))
    names: set[str] = set()
    for feature in clean:
        if feature.name in names:
            raise InputError(
                f"two features are called {quoted(feature.name)}; give each its own name."
            )
        names.add(feature.name)
    return clean


def _clean_feature(feature: object, number: int) -> Feature:
    if not isinstance(feature, (tuple, list)) or len(feature) != 2:
        raise InputError(f"feature {number} is not a name with a unit; give both as two texts.")
    name = clean_name(feature[0], f"the name of feature {number}")
    return Feature(name, clean_text(feature[1], f"the unit of feature {number}"))


def header_of(feature: Feature, number: int) -> str:
    """Return the header of a feature's column; ValueError if its unit cannot be told again."""
    header = with_unit(feature)
    if not header:
        raise InputError(
            f"the unit of feature {number} is {quoted(feature.unit)}; every bracket in it must "
            f"be opened and closed."
        )
    return header
