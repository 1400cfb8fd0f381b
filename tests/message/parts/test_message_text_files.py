"""Where files stand in a text: from their first mark to the end of their last."""

from __future__ import annotations

from keshiin.message.parts.text_files import text_files

CODED = b"\nbegin 644 a.txt\n#0V%T\n`\nend\n"
YENC = b"\n=ybegin line=128 size=3 name=b.bin\nabc\n=yend size=3\n"


def test_a_file_stands_with_its_marks_between_what_is_around_it() -> None:
    data = b"hello" + CODED + b"goodbye\n"
    (found,) = text_files(data, 0, len(data))
    assert (found.name, data[found.start : found.end]) == (b"a.txt", b"begin 644 a.txt\n#0V%T\n`\nend")


def test_one_behind_the_other_are_two_and_each_encoding_has_its_own() -> None:
    data = CODED + YENC + CODED
    assert [each.name for each in text_files(data, 0, len(data))] == [b"a.txt", b"a.txt", b"b.bin"]


def test_one_without_an_end_reaches_to_the_end_of_the_text() -> None:
    data = b"\nbegin 644 a.txt\n#0V%T\n`\nso long\n"
    (found,) = text_files(data, 0, len(data))
    assert found.end == len(data)
