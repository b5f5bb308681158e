"""A leaf from a photograph: told from its background, and measured."""
