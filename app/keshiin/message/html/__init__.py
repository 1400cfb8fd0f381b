"""HTML: its tags, its links, its words, and what it does that plain text would not."""
