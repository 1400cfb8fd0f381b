"""The header pane: the source as it is, with who wrote what laid over it."""
