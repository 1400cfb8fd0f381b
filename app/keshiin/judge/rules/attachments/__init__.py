"""Attached files: what they are, and what they are called."""
