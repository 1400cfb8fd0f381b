"""Work in steps and on other threads, so that the window answers."""
