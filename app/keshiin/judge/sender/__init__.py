"""Who the message says that it is from, as its reader sees it."""
