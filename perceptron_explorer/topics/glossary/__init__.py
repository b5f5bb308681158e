"""The words that the pages use."""

from perceptron_explorer.topics.glossary.page import list_words, list_words_of, show

__all__ = ["list_words", "list_words_of", "show"]
