"""A vector to drag, in the plane and in space, with its length, direction and entries."""

from perceptron_explorer.topics.vectors import page

page.show()
