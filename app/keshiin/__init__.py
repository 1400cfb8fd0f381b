"""Keshiin reads the postmarks on an e-mail: bytes in, a report out. No Qt here."""

__version__ = "0.1.0"
