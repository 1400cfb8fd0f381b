"""Mistakes of the program itself: a report on the disk, and a calm sentence on the screen."""
