"""The words that the pages use."""

from explorer.glossary.page import link_to, show

__all__ = ["link_to", "show"]
