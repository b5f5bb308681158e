"""The class board."""

from perceptron_explorer.topics.class_board import page

page.show()
