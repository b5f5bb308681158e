"""Tests that open the explorer in a real browser, and the helpers that they share."""
