"""A weight vector to drag, and the hyperplane that turns with it."""

from perceptron_explorer.topics.hyperplane import page

page.show()
