"""Who vouches for the message and who objects: SPF, DKIM, DMARC, filters, the writer's own signature."""
