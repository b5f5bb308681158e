"""The rules that quantities are made by, as functions of Python. The front end has the same."""
