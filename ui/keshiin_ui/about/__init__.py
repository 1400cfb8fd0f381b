"""What the program says of itself: its version, its data, where a newer one comes from."""
