"""The address is the scene: what a page shows is read from its address, and written to it."""

from perceptron_explorer.shell.address.choices import choice_from_address

__all__ = ["choice_from_address"]
