"""What words, links and sender show only together: a reader who is led away from who seems to write."""
