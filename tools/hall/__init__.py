"""Several servers of the explorer on one machine, behind nginx. ``make hall`` starts them."""
