"""Write leaves as a CSV that a spreadsheet opens and `read_table` reads back unchanged."""

from __future__ import annotations

from collections.abc import Sequence

import numpy.typing as npt

from perceptron_core import InputError
from perceptron_core.conversion import counted
from perceptron_core.validation import as_labels, as_matrix
from perceptron_explorer.leaf_data.tables.classes import note_of_classes
from perceptron_explorer.leaf_data.tables.features import clean_features, header_of
from perceptron_explorer.leaf_data.tables.header import with_unit
from perceptron_explorer.leaf_data.tables.text import clean_class_names, clean_text, guarded
from perceptron_explorer.leaf_data.tables.types import Feature

CLASS_COLUMN = "class"
LABEL_COLUMN = "label"


def write_table(
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    features: Sequence[tuple[str, str]],
    class_names: tuple[str, str],
    labels: Sequence[str] | None = None,
) -> str:
    """Return leaves as CSV: the features, then the class, then the labels if there are any.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    y : array_like of shape (n_samples,)
        Entries 0 or 1.
    features : sequence of (name, unit), of length n_features
        Different names; the unit is "" for none.
    class_names : tuple of str
        The negative class and the positive one.
    labels : sequence of str of length n_samples, optional

    Returns
    -------
    str
        Cells separated by commas and lines by CR LF (RFC 4180), text in quotation marks,
        numbers with a point and as many digits as it takes to read the same number back.

    Raises
    ------
    InputError
        If lengths differ, an entry is no finite number, a name is empty or comes twice, or
        text holds what no table can carry.

    Notes
    -----
    Text that a spreadsheet would run as a formula gets an apostrophe in front (`tables.text`),
    which `read_table` takes away again. Spaces around a name are no part of it. The class
    column is called "class", or "class 2" where a feature has that name, and its header notes
    which class is which: "class (0 = oak, 1 = lime)".
    """
    leaves = as_matrix(X, n_features=len(features) or None)
    classes = clean_class_names(class_names)
    named = clean_features(features)
    headers = [header_of(feature, i) for i, feature in enumerate(named, start=1)]
    names = [feature.name for feature in named]
    columns = [[repr(value) for value in column] for column in leaves.T.tolist()]
    headers.append(_class_header(_free(CLASS_COLUMN, names), classes))
    columns.append([_cell(classes[i]) for i in as_labels(y, len(leaves))])
    if labels is not None:
        headers.append(_free(LABEL_COLUMN, names))
        columns.append(_label_cells(labels, len(leaves)))
    rows = [[_cell(header, header=True) for header in headers], *zip(*columns, strict=True)]
    return "".join(",".join(row) + "\r\n" for row in rows)


def _cell(text: str, header: bool = False) -> str:
    inner = guarded(text, header).replace('"', '""')
    return f'"{inner}"'


def _class_header(name: str, classes: tuple[str, str]) -> str:
    """Note which class is 0 and which is 1, unless a name's brackets would make it unreadable."""
    return with_unit(Feature(name, note_of_classes(*classes))) or name


def _free(name: str, names: list[str]) -> str:
    return next(n for n in (name, *(f"{name} {i}" for i in range(2, 9999))) if n not in names)


def _label_cells(labels: Sequence[str], n_samples: int) -> list[str]:
    if len(labels) != n_samples:
        raise InputError(
            f"there are {counted(len(labels), 'label', 'labels')} and "
            f"{counted(n_samples, 'leaf', 'leaves')}; give one label per leaf."
        )
    return [
        _cell(clean_text(label, f"label {i}")) if label else ""
        for i, label in enumerate(labels, start=1)
    ]
