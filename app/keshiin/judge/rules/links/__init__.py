"""Where links lead, and how they are written."""
