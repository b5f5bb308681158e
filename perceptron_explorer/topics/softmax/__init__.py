"""Softmax: three species at once, scores that become probabilities, and two classes."""
