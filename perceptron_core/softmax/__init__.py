"""Softmax and cross-entropy: scores, probabilities, and linear scores that are trained on them.

The source is A. Punnen, The Maths behind Neural Networks, chapter 8 ("Punnen, ch. 8").
"""

from perceptron_core.softmax.borders import score_border
from perceptron_core.softmax.descent import SoftmaxRun, softmax_descent
from perceptron_core.softmax.evaluation import class_predictions, confusion_matrix
from perceptron_core.softmax.linear_scores import (
    class_probabilities,
    class_scores,
    mean_cross_entropy,
    mean_cross_entropy_gradient,
)
from perceptron_core.softmax.probabilities import (
    cross_entropy,
    cross_entropy_gradient,
    log_softmax,
    softmax,
    softmax_jacobian,
)

__all__ = [
    "SoftmaxRun",
    "class_predictions",
    "class_probabilities",
    "class_scores",
    "confusion_matrix",
    "cross_entropy",
    "cross_entropy_gradient",
    "log_softmax",
    "mean_cross_entropy",
    "mean_cross_entropy_gradient",
    "score_border",
    "softmax",
    "softmax_descent",
    "softmax_jacobian",
]
