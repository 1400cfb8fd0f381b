"""The rules, one a file; the folder is scanned, and a file's name is its rule's id."""
