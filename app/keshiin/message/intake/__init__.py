"""Messages found in files, mailboxes and folders, and what is said where none can be read."""
