"""A second, independent reckoning of everything the program says of goals, from the raw files alone."""
