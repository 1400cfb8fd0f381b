"""A header read at once gives what the careful walk over its lines gives."""

from __future__ import annotations

import pickle

import pytest

import keshiin_resources
from keshiin.limits import FIELDS, HEADER_BYTES
from keshiin.message.header import fields, plain_header
from keshiin.span import Span

PLAIN = {
    "one": b"A: b\n\n",
    "folded": b"Received: from a\r\n\tby b;\r\n Mon\r\nX-A_1.b: c\r\n\r\nbody: no field\r\n",
    "mixed ends": b"A: b\r\nB: c\nC:\n\n",
    "an empty fold": b"A: b\n \nB: c\n\n",
    "an mbox line": b"From a Mon\nA: b\nB: c\n\n",
}
STRANGE = {
    "no blank line": b"A: b\nB: c\n",
    "a lone return": b"A: b\rB: c\n\n",
    "a lost indent": b"Received: from a\nby b; Mon\nA: b\n\n",
    "a blank before the colon": b"A: b\nB : c\n\n",
    "an address of the web": b"A: b\nhttp://a.example\nB: c\n\n",
    "a tag": b"DKIM-Signature: v=1;\nh=from:to\nA: b\n\n",
    "a time": b"A: b\n23:59 c\nB: c\n\n",
    "a fold before all": b"\tA: b\nB: c\n\n",
    "an empty line that some see": b"A: b\r\nB:c\r\n\r\r\nFrom: d\r\n\r\n",
    "too many fields": b"A: b\n" * (FIELDS + 1) + b"\n",
    "too long": b"A: " + b"b" * HEADER_BYTES + b"\n\n",
}
SAMPLES = {
    file.name: file.read_bytes()
    for file in sorted(keshiin_resources.path("samples").iterdir())
    if file.suffix in (".eml", ".txt")
}


@pytest.mark.parametrize("name", [*PLAIN, *STRANGE, *SAMPLES])
def test_both_ways_find_the_same_fields(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = {**PLAIN, **STRANGE, **SAMPLES}[name]
    at_once = fields.split_header(data)
    monkeypatch.setattr(fields, "plain_header", lambda *_: None)
    assert at_once == fields.split_header(data)


@pytest.mark.parametrize("name", STRANGE)
def test_what_needs_a_closer_look_is_not_read_at_once(name: str) -> None:
    assert plain_header.plain_header(STRANGE[name], 0, 1) is None


def test_spans_and_lines_are_those_of_the_source() -> None:
    data = b"skip\r\n" + PLAIN["folded"]
    found = plain_header.plain_header(data, 6, 2)
    assert found is not None
    (first, second), end = found
    assert (first.line, second.line) == (2, 5)
    assert data[slice(*first.span)] == first.raw == b"Received: from a\r\n\tby b;\r\n Mon"
    assert second.at(second.colon + 2, second.colon + 3) == Span(second.span.end - 1, second.span.end)
    assert data[end:] == b"body: no field\r\n"


def test_a_field_keeps_its_key_when_it_is_sent_to_another_process() -> None:
    found = plain_header.plain_header(PLAIN["one"], 0, 1)
    assert found is not None
    (field,), _ = found
    assert pickle.loads(pickle.dumps(field)).key == field.key == "a"
