"""What crosses to the reading process and back arrives as it was, and a torn end is told."""

from __future__ import annotations

import io
import pickle
from dataclasses import dataclass

import pytest
from made_view import explanation, view

from keshiin_ui.reading import Given, Opened, Terms
from keshiin_ui.reading.parcels import receive, send


@dataclass(frozen=True, slots=True)
class Alone:
    """A value with one part."""

    part: tuple[int, ...]


def crossed(value: object) -> object:
    """The value as the other end has it."""
    stream = io.BytesIO()
    send(value, stream)
    stream.seek(0)
    return receive(stream)


@pytest.mark.parametrize("value", [Alone((1, 2)), Given(data=b"x", inside=(1,)), Terms(), None])
def test_a_value_arrives_as_it_was(value: object) -> None:
    assert crossed(value) == value


def test_an_answer_arrives_whole_and_finds_its_fields() -> None:
    sent = Opened(view().analysis, {"en": explanation("en")})
    come = crossed(sent)
    assert come == sent
    assert isinstance(come, Opened)
    assert come.analysis is not None
    assert come.analysis.message.first("subject") == view().analysis.message.first("subject") is not None


def test_an_answer_is_smaller_than_the_standard_way_tells_it() -> None:
    stream = io.BytesIO()
    send(view().explanation, stream)
    assert stream.tell() <= len(pickle.dumps(view().explanation, pickle.HIGHEST_PROTOCOL))


def test_a_torn_end_is_told() -> None:
    stream = io.BytesIO()
    send(Terms(), stream)
    for kept in (0, stream.tell() // 2):
        with pytest.raises((EOFError, pickle.UnpicklingError)):
            receive(io.BytesIO(stream.getvalue()[:kept]))
