"""The words that the pages use."""

from explorer.glossary.page import list_words, list_words_of, show

__all__ = ["list_words", "list_words_of", "show"]
