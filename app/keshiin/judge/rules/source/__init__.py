"""The source as it was given: what is missing or masked in it, or read differently by programs."""
