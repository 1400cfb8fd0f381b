"""The times of the message: the clocks of its stations, its date, its zone."""
