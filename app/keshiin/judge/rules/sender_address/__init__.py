"""The sender's address and domain, beside the others that the header names."""
