"""Comparing the message on the screen with one that the reader trusts."""
