"""The list of several messages at the left of the window."""
