"""A network with one hidden layer: its values, its gradients in matrices, and its training.

The source is A. Punnen, The Maths behind Neural Networks, chapters 6 and 7 ("Punnen, ch. 6, 7"),
beside M. Nielsen, Neural Networks and Deep Learning, chapter 2. δ = ∂C/∂z everywhere. Layers are
written in brackets, a⁽²⁾; they are no powers. A leaf is a row of X and a unit a row of W.
"""

from perceptron_core.network.backward import Deltas, network_deltas, network_gradients
from perceptron_core.network.forward import Forward, network_forward, network_probabilities
from perceptron_core.network.loss import COSTS, Cost, network_correct, network_loss
from perceptron_core.network.parameters import Parameters
from perceptron_core.network.start import held_out, starting_parameters
from perceptron_core.network.train import TrainedNetwork, train_network

__all__ = [
    "COSTS",
    "Cost",
    "Deltas",
    "Forward",
    "Parameters",
    "TrainedNetwork",
    "held_out",
    "network_correct",
    "network_deltas",
    "network_forward",
    "network_gradients",
    "network_loss",
    "network_probabilities",
    "starting_parameters",
    "train_network",
]
