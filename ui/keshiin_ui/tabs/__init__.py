"""The tabs beside the header: the message as text, its links, its attachments."""
