"""Messages made by hand for comparing, analysed with the border told."""

from __future__ import annotations

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings


def analysed(header: str, body: str) -> Analysis:
    """A message whose topmost line is of the reader's own service."""
    return analyze(read(f"{header}\n{body}".encode()), Places.bundled(), Settings(border_hop=1))
