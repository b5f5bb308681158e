"""The chain rule: one neuron on rulers, a chain of neurons, a network with one hidden neuron."""
