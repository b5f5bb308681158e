"""Gradient descent: on a curve, on a surface, by several rules, on a few leaves at a time."""
