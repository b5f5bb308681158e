"""All of the explorer that runs, beside the mathematics of `perceptron_core`."""

__version__ = "0.1.0"
