"""The way to the reader as the rules ask of it: who vouches, who passed the message on, whose machines."""
