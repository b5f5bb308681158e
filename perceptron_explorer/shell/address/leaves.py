"""A person's own leaves as a text, packed and compressed: in an address, when they are few."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.shell.address.numbers import LARGEST
from perceptron_explorer.shell.address.packed import packed, unpacked

MOST_LEAVES = 200
MOST_FEATURES = 12
LONGEST = 12_000
"""Characters of an address that leaves may take; a page reads addresses somewhat longer."""


@dataclass(frozen=True)
class Limits:
    """How much a packed text may hold.

    Parameters
    ----------
    leaves : int
    characters : int
        Of the text.
    unpacked_bytes : int
        A few bytes can be made to unpack to any number of them.
    """

    leaves: int
    characters: int
    unpacked_bytes: int


ADDRESS = Limits(MOST_LEAVES, LONGEST, 100_000)
BROWSER = Limits(20_000, 3_000_000, 10_000_000)
"""A browser keeps about five million characters for a site."""

_MARKUP = re.compile(r"[^\w .,;:%°²³µ()/\-–]")
"""Left out of names: a page writes them into Markdown and templates, and the sender is unknown."""


def pack(leaf_set: LeafSet, limits: Limits = ADDRESS) -> str | None:
    """Return leaves as a text; None if they are none, or more than it may hold."""
    if not 0 < len(leaf_set.y) <= limits.leaves or len(leaf_set.features) > MOST_FEATURES:
        return None
    parts: list[Any] = [
        [_plain(feature.name) for feature in leaf_set.features],
        [_plain(feature.unit) for feature in leaf_set.features],
        [_plain(name) for name in leaf_set.class_names],
        "".join(map(str, leaf_set.y)),
        [column.tolist() for column in leaf_set.X.T],
    ]
    labels = [_plain(label) for label in leaf_set.labels or ()]
    return (labels and _packed([*parts, labels], limits)) or _packed(parts, limits)


def _packed(parts: list[Any], limits: Limits) -> str | None:
    text = json.dumps(parts, separators=(",", ":"), ensure_ascii=False)
    word = packed(text)
    return word if _can_be_read(word, limits) else None


def _can_be_read(word: str, limits: Limits) -> bool:
    """Say whether leaves come back: two names may be one without what could be markup."""
    if len(word) > limits.characters:
        return False
    try:
        unpack(word, limits)
    except ValueError:
        return False
    return True


def unpack(text: str, limits: Limits = ADDRESS) -> LeafSet:
    """Return the leaves that a text holds.

    Raises
    ------
    ValueError
        If it holds none.
    """
    try:
        return _leaves(json.loads(unpacked(text, limits.unpacked_bytes)), limits)
    except (RecursionError, TypeError, KeyError, IndexError) as problem:
        raise ValueError("should be leaves as this app packs them") from problem


def _leaves(parts: Any, limits: Limits) -> LeafSet:
    names, units, classes, answers, columns, *more = parts
    X = np.array(columns, dtype=float).T
    y = np.array([int(answer) for answer in answers], dtype=np.int64)
    n_features = len(names)
    if not 2 <= n_features <= MOST_FEATURES or len(units) != n_features or len(classes) != 2:
        raise ValueError(f"should be 2 to {MOST_FEATURES} features and two classes")
    if X.shape != (len(y), n_features) or not 0 < len(y) <= limits.leaves or not set(y) <= {0, 1}:
        raise ValueError(f"should be 1 to {limits.leaves} leaves with a class each")
    labels = tuple(map(_plain, more[0])) if more else None
    if labels is not None and len(labels) != len(y):
        raise ValueError("should be a name for each leaf, or none")
    if not np.all(np.abs(X) <= LARGEST):
        raise ValueError(f"should be numbers up to {LARGEST:g}")
    features = leaf_data.clean_features(zip(map(_plain, names), map(_plain, units), strict=True))
    return LeafSet(
        key="own",
        title="your own leaves",
        features=tuple(Feature(*feature) for feature in features),
        class_names=leaf_data.clean_class_names(
            (_plain(classes[0]) or "0", _plain(classes[1]) or "1")
        ),
        X=X,
        y=y,
        source="These leaves came with the link.",
        labels=labels,
    )


def _plain(name: str) -> str:
    return _MARKUP.sub(" ", name)[:60].strip()
