"""From bytes to a `Message`: fields, claims, parts, links and attachments, none of it believed yet."""

from keshiin.message.reading import read

__all__ = ["read"]
