"""The parts of the training page that are more than words."""
