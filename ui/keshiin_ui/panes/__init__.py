"""What all panes share: what they show, what is chosen, their frame and heading."""
