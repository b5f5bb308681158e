"""Rosenblatt's perceptron: its diagram, and one idea about it at a time."""

from perceptron_explorer.topics.perceptron import page

page.show()
