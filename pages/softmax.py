"""Softmax: three species at once, scores that become probabilities, two classes."""

from perceptron_explorer.topics.softmax import page

page.show()
