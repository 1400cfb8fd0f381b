"""What copying, saving or quoting did to a source as a whole, undone, with the way back to its bytes."""
