"""A lecture of one's own: made, kept in the browser, saved, presented."""
