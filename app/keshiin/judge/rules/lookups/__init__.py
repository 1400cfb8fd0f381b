"""What the network answered, where the reader asked it."""
