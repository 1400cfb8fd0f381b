"""Hiding the reader: his addresses, names and inner servers, wherever and however they are written."""

from keshiin.report.masking.mask import Hidden, Mask
from keshiin.report.masking.secrets import Secret, secrets_of

__all__ = ["Hidden", "Mask", "Secret", "secrets_of"]
