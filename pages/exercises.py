"""Small tasks with the pictures of the other pages; the core checks them on release."""

from perceptron_explorer.topics.exercises import page as parts

parts.show()
parts.files()
