"""Rosenblatt's rule and its relatives, and what is proved about them."""
