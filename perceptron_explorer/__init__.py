"""All of the explorer that runs, beside the mathematics of `perceptron_core`."""
