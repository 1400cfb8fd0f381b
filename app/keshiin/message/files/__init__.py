"""The files in a message: what they are by name and bytes, and the forms that hold others."""
