"""The scenes of a lecture, to print and for phones."""

from perceptron_explorer.topics.hand_out import page

page.show()
