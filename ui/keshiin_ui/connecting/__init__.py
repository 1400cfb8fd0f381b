"""Connecting the window to Thunderbird: the dialog, and back to a message there."""
