"""Bytes to text: the charsets of mail, and the guess where a label is missing or wrong."""
