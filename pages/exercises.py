"""Small tasks with the pictures of the other pages; the core checks them on release."""

from perceptron_explorer.topics.exercises import page

page.show()
