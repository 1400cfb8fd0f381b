"""Qt itself: loaded lightly, its one application, its screen, its own words."""
