"""The way and the places of a message, drawn without Qt."""
