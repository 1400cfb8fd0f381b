"""The answers of SPF, DKIM, DMARC and ARC in words, reported and checked, and the domains beside them."""
