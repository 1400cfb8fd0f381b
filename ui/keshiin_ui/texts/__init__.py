"""The window’s words in the reader’s language, and texts made visible, searched, set in lines."""
