"""What the sender calls itself, and how the line is written in which it says so."""
