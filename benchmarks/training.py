"""Training in the core and in the browser's engine beside scikit-learn, for core.py to print."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import Perceptron

import perceptron_core as core
from benchmarks.common import HERE, fixed, print_table, times
from benchmarks.timing import seconds
from tools.node import node

Leaves: TypeAlias = tuple[NDArray[np.float64], NDArray[np.int64]]

EPOCHS = 10
SIZES = (1_000, 10_000, 100_000)
N_FEATURES = (2, 3, 4, 8)
OVERLAPS = {"few mistakes": 0.1, "many mistakes": 1.0}

LEAVES_IN_A_FRAME, EPOCHS_IN_A_FRAME = 200, 5
SETS = 40
"""Of so many sets a frame's cost is the mean: how long a proof takes depends on the leaves."""


def overlapping(n: int, d: int, noise: float) -> Leaves:
    """Return leaves that no hyperplane splits, so that no epoch is the last before its time."""
    rng = np.random.default_rng(n + d)
    X = rng.normal(size=(n, d))
    y = (X[:, 0] + noise * rng.normal(size=n) > 0).astype(np.int64)
    y[0] = 0  # at w = 0 only a leaf of class 0 is a mistake for both rules
    return X, y


def in_the_front_end(task: str, sets: Sequence[Leaves], epochs: int) -> dict[str, Any]:
    """Return what a task of training_front_end.js takes in Node.js, and what it came to."""
    with tempfile.TemporaryDirectory() as folder:
        cases = []
        for number, (X, y) in enumerate(sets):
            features, labels = Path(folder, f"{number}.X"), Path(folder, f"{number}.y")
            features.write_bytes(X.tobytes())
            labels.write_bytes(y.astype(np.uint8).tobytes())
            files = {"features": str(features), "labels": str(labels)}
            cases.append({**files, "nColumns": X.shape[1], "maxEpochs": epochs})
        done = subprocess.run(
            [node(), str(HERE / "training_front_end.js")],
            input=json.dumps({"task": task, "cases": cases}),
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def rows() -> Iterator[tuple[str, ...]]:
    """Train all three on the same leaves in the same order; the weights must be the same."""
    for words, noise in OVERLAPS.items():
        for d in N_FEATURES:
            for n in SIZES:
                X, y = overlapping(n, d, noise)
                model = Perceptron(max_iter=EPOCHS, tol=None, shuffle=False)
                calls = [partial(core.train, X, y, max_epochs=EPOCHS), partial(model.fit, X, y)]
                ours, theirs = seconds(calls)
                run = core.train(X, y, max_epochs=EPOCHS)
                np.testing.assert_allclose(run.w, model.coef_[0], rtol=1e-6)
                front_end = in_the_front_end("train", [(X, y)], EPOCHS)
                np.testing.assert_array_equal(run.w, front_end["w"])
                all_three = (ours, front_end["seconds"], theirs)
                ns = [fixed(1e9 * one / (EPOCHS * n), 1) for one in all_three]
                ratios = [times(one / theirs) for one in all_three[:2]]
                yield words, str(d), f"{n:,}", *ns, *ratios


def separable(d: int, seed: int) -> Leaves:
    """Return leaves with a gap between the classes."""
    X, y = mixed(d, seed)
    X[:, 0] = (2 * y - 1) * (0.1 + np.abs(X[:, 0]))
    return X, y


def mixed(d: int, seed: int) -> Leaves:
    """Return leaves whose class has nothing to do with where they are."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(LEAVES_IN_A_FRAME, d)), rng.integers(0, 2, LEAVES_IN_A_FRAME)


def frame_rows() -> Iterator[tuple[str, ...]]:
    """Measure what a dragged leaf costs in each frame, part by part and together."""
    for words, make in (("a gap", separable), ("no gap", mixed)):
        for d in N_FEATURES:
            sets = [make(d, seed) for seed in range(SETS)]
            tasks = ("states", "separability", "bound", "frame")
            found = [in_the_front_end(task, sets, EPOCHS_IN_A_FRAME) for task in tasks]
            yield words, str(d), *(fixed(1e3 * one["seconds"], 3) for one in found)


def report() -> None:
    """Print the tables."""
    print_table(
        f"Training for {EPOCHS} epochs in the core, in the front end (Node.js) and in "
        "scikit-learn, in ns of processor time for each leaf that is visited",
        (
            *("leaves with", "features", "leaves", "core", "front end", "scikit-learn"),
            *("core / scikit-learn", "front end / scikit-learn"),
        ),
        rows(),
    )
    print_table(
        f"What a frame costs in the front end while one of {LEAVES_IN_A_FRAME} leaves is "
        f"dragged, in ms of processor time: at most {EPOCHS_IN_A_FRAME} epochs with all "
        "weights on the way, separability with its proof, and Novikoff's bound",
        ("classes with", "features", "training", "separability", "bound", "all three"),
        frame_rows(),
    )
