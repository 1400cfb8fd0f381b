"""The header block: its fields with their spans, and the repair of text that lost its lines."""
