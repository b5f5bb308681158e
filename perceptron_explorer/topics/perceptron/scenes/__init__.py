"""The pictures of the perceptron: its diagram, its step, its bias, its half-spaces."""
