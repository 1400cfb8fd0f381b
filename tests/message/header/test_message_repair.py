"""Pasted and damaged headers are repaired and the repair told; a delivered message never gains a field."""

from collections import Counter

import pytest

from keshiin.message import read
from slowness import within

MX = (
    b"Received: from %s (evil.example [192.0.2.66]) by mx.example.jp with SMTP id A1; "
    b"Mon, 1 Jan 2024 00:00:00 +0900"
)
FAKE = (
    b"x by y.example; Mon, 1 Jan 2024 00:00:00 +0000 Received: from bank.example (bank.example [192.0.2.1]) "
    b"by mx.example.jp; Mon, 1 Jan 2024 00:00:00 +0000"
)


def kinds(message):
    return Counter(repair.kind for repair in message.source.repairs)


def test_lost_indent_one_repair_a_line():
    data = (
        b"Received: from a.example (192.0.2.1)\nby b.example (X);\nMon, 12 Mar 2007 11:17:19 +0900 (JST)\n"
        b"X-Virus-Status: clean\nReceived: from c.example ([10.0.0.1])\nwith ESMTP id 1:2:3\n"
        b"for <a@b.example>;\nMon, 12 Mar 2007 11:17:19 +0900\n"
    )
    message = read(data)
    assert [field.name for field in message.fields] == ["Received", "X-Virus-Status", "Received"]
    assert kinds(message) == {"lost-indent": 5}
    assert [repair.line for repair in message.source.repairs] == [2, 3, 6, 7, 8]
    assert not message.source.exact
    first = message.fields[0]
    place = first.raw.index(b"Mon,")
    assert data[slice(*first.at(place, place + 4))] == b"Mon,"
    assert data[slice(*first.span)].endswith(b"(JST)")


def test_broken_address_is_joined_without_a_blank():
    data = b"Message-ID: <3B014BAF@\nfne.example>\nFrom: A B <a@\nfne.example>\nSubject: x\n"
    message = read(data)
    assert kinds(message) == {"broken-address": 2}
    assert message.claims.message_id == "3B014BAF@fne.example"
    assert message.claims.from_[0].address == "a@fne.example"
    assert [field.line for field in message.fields] == [1, 3, 5]


def test_joined_fields_one_repair_a_joint():
    data = (
        b"Received: (qmail 1 invoked by uid 30); 26 May 2016 04:32:45 +0900 Received: from unknown "
        b"(HELO ?192.0.2.5?) (192.0.2.9) Date: Thu, 26 May 2016 00:32:39 +0500"
    )
    message = read(data)
    assert [field.name for field in message.fields] == ["Received", "Received", "Date"]
    assert kinds(message) == {"joined-fields": 2}
    assert {field.line for field in message.fields} == {1}
    assert [data[slice(*field.span)] for field in message.fields] == [field.raw for field in message.fields]


def test_text_around_a_paste():
    data = b"Here is the header:\n\nFrom: a@b.example\nTo: c@d.example\n--\nTaro\n"
    message = read(data, kind="paste")
    assert [field.name for field in message.fields] == ["From", "To"]
    assert kinds(message) == {"text-before": 1, "text-after": 1}
    assert message.parts == ()


@pytest.mark.parametrize("kind", ["file", "paste", "mailbox", "thunderbird"])
@pytest.mark.parametrize(
    "subject",
    ["x Received: from bank.example", "x; Mon, 1 Jan 2024 00:00:00 +0900 Received: a", "(x) From: a@b"],
)
def test_a_subject_stays_one_field(subject, kind):
    message = read(f"Subject: {subject}\r\nTo: a@b.example\r\n\r\nbody".encode(), kind=kind)
    assert [field.name for field in message.fields] == ["Subject", "To"]


@pytest.mark.parametrize(
    "helo", [FAKE, b"(x) Received: from bank.example", b"[192.0.2.1]) Received: from bank.example"]
)
@pytest.mark.parametrize("tail", [b"\r\nSubject: x\r\n\r\nbody", b"\r\nSubject: x\r\n y\r\n", b"\r\n\r\n"])
def test_helo_text_in_a_delivered_line_gains_no_field(helo, tail):
    message = read(MX % helo + tail)
    assert sum(field.name == "Received" for field in message.fields) == 1
    assert message.source.repairs == ()
    assert message.source.exact


def test_helo_text_in_a_folded_line_gains_no_field_in_a_paste_either():
    folded = (MX % FAKE).replace(b" by mx.example.jp with", b"\n\tby mx.example.jp with")
    message = read(folded + b"\nSubject: x\n", kind="paste")
    assert [field.name for field in message.fields] == ["Received", "Subject"]


def test_a_colon_inside_a_comment_is_no_joint():
    data = b"Received: from a.example (b.example [192.0.2.1]) (Received: x) by c; 1 Jan 2024 00:00:00 +0000"
    assert len(read(data).fields) == 1


def test_an_intact_paste_is_not_repaired_but_is_not_exact():
    message = read(b"From: a@b.example\nSubject: one\n two\n\nbody\n", kind="paste")
    assert message.source.repairs == ()
    assert not message.source.exact


SOURCE = (
    b"Delivered-To: me@mx.example\nReceived: from a.example (a.example [192.0.2.1])\n"
    b" by mx.example with ESMTP; Mon, 1 Jan 2024 00:00:00 +0900\nFrom: A <a@b.example>\n"
    b"Subject: x\n\nthe text\n"
)


def checked(paste):
    message = read(paste, kind="paste")
    assert [field.name for field in message.fields] == ["Delivered-To", "Received", "From", "Subject"]
    assert [box.address for box in message.claims.from_] == ["a@b.example"]
    assert message.parts[0].text == "the text\n"
    assert b"by mx.example" in message.fields[1].raw
    assert kinds(message) == {"text-before": 1}


@pytest.mark.parametrize("dress", [b"> ", b">", b"| ", b"    ", b"\t", b">> ", b"> > "])
def test_a_quoted_or_indented_paste(dress):
    checked(b"".join(dress + line for line in SOURCE.splitlines(keepends=True)))


def test_a_quoted_paste_whose_empty_lines_lost_their_blank():
    checked(b"".join(b"> ".rstrip(b" " if line == b"\n" else b"") + line for line in SOURCE.splitlines(True)))


@pytest.mark.parametrize("turn", range(6))
@pytest.mark.parametrize(
    "dresses", [(b">>", b">> "), (b">> ", b"> > "), (b">", b"> "), (b">>", b">> ", b"> >")]
)
def test_a_paste_that_is_quoted_in_more_than_one_way(dresses, turn):
    lines = enumerate(SOURCE.splitlines(keepends=True))
    message = read(
        b"".join(dresses[(at * (turn + 1) + turn) % len(dresses)] + line for at, line in lines), kind="paste"
    )
    assert [field.name for field in message.fields] == ["Delivered-To", "Received", "From", "Subject"]
    assert message.fields[1].value.split() == SOURCE.split(b"Received:")[1].split(b"From:")[0].split()
    assert message.parts[0].text.strip() == "the text"


def test_a_paste_with_an_empty_line_behind_each():
    fields = b"From: A <a@b.example>\nTo: c@d.example\nSubject: x\nDate: Mon, 1 Jan 2024 00:00:00 +0900\n"
    message = read((fields + b"\nthe text\n").replace(b"\n", b"\r\n\r\n"), kind="paste")
    assert [field.name for field in message.fields] == ["From", "To", "Subject", "Date"]
    assert message.parts[0].text == "the text\r\n"


def test_the_header_quoted_in_the_text_of_a_paste_is_left_there():
    data = b"From: a@b.example\nSubject: Re: x\n\n> From: c@d.example\n> To: x\n> Subject: x\n"
    message = read(data, kind="paste")
    assert (message.source.data, len(message.fields), message.source.repairs) == (data, 2, ())


@pytest.mark.parametrize(
    "page",
    [
        b"Original Message\nMessage ID\t<1@b.example>\nCreated at:\tMon\nFrom:\tA <a@b.example>\n"
        b"To:\tme@mx.example\nSubject:\tx\nSPF:\tPASS with IP 192.0.2.1\n\nDownload Original\n",
        "元のメッセージ\nFrom:\tA <a@b.example>\nTo:\tme@mx.example\n件名:\tx\nSPF:\tPASS\n\n".encode(),
    ],
)
def test_the_table_above_a_source_on_a_page_is_not_its_header(page):
    checked(page + SOURCE)


def test_a_table_alone_is_read_all_the_same():
    message = read(b"Message\nFrom:\tA <a@b.example>\nTo:\tc@d.example\nSubject:\tx\n", kind="paste")
    assert [field.name for field in message.fields] == ["From", "To", "Subject"]


def test_blanks_that_do_not_break_are_blanks_in_a_paste():
    data = SOURCE.replace(b": ", b":\xc2\xa0").replace(b"\n by", b"\n\xc2\xa0by")
    message = read(data, kind="paste")
    assert message.claims.subject == "x"
    assert message.fields[1].raw.endswith(b"by mx.example with ESMTP; Mon, 1 Jan 2024 00:00:00 +0900")
    assert message.source.data[slice(*message.fields[3].span)] == b"Subject:\xc2\xa0x"


@pytest.mark.parametrize("before", [b"Subject: x", b"To: a@b.example,"])
def test_words_of_nobody_in_a_delivered_header_are_joined_to_a_list_that_goes_on_alone(before):
    data = b"Received: from a.example\n by b.example\n" + before + b"\nstray words\nTo: c@d.example\n\nhi\n"
    assert kinds(read(data)) == Counter({"lost-indent": 1} if before.endswith(b",") else {})


@pytest.mark.parametrize("dress", ["> {}\n", ">{}\n", "    {}\n", "{}\n\n"])
def test_a_long_paste_is_taken_out_of_its_dress_at_once(dress):
    lines = [*SOURCE.decode().splitlines(), *["a"] * 4_000_000]
    paste = "".join(map(dress.format, lines)).encode()
    message = read(paste, kind="paste")
    assert [box.address for box in message.claims.from_] == ["a@b.example"]
    assert message.source.data.rstrip().endswith(b"\na\na\na")
    within(2, lambda: read(paste, kind="paste"))
