"""Put weights from elsewhere over the leaves of a sheet."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

import perceptron_core as core
from perceptron_explorer import leaf_data
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet

MOST_NAMED = 6


def with_weights(sheet: Sheet, weights: leaf_data.Weights) -> Sheet:
    """Return the sheet with a hyperplane that was written for the same features.

    Parameters
    ----------
    sheet : Sheet
    weights : Weights
        In any order of the features. Where they are for scaled features, the sheet is drawn
        in these from now on, so that w and b stay the very same numbers.

    Raises
    ------
    ValueError
        If the features, their units or the classes are not the sheet's.
    """
    order = _order(sheet, weights)
    sign = _sign(sheet, weights)
    w, b = sign * weights.w[order], sign * weights.b
    if weights.scaling is None:
        w, b = sheet.frame.scaling.transform_hyperplane(w, b)
        return replace(sheet, w=w, b=b)
    scaling = core.Scaling(weights.scaling.mean[order], weights.scaling.scale[order])
    frame = replace(sheet.frame, scaling=scaling)
    return replace(sheet, frame=frame.reaching(sheet.leaf_set.X), w=w, b=b)


def _order(sheet: Sheet, weights: leaf_data.Weights) -> list[int]:
    theirs = [feature.name for feature in weights.features]
    mine = [feature.name for feature in sheet.leaf_set.features]
    if sorted(theirs) != sorted(mine):
        raise ValueError(
            f"the weights are for {named(theirs)}, and these leaves have {named(mine)}; "
            "load the leaves that belong to the weights first."
        )
    order = [theirs.index(name) for name in mine]
    for feature, place in zip(sheet.leaf_set.features, order, strict=True):
        unit = weights.features[place].unit
        if unit != feature.unit:
            raise ValueError(
                f"{feature.name} is in {unit or 'no unit'} there and in "
                f"{feature.unit or 'no unit'} here; give both the same unit."
            )
    return order


def named(names: list[str]) -> str:
    """Return names with commas; of very many the first ones and the number of the rest."""
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _sign(sheet: Sheet, weights: leaf_data.Weights) -> float:
    """Return 1, or −1 where the file calls positive what is negative here."""
    mine = sheet.leaf_set.class_names
    if weights.class_names == mine:
        return 1.0
    if weights.class_names == mine[::-1]:
        return -1.0
    raise ValueError(
        f"the weights separate {' from '.join(weights.class_names)}, and these leaves are "
        f"{' and '.join(mine)}; give both the same two class names."
    )


def written(sheet: Sheet) -> str:
    """Return the sheet's hyperplane as JSON, with the scaling that it is for."""
    features = [(feature.name, feature.unit) for feature in sheet.leaf_set.features]
    return leaf_data.write_weights(
        np.asarray(sheet.w), sheet.b, features, sheet.leaf_set.class_names, sheet.frame.scaling
    )
