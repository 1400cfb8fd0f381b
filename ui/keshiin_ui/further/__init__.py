"""Taking a message further: a report, letters to desks, the evidence, each from a dialog of its own."""
