"""What this is, a picture to drag at once, and the way to the pages."""

from perceptron_explorer.topics.home import page

page.show()
