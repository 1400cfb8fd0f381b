"""How the text is written and shown, whatever it says."""
