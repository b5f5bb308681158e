"""The tests. A package, so that test modules can share helpers by their full names."""
