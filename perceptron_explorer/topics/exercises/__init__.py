"""Small tasks that check themselves: their file format, their pictures, what was solved."""
