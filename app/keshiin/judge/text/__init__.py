"""What the text says to its reader: its words as he sees them, and what they want of him."""
