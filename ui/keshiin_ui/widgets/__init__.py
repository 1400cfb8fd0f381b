"""The small parts of which panes and dialogs are made; each knows nothing of a message."""
