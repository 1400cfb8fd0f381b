"""A second start of the program: how it finds the running window, and what it hands to it."""
