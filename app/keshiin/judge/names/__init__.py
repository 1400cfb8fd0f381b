"""Names and domains by themselves: whose they are, and what they are made to look like."""
