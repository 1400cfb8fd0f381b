"""The rules, one a file, in packages by what they look at; the folder is scanned, a file's name is the id."""
