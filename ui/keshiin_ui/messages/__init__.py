"""What is open: one message, or several in a list at the left of the window."""
