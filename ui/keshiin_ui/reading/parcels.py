"""The form in which values cross between the window and the process that reads for it."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import IO

Values = tuple[object, ...]
Reduced = tuple[type, Values]
Reducer = Callable[[object], Reduced]


class Reducers(dict[type, Reducer]):
    """How each dataclass is told: by what it is made of, in the order in which it is made.

    The standard way asks every single value for its fields by name, and takes four times as long.
    """

    def __missing__(self, kind: type) -> Reducer:
        if not is_dataclass(kind):
            raise KeyError(kind)
        names = [field.name for field in fields(kind) if field.init]
        self[kind] = reducer = _reducer(kind, names)
        return reducer


REDUCERS = Reducers()


def send(value: object, stream: IO[bytes]) -> None:
    """Write a value, and let the other end have it; raises what the stream does."""
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = REDUCERS
    pickler.dump(value)
    stream.flush()


def receive(stream: IO[bytes]) -> object:
    """The next value; raises `EOFError` or `UnpicklingError` where the other end went before or amid it."""
    return pickle.load(stream)  # noqa: S301  (the other end is this program)


def _reducer(kind: type, names: list[str]) -> Reducer:
    if len(names) > 1:
        values: Callable[[object], Values] = attrgetter(*names)
        return lambda value: (kind, values(value))
    return lambda value: (kind, tuple(getattr(value, name) for name in names))
