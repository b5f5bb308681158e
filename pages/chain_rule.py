"""The chain rule: small changes on rulers, chains of neurons, gradients of a small network."""

from perceptron_explorer.topics.chain_rule import page

page.show()
