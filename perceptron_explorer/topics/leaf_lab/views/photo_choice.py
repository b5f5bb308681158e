"""Which of several things in a photo is the leaf: a person says it."""

from __future__ import annotations

import numpy as np
import streamlit as st

from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.photos.types import Mask, Pixels

PICTURE_WIDTH_PX = 420


def choose_leaves(pixels: Pixels, there: leaf_data.FoundLeaves, mark: str) -> dict[int, Mask]:
    """Return the leaves to measure by their numbers in the photo.

    A photo of one leaf needs no choice. With several there are none until the person chooses; on
    a sheet of paper a single one is chosen at first.
    """
    regions = dict(enumerate(there.leaves, start=1))
    if len(regions) == 1 and there.sheet is None:
        return regions
    options = _options(regions, there.sheet)
    picture, question = st.columns([2, 3], gap="large")
    numbered = leaf_data.numbered_picture(pixels, _outlined(there))
    picture.image(leaf_data.as_data_url(numbered), width=PICTURE_WIDTH_PX)
    question.info(_what_is_there(there), icon=":material/info:")
    chosen = question.radio(
        "Which is the leaf?",
        list(options),
        index=0 if len(regions) == 1 else None,
        key=f"lab-photo-which {mark}",
    )
    return {} if chosen is None else options[chosen]


def _options(regions: dict[int, Mask], sheet: Mask | None) -> dict[str, dict[int, Mask]]:
    options = {f"Number {number}": {number: region} for number, region in regions.items()}
    if len(regions) > 1:
        every = "Both" if len(regions) == 2 else f"All {len(regions)} of them"
        options[every] = regions
    if sheet is not None:
        last = len(regions) + 1
        options[f"Number {last}, with what lies on it"] = {last: sheet}
    return options


def _outlined(there: leaf_data.FoundLeaves) -> list[Mask]:
    """Return the regions to outline; the sheet without its leaves, so that its number is seen."""
    if there.sheet is None:
        return [*there.leaves]
    return [*there.leaves, there.sheet & ~np.logical_or.reduce(there.leaves)]


def _what_is_there(there: leaf_data.FoundLeaves) -> str:
    number = len(there.leaves)
    objects = "one object" if number == 1 else f"{number} objects"
    if there.sheet is not None:
        return f"A sheet of paper does not fill the photo, and there {_is(number)} {objects} on it."
    or_all = "both" if number == 2 else "all of them"
    return f"There are {objects} in the photo. Choose the one that is the leaf, or take {or_all}."


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
