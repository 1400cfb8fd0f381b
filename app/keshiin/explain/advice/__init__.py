"""What to do now: steps by level and situation, and the offices that help."""
