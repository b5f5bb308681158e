"""Gradient descent on curves and surfaces, by several rules."""

from perceptron_explorer.topics.descent import page

page.show()
