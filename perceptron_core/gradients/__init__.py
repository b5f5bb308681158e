"""Gradients by the chain rule: of a neuron, a chain, a layer, and a 1–1–1 network.

The source is A. Punnen, The Maths behind Neural Networks, chapters 4, 5 and 7.
The cost is C = ½(a − y)² and δ = ∂C/∂z everywhere, as in M. Nielsen, Neural Networks and Deep
Learning, chapter 2. Layers are written in brackets, a⁽²⁾; they are no powers.
"""

from perceptron_core.gradients.activations import (
    ACTIVATIONS,
    ALL_ACTIVATIONS,
    Activation,
    activate,
    activation_slope,
    activation_slopes,
    activations,
)
from perceptron_core.gradients.chain import (
    chain_links,
    chain_outputs,
    chain_sums,
    products_from_end,
)
from perceptron_core.gradients.layer import (
    LAYER_KINDS,
    activate_all,
    layer_images,
    layer_jacobian,
    linear_images,
    slopes_of_all,
)
from perceptron_core.gradients.network import (
    network_deltas,
    network_differences,
    network_forward,
    network_gradient,
)
from perceptron_core.gradients.neuron import neuron_forward, neuron_links

__all__ = [
    "ACTIVATIONS",
    "ALL_ACTIVATIONS",
    "LAYER_KINDS",
    "Activation",
    "activate",
    "activate_all",
    "activation_slope",
    "activation_slopes",
    "activations",
    "chain_links",
    "chain_outputs",
    "chain_sums",
    "layer_images",
    "layer_jacobian",
    "linear_images",
    "network_deltas",
    "network_differences",
    "network_forward",
    "network_gradient",
    "neuron_forward",
    "neuron_links",
    "products_from_end",
    "slopes_of_all",
]
