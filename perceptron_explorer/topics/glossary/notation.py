"""The letters that all pages use, each with what it stands for."""

from __future__ import annotations

NOTATION: tuple[tuple[str, str], ...] = (
    (r"\mathbf{x},\ x_i", "a leaf and its features"),
    (r"\mathbf{w},\ w_i", "the weights"),
    (r"b,\ \theta = -b", "the bias and the threshold"),
    (r"x_0 = 1,\ w_0 = b", "the dummy input and its weight, another way to write the bias"),
    (r"z = \mathbf{w}\cdot\mathbf{x} + b", "the weighted sum"),
    (r"\sigma", "the activation function; the perceptron's is the step"),
    (r"\hat{y} = \sigma(z)", "the output: the class that the perceptron predicts"),
    (r"y", "the label: the class that the leaf is known to have"),
    (r"\eta", "the learning rate"),
    (r"\gamma,\ R", "the largest possible margin and the length of the longest leaf"),
)
"""LaTeX, and what it stands for. Punnen's chapter writes y for the output too."""
