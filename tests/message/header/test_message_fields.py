"""A header block split into fields: whatever ends its lines, every span points at the source."""

import pytest

from keshiin import limits
from keshiin.message import read


def names(data, **more):
    return [field.name for field in read(data, **more).fields]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_any_line_end(end):
    message = read(f"From: a@b.example{end}Subject: one{end} two{end}{end}body".encode())
    assert [field.name for field in message.fields] == ["From", "Subject"]
    assert message.claims.subject == "one two"
    assert message.source.data[message.header_end :] == b"body"
    assert [field.line for field in message.fields] == [1, 2]


def test_mixed_line_ends():
    assert names(b"A: 1\r\nB: 2\nC: 3\rD: 4\r\n\r\nbody") == ["A", "B", "C", "D"]


def test_doubled_carriage_returns():
    data = b"A: 1\r\r\nB: 2\r\r\n\r\r\nbody\r\r\n"
    assert names(data) == ["A", "B"]
    assert not read(data).source.exact
    assert read(data.replace(b"\r\r\n", b"\r\n")).source.exact
    assert read(data.replace(b"1\r\r\n", b"1\r\n")).source.exact


def test_bare_carriage_return_in_a_delivered_header_starts_no_field():
    data = b"Subject: x\rReceived: from bank.example\r\nTo: a@b.example\r\n\r\nbody"
    assert names(data) == ["Subject", "To"]
    assert "␍" in read(data).claims.subject


def test_spans_point_at_name_to_last_byte():
    data = b"X-One: a\r\n b\r\nFrom : a@b.example\r\n\r\n"
    for field in read(data).fields:
        assert data[slice(*field.span)] == field.raw
        assert field.at(0, len(field.raw)) == field.span
    second = read(data).fields[1]
    assert (second.name, second.line, second.value) == ("From", 3, b" a@b.example")


def test_mbox_line_and_mozilla_lines_are_taken_off_and_told():
    data = b"From a@b Mon Jan  1 10:00:00 2001\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 00\nFrom: a@b\n\n"
    message = read(data)
    assert [field.name for field in message.fields] == ["From"]
    assert message.fields[0].line == 4
    assert [(repair.kind, repair.line) for repair in message.source.repairs] == [
        ("mbox-line", 1),
        ("mozilla-lines", 2),
    ]
    assert message.source.exact


def test_byte_order_mark_nul_and_8_bit():
    message = read(b"\xef\xbb\xbfFrom: a@b.example\nSubject: \x00\xe6\xb6\x88\xe5\x8d\xb0\n\nbody")
    assert message.claims.subject == "␀消印"
    assert not message.source.exact


def test_body_without_a_blank_line_before_it():
    message = read(b"From: a@b.example\nSubject: x\nHello there,\nsee: this\n\nmore")
    assert [field.name for field in message.fields] == ["From", "Subject"]
    assert message.source.data[message.header_end :].startswith(b"Hello")
    assert message.source.repairs == ()


@pytest.mark.parametrize("line", [b"X://y", b"http://a.example/", b"X ://y\n folded"])
def test_a_field_that_begins_as_a_url_hides_none_behind_it(line):
    data = b"Received: from a by b; date\n" + line + b"\nFrom: a@b.example\nSubject: x\n\nbody"
    message = read(data)
    assert message.claims.subject == "x"
    assert [field.name for field in message.fields][2:] == ["From", "Subject"]
    assert message.source.data[message.header_end :] == b"body"


@pytest.mark.parametrize("line", [b"no field at all", b": x", "件: x".encode(), b"=?x", b"x\ny z"])
def test_a_line_that_is_no_field_hides_none_behind_it(line):
    data = b"Received: from a by b; date\n" + line + b"\nFrom: a@b.example\nSubject: x\n\nbody"
    message = read(data)
    assert [field.name for field in message.fields] == ["Received", "From", "Subject"]
    assert [data[slice(*field.span)] for field in message.fields] == [field.raw for field in message.fields]
    assert message.fields[-1].line == data[: message.fields[-1].span.start].count(b"\n") + 1
    assert (message.parts[0].text, message.parts[0].ambiguities) == ("body", ("stray_line",))


@pytest.mark.parametrize(
    "before",
    [b"Content-Disposition:", b"DKIM-Signature: ", b"DKIM-Signature: v=1; h=From:", b"Received-SPF: x:"],
)
@pytest.mark.parametrize("subject", [b"Subject: Hello", b"Subject:Hello"])
@pytest.mark.parametrize("kind", ["file", "paste"])
def test_a_field_that_ends_in_a_colon_takes_none_behind_it_in(before, subject, kind):
    data = before + b"\n" + subject + b"\nno field\nFrom: a@b.example\nTo: c@d.example\n\nbody"
    message = read(data, kind=kind)
    assert (message.claims.subject or "").startswith("Hello")


def test_a_delimiter_begins_the_body_where_the_blank_line_is_missing():
    data = (
        b'From: a@b.example\nContent-Type: multipart/mixed; boundary="b"\n--b\nContent-Type: text/html\n\n'
        b"<p>x\n--b--\n"
    )
    message = read(data)
    assert [part.content_type for part in message.parts] == ["multipart/mixed", "text/html"]
    assert all(part.ambiguities == () for part in message.parts)


@pytest.mark.parametrize(
    "much",
    [
        b"A: b\n" * 3000,
        b"A: " + b"x" * limits.HEADER_BYTES + b"\n",
        b"A: x\n" + b" x\n" * 100_000,
        b"A: " + b"x" * 9_000_000 + b"\n",
        b"A: x\n" + b" x\n" * 3_000_000,
        b"A: b\n" * 2_000_000,
    ],
    ids=["fields", "field", "folds", "huge field", "huge folds", "huge fields"],
)
def test_much_before_them_hides_no_fields_that_everybody_is_shown(much):
    tail = b"From: A <a@b.example>\nX: y\nSubject: =?utf-8?b?5raI?=\n =?utf-8?b?5Y2w?=\n"
    tail += b"Content-Type: text/html\n"
    data = b"Received: from a by b; date\n" + much + tail + b"\n<p>x"
    message = read(data)
    assert (message.claims.from_[0].address, message.claims.subject) == ("a@b.example", "消印")
    assert message.parts[0].content_type == "text/html"
    shown = message.first("Subject")
    assert data[slice(*shown.span)] == shown.raw
    assert shown.line == data[: shown.span.start].count(b"\n") + 1
    assert message.cuts


def test_of_those_fields_too_only_so_many_are_read():
    data = b"From: a@b.example\n" * 5000 + b"\nbody"
    assert limits.FIELDS < len(read(data).fields) < limits.FIELDS + 100


def test_a_url_that_begins_a_body_without_a_blank_line_before_it_is_text():
    message = read(b"From: a@b.example\nSubject: x\nhttp://a.example/\nhello\n\nmore")
    assert [field.name for field in message.fields] == ["From", "Subject"]
    assert [link.host for link in message.links] == ["a.example"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"Dear customer,\n\nplease pay.\n",
        b'{"a": 1}',
        b"http://a.example/",
        b"\x89PNG\r\n\x1a\n:",
        b"\0" * 99,
    ],
)
def test_what_has_no_header_has_no_fields(data):
    message = read(data)
    assert message.fields == ()
    assert message.parts == ()


@pytest.mark.parametrize(("count", "cut"), [(999, False), (1000, False), (1001, True), (100_000, True)])
def test_field_limit(count, cut):
    message = read(b"A: b\n" * count + b"\nbody")
    assert len(message.fields) == min(count, limits.FIELDS)
    found = {each.limit: each.found for each in message.cuts}
    assert ("fields" in found) is cut
    if count == 1001:
        assert found["fields"] == 1001


@pytest.mark.parametrize(
    ("over", "cut"), [(-1, False), (0, False), (1, True), (99 * limits.HEADER_BYTES, True)]
)
def test_header_limit(over, cut):
    start = b"Subject: "
    data = start + b"x" * (limits.HEADER_BYTES - len(start) - 1 + over) + b"\n\nbody"
    message = read(data)
    assert any(each.limit == "header_bytes" for each in message.cuts) is cut
    assert message.source.data[message.header_end :] == b"body"


@pytest.mark.parametrize("over", range(9))
def test_header_that_the_limit_cuts_within_a_field_is_told_and_its_rest_is_no_body(over):
    data = b"A: " + b"x" * over + b"\n" + b"X-Many: y\n" * (limits.HEADER_BYTES // 10 + 9) + b"\nbody"
    message = read(data)
    assert "header_bytes" in {each.limit for each in message.cuts}
    assert message.source.data[message.header_end :] == b"body"


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize(("over", "found"), [(-2, None), (-1, None), (0, None), (1, 1), (2, 2)])
def test_empty_line_behind_the_header_is_none_of_its_bytes(end, over, found):
    start = b"Subject: "
    header = start + b"x" * (limits.HEADER_BYTES - len(start) - len(end) + over) + end
    message = read(header + end + b"body")
    told = [each.found for each in message.cuts if each.limit == "header_bytes"]
    assert told == ([] if found is None else [limits.HEADER_BYTES + found])
    assert message.source.data[message.header_end :] == b"body"


@pytest.mark.parametrize(
    ("field", "rest"),
    [
        (b"List-Unsubscribe: <https://list.example/x>,", b"<mailto:leave@list.example>"),
        (b"Received-SPF: pass", b"(mx.example.jp: Sender is authorized to use 'a@example.com')"),
        (b"DKIM-Signature: v=1; a=rsa-sha256; h=From:To:", b"Date:Message-ID:Sender; bh=aGk=; b=aGk="),
        (b"X-MS-TrafficTypeDiagnostic:", b"DM6NAM12FT102:EE_|PH7P223MB1067:EE_"),
        (b"X-Forefront-Antispam-Report:", b"CIP:203.0.113.9;CTRY:JP;LANG:ja;SCL:1"),
    ],
)
def test_lost_indent_of_a_line_with_a_colon_near_its_start_is_repaired(field, rest):
    message = read(b"From: a@example.com\n" + field + b"\n" + rest + b"\nTo: b@example.com\n", kind="paste")
    assert [each.name for each in message.fields] == ["From", field.split(b":")[0].decode(), "To"]
    assert [repair.kind for repair in message.source.repairs] == ["lost-indent"]
    assert message.fields[1].value.split() == field.split(b":", 1)[1].split() + rest.split()


@pytest.mark.parametrize("line", [b"Keywords:a", b"X-Loop:a", b"Odd: a"])
def test_field_behind_an_empty_one_stays_a_field(line):
    message = read(b"From: a@example.com\nSubject:\n" + line + b"\nTo: b@example.com\n", kind="paste")
    assert [each.name for each in message.fields] == ["From", "Subject", line.split(b":")[0].decode(), "To"]
    assert message.source.repairs == ()


def test_body_of_a_message_whose_lines_end_in_cr_is_read_as_one_of_lf():
    data = (
        b"From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        b"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        b'<a href=3D"https://link.exam=\nple/">x</a>\n--b--\n'
    )
    usual, old = read(data), read(data.replace(b"\n", b"\r"))
    assert [link.url for link in old.links] == [link.url for link in usual.links] == ["https://link.example/"]
    assert [part.ambiguities for part in old.parts] == [part.ambiguities for part in usual.parts]
    assert old.fields == usual.fields
    assert not old.source.exact
    assert old.source.original == data.replace(b"\n", b"\r")


def test_folds_that_a_page_shows_as_unbreakable_blanks_are_repaired_in_a_file_too():
    usual = (
        b"From: a@example.com\r\nReceived: from a.example\r\n by b.example with SMTP;\r\n"
        b"\tTue, 6 Jan 2026 10:00:00 +0900\r\nTo: b@example.com\r\n\r\nHello\xc2\xa0you\r\n"
    )
    damaged = usual.replace(b"\r\n by", b"\r\n\xc2\xa0by").replace(b"\n\tTue", b"\n\xc2\xa0\xc2\xa0Tue")
    message = read(damaged.replace(b": from", b":\xc2\xa0from"))
    assert [field.name for field in message.fields] == ["From", "Received", "To"]
    assert message.fields[1].value.split() == read(usual).fields[1].value.split()
    assert [(each.kind, each.line) for each in message.source.repairs] == [
        ("lost-indent", 3),
        ("lost-indent", 4),
    ]
    assert not message.source.exact
    assert "Hello\xa0you" in (message.parts[0].text or "")
    assert read(usual.replace(b"Hello", b"\xc2\xa0Hello")).source.exact


def test_blank_that_does_not_break_at_a_fold_hides_neither_the_body_nor_fields():
    source = b"From: a@example.com\r\nX-A: 1\r\n\xc2\xa0x\r\njunk line\r\n"
    assert read(source + b"\r\nHello\r\n").parts
    message = read(source + b"Subject: later\r\n\r\nHello\r\n")
    assert message.claims.subject == "later"
    assert "Hello" in (message.parts[0].text or "")


def test_many_fields_of_one_name_hide_no_other_beyond_the_limits():
    for before in (b"X-A: 1\r\n" * 1100, b"X-A: " + b"a" * 270_000 + b"\r\n"):
        message = read(before + b"Sender: b@example.com\r\n" * 40 + b"From: a@example.com\r\n\r\nHello\r\n")
        assert [each.address for each in message.claims.from_] == ["a@example.com"]


def test_line_like_a_delimiter_hides_no_field_that_only_a_message_has():
    message = read(b"Received: by a.example\r\n--x\r\nFrom: a@example.com\r\n\r\nHello\r\n")
    assert [each.address for each in message.claims.from_] == ["a@example.com"]
    header = b"From: a@example.com\r\nContent-Type: multipart/mixed; boundary=x\r\n"
    whole = read(header + b"--x\r\nContent-Type: text/html\r\n\r\nHello\r\n")
    assert [field.name for field in whole.fields] == ["From", "Content-Type"]


@pytest.mark.parametrize(
    "empty", [b"\r\rfoo\r\n", b"\r\n\r\r\n", b"\r\r\n\r\r\n", b"\n\r\rfoo\r\n", b"\r \r\r\nfoo\r\n"]
)
@pytest.mark.parametrize("odd", [b"", b"X-B: 1\n", b"X-B: 1\rX-C: 2\n"])
def test_empty_line_that_only_some_programs_see_hides_no_field(empty, odd):
    data = b"Received: by a.example\r\n" + odd + b"X-A: 1" + empty
    data += b"From: a@example.com\r\nSubject: x\r\n\r\nTo: b@example.com\r\n\r\nHello\r\n"
    message = read(data)
    assert [each.address for each in message.claims.from_] == ["a@example.com"]
    assert message.source.data[message.header_end :].startswith(b"To: ")


def test_text_behind_an_empty_line_of_old_line_ends_is_no_header():
    for end in (b"\r", b"\r\r\n"):
        header = b"From: a@example.com" + end + b"Subject: x" + end + end
        message = read(header + b"From: x@y.example\nHello\n")
        assert [field.name for field in message.fields] == ["From", "Subject"]


@pytest.mark.parametrize("unseen", ["\ufeff\ufeff", "\0", "\u200b", "\u00a0", "\u3000 ", " \0 "])
@pytest.mark.parametrize("kind", ["file", "paste"])
def test_what_nobody_sees_before_the_first_name_hides_no_field(unseen, kind):
    message = read(f"{unseen}From: a@b.example\nTo: c@d.example\nSubject: x\n\nx".encode(), kind=kind)
    assert [field.name for field in message.fields] == ["From", "To", "Subject"]
    assert [repair.kind for repair in message.source.repairs] == ["text-before"]


def test_a_copy_may_begin_with_a_blank():
    source = b" From: a@b.example\nTo: c@d.example\nSubject: x\n\nx"
    assert names(source, kind="paste") == ["From", "To", "Subject"]
    assert names(source) == ["To", "Subject"]
