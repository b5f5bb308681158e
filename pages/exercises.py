"""Small tasks with the pictures of the other pages; the core checks them on release."""

from explorer.exercises import page as parts

parts.show()
parts.files()
