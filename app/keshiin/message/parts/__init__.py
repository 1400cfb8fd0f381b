"""The body of a message: its MIME parts, what they say of themselves, and what stands in them."""
