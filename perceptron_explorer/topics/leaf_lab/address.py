"""The lab's sheet in its address: leaves, the frame that they are drawn in, hidden weights."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np

import perceptron_core as core
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.shell.address import visit
from perceptron_explorer.shell.address.numbers import read_numbers
from perceptron_explorer.shell.address.user_leaves import (
    PARAM,
    note_user_leaves,
    user_leaves_in_address,
)
from perceptron_explorer.topics.leaf_lab.lab import EMPTY, Lab
from perceptron_explorer.topics.leaf_lab.sheet.frame import Frame
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet, empty_sheet, sheet_of

FRAME, WEIGHTS = "frame", "weights"


def open_user_leaves(found: Lab) -> bool:
    """Put the leaves on the sheet that the address holds, and say whether there are any."""
    own, here = user_leaves_in_address(), visit.current()
    if own is not None and PARAM not in here.taken:
        found.open(sheet_of(own))
        here.taken.add(PARAM)
    return own is not None


def open_frame(found: Lab) -> None:
    """Take over the frame that the address gives to the sheet's leaves."""
    _open(FRAME, _with_frame, found)


def open_hidden_weights(found: Lab, columns: Sequence[int]) -> None:
    """Take over the weights of the features that are not on the axes; the figure has the others."""
    _open(WEIGHTS, lambda text, sheet: _with_weights(text, sheet, columns), found)


def _open(param: str, read: Callable[[str, Sheet], Sheet], found: Lab) -> None:
    here = visit.current()
    here.known.add(param)
    if param not in here.given or param in here.taken:
        return
    try:
        found.open(read(here.given[param], found.sheet))
        here.taken.add(param)
    except ValueError:
        here.wrong.add(param)


def _with_frame(text: str, sheet: Sheet) -> Sheet:
    n = sheet.n_features
    mean, scale, low, high = np.reshape(read_numbers(text, 4 * n), (4, n))
    if not ((scale > 0) & (low < high)).all():
        raise ValueError("should be means, scales above 0, and two corners of a box")
    return sheet_of(sheet.leaf_set, Frame(core.Scaling(mean, scale), np.array([low, high])))


def _with_weights(text: str, sheet: Sheet, columns: Sequence[int]) -> Sheet:
    hidden, w = _hidden(sheet, columns), sheet.w.copy()
    w[hidden] = read_numbers(text, len(hidden))
    return replace(sheet, w=w)


def _hidden(sheet: Sheet, columns: Sequence[int]) -> list[int]:
    return [column for column in range(sheet.n_features) if column not in columns]


def note_sheet(found: Lab, columns: Sequence[int]) -> None:
    """Put into the address what makes the sheet another than one that the page begins with."""
    _note_leaves(found)
    sheet, choices = found.sheet, visit.current().choices
    if not sheet.frame.same_as(_usual_frame(sheet)):
        scaling = sheet.frame.scaling
        choices[FRAME] = _written([*scaling.mean, *scaling.scale, *sheet.frame.box.ravel()])
    hidden, usual = _hidden(sheet, columns), sheet_of(sheet.leaf_set, sheet.frame)
    if not np.array_equal(sheet.w[hidden], usual.w[hidden]):
        choices[WEIGHTS] = _written(sheet.w[hidden])


def _usual_frame(sheet: Sheet) -> Frame:
    try:
        return Frame.round(sheet.leaf_set.X)
    except ValueError:  # There are no leaves, or none that can be scaled.
        return empty_sheet().frame


def _written(numbers: Iterable[float]) -> str:
    return ",".join(repr(float(number)) for number in numbers)


def _note_leaves(found: Lab) -> None:
    """Put the leaves into the address, unless a name stands for them."""
    leaf_set = found.sheet.leaf_set
    has_name = given_sets().get(found.start) is leaf_set
    if has_name or (found.start == EMPTY and len(leaf_set.y) == 0):
        return
    if note_user_leaves(leaf_set):
        visit.current().choices.pop("leaves", None)
