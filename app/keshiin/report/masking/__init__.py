"""Hiding the reader: his addresses, names and inner servers, wherever and however they are written."""

from keshiin.report.masking.mask import Hidden, Mask
from keshiin.report.masking.secrets import Secret, secrets_of
from keshiin.report.masking.told import masked_explanation, masked_text

__all__ = ["Hidden", "Mask", "Secret", "masked_explanation", "masked_text", "secrets_of"]
