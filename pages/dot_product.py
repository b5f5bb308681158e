"""Two vectors, their dot product in both its forms, and the shadow of one on the other."""

from perceptron_explorer.topics.dot_product import page

page.show()
