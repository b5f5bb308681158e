"""The command ``perceptron-explorer``."""
