"""A small network: hidden units that are hyperplanes, and how they learn together."""

from perceptron_explorer.topics.network import page

page.show()
