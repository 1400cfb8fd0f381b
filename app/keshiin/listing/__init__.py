"""Many messages at once: a line for each, what came twice, and what came in heaps."""

from keshiin.listing.entry import entry_of
from keshiin.listing.kinds import Kinds
from keshiin.listing.model import Entry, Kind

__all__ = ["Entry", "Kind", "Kinds", "entry_of"]
