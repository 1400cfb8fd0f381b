"""The verdict in words: its level, its headline, and what no header can tell."""
