"""The way that the message took: its stations, their names, and the border."""
