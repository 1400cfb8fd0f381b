"""The settings dialog: each page one matter, every change at once."""
