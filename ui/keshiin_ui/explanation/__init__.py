"""The explanation pane: cards in the reader's words, and the expert's table."""
