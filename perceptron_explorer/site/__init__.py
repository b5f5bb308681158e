"""The pages as plain files, which need no server: ``make site``, ``perceptron-explorer --site``."""
