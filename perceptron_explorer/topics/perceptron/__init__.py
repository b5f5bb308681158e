"""The parts of the perceptron's page that are more than words."""
