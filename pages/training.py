"""Rosenblatt's rule, played step by step over leaves."""

from perceptron_explorer.topics.training import page

page.show()
