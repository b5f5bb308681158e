"""What the network learns: the leaves, those that are held out, and what it begins with."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from perceptron_core import GATES, Scaling, network
from perceptron_core.gradients import Activation
from perceptron_explorer.leaf_data.leaf_set import LeafSet

KINDS: dict[Activation, str] = {
    "tanh": "tanh",
    "sigmoid": "sigmoid",
    "relu": "ReLU",
    "step": "step",
}
MOST_UNITS = 8
MOST_DRAWN = 400
"""More leaves than these would hide the lines; a set is thinned."""
DIGITS = 2
"""Starting weights have so many, so that a sum that is done again by hand comes out the same."""
XOR = GATES["XOR"]
XOR_NAMES = ("off", "on")


@dataclass(frozen=True)
class Setting:
    """What a person has chosen: the hidden units, the start and the share that is held out."""

    n_hidden: int = 2
    kind: Activation = "tanh"
    seed: int = 1
    held_share: float = 0.0


@dataclass(frozen=True)
class Task:
    """A network before it has learned.

    Parameters
    ----------
    title : str
        Of the leaves.
    class_names, axis_titles : pair of str
    X : ndarray of shape (n_samples, 2)
        The leaves, as the network sees them.
    y : ndarray of shape (n_samples,)
    held : ndarray of bool of shape (n_samples,)
        Those that the training does not see.
    setting : Setting
    start : ndarray of shape (n_parameters,)
        The parameters to begin with, in one vector.
    rate, n_steps : float, int
        How the training goes at first.
    output_bias : bool
        Whether the output's bias is learned too.
    arrow, output_arrow : float
        How long the arrows of the hidden units and of the output are drawn: long weights shorter.
    source : str
    """

    title: str
    class_names: tuple[str, str]
    axis_titles: tuple[str, str]
    X: NDArray[np.float64]
    y: NDArray[np.int64]
    held: NDArray[np.bool_]
    setting: Setting
    start: NDArray[np.float64]
    rate: float
    n_steps: int = 300
    output_bias: bool = True
    arrow: float = 1.0
    output_arrow: float = 0.25
    source: str = ""

    @property
    def n_hidden(self) -> int:
        """How many hidden units there are."""
        return self.setting.n_hidden

    @property
    def kind(self) -> Activation:
        """The activation function of the hidden units."""
        return self.setting.kind

    @property
    def is_program(self) -> bool:
        """Whether it is the source's own program."""
        return not self.output_bias

    @property
    def variant(self) -> str:
        """Tell one task from another: by its leaves, whatever they are called."""
        leaves = self.X.tobytes() + self.y.tobytes() + self.start.tobytes()
        return f"{hashlib.sha256(leaves).hexdigest()[:12]}, {self.setting}"


def xor(setting: Setting) -> Task:
    """Return the four leaves of XOR, standardised: −1 for false and 1 for true."""
    return Task(
        title="XOR",
        class_names=XOR_NAMES,
        axis_titles=("x₁", "x₂"),
        X=Scaling.fit(XOR.X).transform(XOR.X),
        y=XOR.y,
        held=np.zeros(len(XOR.y), dtype=bool),
        setting=setting,
        start=_drawn(setting),
        rate=2.0,
    )


def of_leaves(leaf_set: LeafSet, setting: Setting) -> Task:
    """Return a task with the first two features of a set.

    Raises
    ------
    InputError
        If the numbers are too large.
    """
    chosen = leaf_set.first_features(2).thinned(MOST_DRAWN)
    first, second = (f"{feature.name}, standardised" for feature in chosen.features)
    return Task(
        title=leaf_set.title,
        class_names=leaf_set.class_names,
        axis_titles=(first, second),
        X=Scaling.fit(chosen.X).transform(chosen.X),
        y=chosen.y,
        held=network.held_out(len(chosen.y), setting.held_share, setting.seed),
        setting=setting,
        start=_drawn(setting),
        rate=1.0,
        source=chosen.source,
    )


def program() -> Task:
    """Return the source's program: NumPy's old generator with the seed 1, no bias of the output.

    Its third input is always 1, so the weights of that input are the hidden units' biases. It adds
    up the gradients of four leaves with a rate of 1: that is a rate of 4 with their mean.
    """
    random = np.random.RandomState(1)
    W1, v = random.random_sample((3, 4)).T, random.random_sample((4, 1)).T
    start = network.Parameters(W1[:, :2], W1[:, 2], v, np.zeros(1)).flat()
    return Task(
        title="XOR, as the source’s program has it",
        class_names=XOR_NAMES,
        axis_titles=("x₁", "x₂"),
        X=XOR.X,
        y=XOR.y,
        held=np.zeros(len(XOR.y), dtype=bool),
        setting=Setting(4, "sigmoid"),
        start=start,
        rate=4.0,
        n_steps=1000,
        output_bias=False,
        arrow=0.2,
        output_arrow=0.05,
    )


def _drawn(setting: Setting) -> NDArray[np.float64]:
    drawn = network.starting_parameters(setting.seed, 2, setting.n_hidden).flat()
    return np.round(drawn, DIGITS) + 0.0
