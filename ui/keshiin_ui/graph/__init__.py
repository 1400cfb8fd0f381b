"""The hop graph: the way a message took, from the sender at the left to the reader at the right."""
