"""Rosenblatt's rule, step by step: the run as tables, and what is drawn and said of it."""
