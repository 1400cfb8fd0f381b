"""Parts that programs read differently: each is told, and whatever any of them would show is listed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from ambiguous_mail import CASES
from ambiguous_parts import EVIL, TOP, yenc
from hostile_run import whole

from keshiin.analysis import Analysis, analyze
from keshiin.attachment_files import contents
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.model import Message

MOST_FALSE = 0.01


def all_of(message: Message) -> Iterator[Message]:
    """The message and those inside it."""
    yield message
    for inner in message.inner:
        yield from all_of(inner.message)


def fired(analysis: Analysis) -> set[str]:
    """The kinds of ambiguity that were told of the message."""
    return {each.variant for each in analysis.assessment.findings if each.rule == "ambiguous_parts"}


@pytest.mark.parametrize("name", CASES)
def test_it_is_flagged_and_told_and_every_reading_is_listed(name: str) -> None:
    case = CASES[name]
    messages = list(all_of(read(case.data)))
    assert case.sign in {sign for part in messages[0].parts for sign in part.ambiguities}
    listed = {file.name for each in messages for file in each.attachments}
    listed |= {part.content_type for each in messages for part in each.parts}
    assert case.listed in listed
    done = whole(case.data)
    assert fired(done.analysis)
    assert all("ambiguous_parts" in text for text in done.objects)


@pytest.mark.parametrize(
    "name",
    [
        "encoding twice, plain first",
        "two names of the file",
        "an encoding that nobody knows",
        "an encoding in quotation marks",
        "an encoding behind another",
        "yEnc in a text",
        "yEnc without MIME",
    ],
)
def test_a_file_of_another_reading_can_be_saved_as_that_reading_shows_it(name: str) -> None:
    message = read(CASES[name].data)
    (file,) = (each for each in message.attachments if "other_reading" in each.signs)
    assert (file.name, contents(message, file)) == ("run.exe", EVIL)


def test_a_uuencoded_file_is_decoded() -> None:
    message = read(CASES["uuencoding in a text"].data)
    (file,) = message.attachments
    assert (file.name, file.size, contents(message, file)) == ("run.exe", 3, b"Cat")


@pytest.mark.parametrize("name", ["an encoding with a comment", "an encoding with a semicolon"])
def test_an_encoding_that_is_read_past_its_remark_gives_one_file(name: str) -> None:
    message = read(CASES[name].data)
    (file,) = message.attachments
    assert (file.name, file.size) == ("run.exe", len(EVIL))


def test_links_of_quoted_printable_in_quotation_marks_are_those_that_lenient_programs_open() -> None:
    message = read(CASES["quoted-printable in quotation marks"].data)
    assert "http://other.example/login" in [link.url for link in message.links]


# Of the second, each byte but the first is two when written, so that slices end between them.
@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 5_000, b"x" + b"\xd6" * 600_000], ids=["all", "marks"]
)
def test_yenc_of_every_byte_in_a_line_longer_than_a_slice_is_decoded_whole(content: bytes) -> None:
    message = read(TOP + b"\r\nhello\r\n" + yenc(content))
    (file,) = message.attachments
    assert (file.size, contents(message, file)) == (len(content), content)


def test_a_text_that_only_speaks_of_yenc_holds_no_file() -> None:
    message = read(TOP + b"\r\nA block begins with\r\n=ybegin and a line length,\r\nand ends with =yend.\r\n")
    assert message.attachments == ()


def test_files_in_texts_are_bounded_and_what_was_left_out_is_told() -> None:
    part = b"--b\r\nContent-Type: text/plain\r\n\r\n" + yenc(b"x") * 30
    message = read(TOP + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part * 100 + b"--b--\r\n")
    assert len(message.attachments) == 1_000
    assert [(cut.limit, cut.found) for cut in message.cuts] == [("parts", 2_101)]


def test_the_set_is_large() -> None:
    assert len(CASES) >= 30
    assert len({case.sign for case in CASES.values()}) >= 15


def test_an_ordinary_message_of_many_parts_carries_no_flag() -> None:
    part = b"--b\r\nContent-Type: text/plain; name=a\r\nContent-Disposition: inline; filename=a\r\n\r\nx\r\n"
    data = (
        b"From: a@example.jp\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + part * 3 + b"--b--\r\n"
    )
    message = read(data)
    assert [part.ambiguities for part in message.parts] == [()] * 4
    assert len(message.attachments) == 3


def test_honest_mail_is_hardly_ever_flagged(corpus: Path) -> None:
    files = [file for file in sorted(corpus.rglob("*.eml")) if file.parent.name.startswith("honest")]
    assert len(files) > 100
    flagged = [file.name for file in files if any(part.ambiguities for part in read(file.read_bytes()).parts)]
    assert len(flagged) <= MOST_FALSE * len(files), flagged


def test_it_is_odd_only_where_no_broken_program_writes_it() -> None:
    places = Places.bundled()
    weights = {
        name: {
            each.weight
            for each in analyze(read(CASES[name].data), places).assessment.findings
            if each.rule == "ambiguous_parts" and each.variant != "more"
        }
        for name in ("type twice, text first", "no boundary")
    }
    assert weights == {"type twice, text first": {"odd"}, "no boundary": {"neutral"}}
