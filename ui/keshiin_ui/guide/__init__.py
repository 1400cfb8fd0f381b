"""How to get the source of a message out of the usual mail programs, step by step, with drawn pictures."""
