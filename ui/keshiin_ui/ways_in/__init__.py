"""The ways of a message into the window: dropped, pasted, opened, handed over by the system."""
