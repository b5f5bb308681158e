"""Small helpers of the Makefile and the tests."""
