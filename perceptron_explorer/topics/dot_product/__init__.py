"""The dot product in both its forms."""
