"""The link to Thunderbird: the program that its add-on talks to, and how that is made known and checked."""
