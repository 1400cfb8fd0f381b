"""What else the text wants of its reader, and how it presses for it."""
