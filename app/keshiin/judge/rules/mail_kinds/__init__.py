"""What kind of mail it is: returned, forwarded, of a list, a newsletter."""
