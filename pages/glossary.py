"""The words and signs of the pages, each in a sentence."""

from perceptron_explorer.topics.glossary import page

page.show()
