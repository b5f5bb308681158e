"""The scenes that are dragged: the real ones, over random leaves."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from perceptron_explorer.draggable_plot.assets import FRONTEND_PATH, PLOTLY_PATH, stylesheet
from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from perceptron_explorer.topics.hyperplane.scene import Picture

SEED = 20240607
CLASS_NAMES = ("diseased", "healthy")


def random_leaves(n_samples: int, n_features: int) -> LeafSet:
    """Return two Gaussian classes of the same size that overlap a little."""
    rng = np.random.default_rng(SEED)
    y = np.arange(n_samples) % 2
    middles = np.where(y == 1, 6.0, 4.0)
    X = middles[:, np.newaxis] + rng.normal(size=(n_samples, n_features))
    names = ("length", "width", "thickness")[:n_features]
    return LeafSet(
        key=f"random-{n_samples}",
        title=f"{n_samples} random leaves",
        features=tuple(Feature(name, "cm") for name in names),
        class_names=CLASS_NAMES,
        X=X,
        y=y.astype(np.int64),
        source="Two Gaussian classes, seeded.",
    )


def picture_of(n_samples: int, dim: int) -> Picture:
    """Return the random leaves as the hyperplane page shows them."""
    return hyperplane.picture_of(random_leaves(n_samples, dim), scaled=True)


def document_of(picture: Picture) -> dict[str, Any]:
    """Return what the hyperplane page sends to the browser, and two addresses."""
    scene = hyperplane.scene_of(picture, hyperplane.starting_values(picture))
    return {
        **encode(scene),
        "figure": json.loads(hyperplane.figure_of(picture).to_json() or "{}"),
        "revision": 0,
        "viewport": None,
        "usual": {},
        "plotlyUrl": f"{PLOTLY_PATH}/plotly.min.js",
        "frontendUrl": FRONTEND_PATH,
        "styles": stylesheet(),
    }
