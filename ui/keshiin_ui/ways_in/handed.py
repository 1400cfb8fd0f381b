"""What a start of the program names: paths to open, or messages that Thunderbird's add-on handed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from keshiin.thunderbird import spool
from keshiin_ui.reading import Given


def given_at(paths: Iterable[str]) -> tuple[Given, ...]:
    """The paths as things to open; the messages of a spool are taken out of it at once."""
    return tuple(each for path in paths for each in _given(path))


def _given(path: str) -> Iterator[Given]:
    if not spool.is_spool(path):
        yield Given(path=path)
        return
    try:
        handed = spool.take(Path(path))
    except OSError:
        # Read as any folder, the reader is told why it cannot be.
        yield Given(path=path)
        return
    for name, data in handed:
        yield Given(data=data, kind="thunderbird", name=name)
