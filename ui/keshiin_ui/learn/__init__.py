"""Lessons and the tour: one idea a step, beside the panes that it speaks of."""
