"""The commands of the terminal, one a file, and beside them what several of them share."""
