"""A person's own leaves: made by hand, read from a file or a photograph, judged and proved."""

from perceptron_explorer.topics.leaf_lab import page

page.show()
