"""Choices, titles and tables that several pages show."""
