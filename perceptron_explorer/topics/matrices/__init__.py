"""The parts of the page on matrices that are more than words."""
