"""The verdict banner: its words, its buttons, and the room that it takes."""
