"""Vectors written and stacked as matrices, and what matrices do."""

from perceptron_explorer.topics.matrices import page

page.show()
