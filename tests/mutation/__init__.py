"""Breaks a room of the program at places drawn by lot, and counts what the tests notice; see tests/mutation/run."""
