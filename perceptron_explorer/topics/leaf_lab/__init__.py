"""The parts of the Leaf lab's page."""
