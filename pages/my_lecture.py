"""A lecture of one's own: scenes of all pages in one order, to present."""

from perceptron_explorer.topics.my_lecture import page

page.show()
