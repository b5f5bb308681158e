"""Leaves from photographs, on a sheet."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.topics.leaf_lab.sheet.frame import Frame
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet, sheet_of


def fits(sheet: Sheet, photo: leaf_data.LeafPhoto) -> bool:
    """Say whether each feature of a sheet is measured in a photo; a grey one lacks two."""
    measured = {(feature.name, feature.unit) for feature in measured_in(photo)}
    return all((feature.name, feature.unit) in measured for feature in sheet.leaf_set.features)


def measured_in(photo: leaf_data.LeafPhoto) -> list[leaf_data.PhotoFeature]:
    """Return the features that a photo has."""
    values = zip(leaf_data.PHOTO_FEATURES, photo.features, strict=True)
    return [feature for feature, value in values if not math.isnan(value)]


def leaf_of(sheet: Sheet, photo: leaf_data.LeafPhoto) -> list[float]:
    """Return a photo's leaf with the features of a sheet that it fits."""
    values = zip(leaf_data.PHOTO_FEATURES, photo.features, strict=True)
    by_name = {feature.name: value for feature, value in values}
    return [by_name[feature.name] for feature in sheet.leaf_set.features]


def row_of(sheet: Sheet, photo: leaf_data.LeafPhoto, name: str) -> int | None:
    """Return the row of a photo's leaf on a sheet that it fits, if it is there as measured."""
    leaf_set = sheet.leaf_set
    labels = leaf_set.labels or ("",) * len(leaf_set.y)
    wanted = (leaf_of(sheet, photo), name)
    leaves = enumerate(zip(leaf_set.X.tolist(), labels, strict=True))
    return next((row for row, leaf in leaves if leaf == wanted), None)


def with_photo(sheet: Sheet, photo: leaf_data.LeafPhoto, label: int, name: str) -> Sheet:
    """Return the sheet with a photo's leaf in a class; one that is there changes its class."""
    leaf_set = sheet.leaf_set
    row = row_of(sheet, photo, name)
    if row is not None:
        y = leaf_set.y.copy()
        y[row] = label
        return sheet.with_leaves(replace(leaf_set, y=y))
    names = leaf_set.labels or ("",) * len(leaf_set.y)
    more = replace(
        leaf_set,
        X=np.vstack([leaf_set.X, [leaf_of(sheet, photo)]]),
        y=np.append(leaf_set.y, label),
        labels=(*names, name),
    )
    return sheet.with_leaves(more)


def empty_photo_sheet(photo: leaf_data.LeafPhoto) -> Sheet:
    """Return a sheet without leaves, for the features of a photo."""
    features = measured_in(photo)
    leaf_set = LeafSet(
        key="own",
        title="leaves from photographs",
        features=tuple(Feature(feature.name, feature.unit) for feature in features),
        class_names=("diseased", "healthy"),
        X=np.zeros((0, len(features))),
        y=np.zeros(0, dtype=np.int64),
        source="",
    )
    typical = [feature.typical for feature in features]
    return sheet_of(leaf_set, Frame.around(typical, [feature.spread for feature in features]))
