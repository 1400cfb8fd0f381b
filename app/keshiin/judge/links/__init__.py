"""The links of a message, taken apart."""
