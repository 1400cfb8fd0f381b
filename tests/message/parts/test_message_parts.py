"""The MIME tree: parts with spans, their texts, and what different programs read differently."""

import base64
import tracemalloc

import pytest

from keshiin import limits
from keshiin.message import read
from slowness import within

HEAD = b"From: a@b.example\r\nSubject: x\r\n"


def mail(kind, body, more=b""):
    return HEAD + b"Content-Type: " + kind + b"\r\n" + more + b"\r\n" + body


def multipart(*parts, end=b"--=b--\r\n"):
    joined = b"".join(b"--=b\r\n" + part + b"\r\n" for part in parts)
    return mail(b'multipart/mixed; boundary="=b"', b"preamble\r\n" + joined + end)


def test_paths_types_texts_and_spans():
    data = multipart(
        b"Content-Type: text/plain; charset=utf-8\r\n\r\n\xe6\xb6\x88",
        b'Content-Type: multipart/alternative; boundary="c"\r\n\r\n--c\r\n\r\none\r\n--c\r\n'
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64.b64encode(b"<p>two</p>")
        + b"\r\n--c--",
    )
    parts = read(data).parts
    assert [(part.path, part.content_type, part.text) for part in parts] == [
        ("1", "multipart/mixed", None),
        ("1.1", "text/plain", "消"),
        ("1.2", "multipart/alternative", None),
        ("1.2.1", "text/plain", "one"),
        ("1.2.2", "text/html", "<p>two</p>"),
    ]
    assert data[slice(*parts[1].body)] == b"\xe6\xb6\x88"
    assert data[slice(*parts[3].body)] == b"one"
    assert all(part.ambiguities == () for part in parts)


def test_missing_end_and_missing_headers():
    assert [part.text for part in read(multipart(b"\r\none", b"\r\ntwo", end=b"")).parts] == [
        None,
        "one",
        "two\r\n",
    ]


@pytest.mark.parametrize("line", [b"x", b"no field", b"X://y", b"\xff\xfe", b"=20\r\n=20"])
def test_a_line_that_is_no_field_hides_none_behind_it_in_a_part(line):
    coded = base64.b64encode(b'<a href="https://evil.example/">x</a>')
    part = b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + coded
    message = read(multipart(line + b"\r\n" + part))
    assert [link.host for link in message.links] == ["evil.example"]
    assert "stray_line" in message.parts[1].ambiguities


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_content_that_begins_with_dashes_hides_no_field_before_it(end):
    fields = b"no field" + end + b"Content-Disposition: attachment; filename=a.exe" + end
    message = read(multipart(fields + end + b"--x" + end + b"MZ"))
    assert [file.name for file in message.attachments] == ["a.exe"]


@pytest.mark.parametrize("text", [b"no header\r\nat all", b"see: this\r\n\r\nContent-Type: text/html"])
def test_a_part_whose_text_begins_at_once_keeps_its_first_line(text):
    message = read(multipart(b"Content-Type: text/plain\r\nhello there\r\n" + text))
    assert message.parts[1].text.startswith("hello there")
    assert message.parts[1].ambiguities == ()


@pytest.mark.parametrize(
    "much",
    [
        b"X-A: b\r\n" * 300,
        b"X-A: " + b"b" * limits.HEADER_BYTES + b"\r\n",
        b"X: a\r\n" + b" b\r\n" * 99_999,
        b"X-A: " + b"b" * 9_000_000 + b"\r\n",
        *(b"X-A: " + b"b" * more + b"\r\n" + b"X-A: b\r\n" * 9_999 for more in range(8)),
        b"X-B: 1\nX-A: 1\r\rfoo\r\n",
    ],
)
def test_much_before_them_hides_no_fields_of_a_part(much):
    html = b"Content-Type: text/html;\r\n charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    data = multipart(much + html + base64.b64encode(b'<a href="https://evil.example/">'), b"\r\nsecond")
    message = read(data)
    assert [part.content_type for part in message.parts] == ["multipart/mixed", "text/html", "text/plain"]
    assert [link.host for link in message.links] == ["evil.example"]


def test_a_long_header_without_an_end_takes_no_part_with_it():
    data = multipart(b"X-A: " + b"b" * limits.HEADER_BYTES, b"Content-Type: text/html\r\n\r\n<p>x")
    assert [part.content_type for part in read(data).parts][1:] == ["text/plain", "text/html"]


@pytest.mark.parametrize(
    "comment", [b"(a(b)c)", b"(" + b"x" * 5000 + b")", b"(a) (b(c(d)))", b"(\\))", b"((((((((((x))))))))))"]
)
def test_comments_of_any_kind_before_a_type(comment):
    part = b"Content-Transfer-Encoding: " + comment[:900] + b" base64\r\n\r\nb25l"
    data = mail(comment + b' multipart/mixed; boundary="b"', b"--b\r\n" + part + b"\r\n--b--\r\n")
    parts = read(data).parts
    assert [part.content_type for part in parts][:2] == ["multipart/mixed", "text/plain"]
    assert b"\\" in comment or comment.count(b"x") > 900 or parts[1].text == "one"


def test_a_delimiter_in_the_place_of_a_header_is_one():
    data = mail(
        b"multipart/mixed; boundary=b", b"--b\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x\r\n--b--\r\n"
    )
    assert [part.content_type for part in read(data).parts][1:] == ["text/plain", "text/html"]


def test_bare_text_without_a_type():
    (part,) = read(HEAD + b"\r\nhello").parts
    assert (part.path, part.content_type, part.text, part.charset_guessed) == (
        "1",
        "text/plain",
        "hello",
        False,
    )


def test_unlabelled_japanese_body_is_guessed_and_said_so():
    (part,) = read(mail(b"text/plain; charset=us-ascii", "こんにちは、消印です".encode("cp932"))).parts
    assert (part.text, part.charset, part.charset_guessed) == ("こんにちは、消印です", "cp932", True)


def test_conflicting_types_are_remembered_and_the_first_counts():
    data = HEAD + b"Content-Type: text/plain\r\nContent-Type: text/html\r\n\r\n<b>x</b>"
    part, other = read(data).parts
    assert (part.content_type, part.ambiguities) == ("text/plain", ("two_types",))
    assert (other.content_type, other.path, other.text) == ("text/html", "1b", "<b>x</b>")
    data = HEAD + b"Content-Transfer-Encoding: 7bit\r\nContent-Transfer-Encoding: base64\r\n\r\neA=="
    assert read(data).parts[0].ambiguities == ("two_encodings",)
    data = mail(b"multipart/mixed; boundary=a; boundary=b", b"--a\r\n\r\none\r\n--b\r\n\r\ntwo")
    assert read(data).parts[0].ambiguities == ("two_boundaries",)


def test_container_without_boundary_is_split_by_what_it_uses():
    data = mail(b"multipart/mixed", b"\r\n--x\r\n\r\none\r\n--x\r\n\r\ntwo\r\n--x--")
    parts = read(data).parts
    assert [part.text for part in parts] == [None, "one", "two"]
    assert parts[0].ambiguities == ("no_boundary",)


def test_same_boundary_inside_and_outside():
    inner = b'Content-Type: multipart/mixed; boundary="=b"\r\n\r\n--=b\r\n\r\none'
    parts = read(multipart(inner, b"\r\ntwo")).parts
    assert [part.text for part in parts if not part.content_type.startswith("multi")] == ["one", "two"]
    assert "same_boundary" in parts[1].ambiguities


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (b'filename="a b.txt"', "a b.txt"),
        (b"filename*=utf-8''%E6%B6%88%E5%8D%B0.txt", "消印.txt"),
        (b"filename*0*=utf-8''%E6%B6; filename*1*=%88; filename*2=.txt", "消.txt"),
        (b'filename="=?utf-8?b?5raI5Y2w?=.txt"', "消印.txt"),
        (b'filename*="x"; filename*0*="utf-8\'\'foo"', "x"),
        (b'filename="a\\"b.txt"', 'a"b.txt'),
        (b"filename=a b.txt ; size=3", "a b.txt"),
        ('filename="消印.txt"'.encode("cp932"), "消印.txt"),
        (b"filename=a.txt (a comment)", "a.txt"),
        (b"(a) filename (b) = (c) a.txt (d); size=3", "a.txt"),
        (b"filename=report (1).pdf", "report (1).pdf"),
        (b"filename=plain.txt; filename*=utf-8''%E6%B6%88.txt", "消.txt"),
        (b'filename*0="=?utf-8?b?5raI"; filename*1="5Y2w?=.txt"', "消印.txt"),
        (b'filename="gpj.\xe2\x80\xaeexe"', "gpj.⟨U+202E⟩exe"),
    ],
)
def test_file_names(header, name):
    message = read(
        mail(b"application/octet-stream", b"x", b"Content-Disposition: attachment; " + header + b"\r\n")
    )
    assert [attached.name for attached in message.attachments] == [name]


@pytest.mark.parametrize(("count", "cut"), [(999, False), (1000, False), (1001, True), (100_000, True)])
def test_part_limit(count, cut):
    message = read(multipart(*[b"\r\nx"] * count))
    assert len(message.parts) == min(count, limits.PARTS) + 1
    assert [(each.limit, each.found) for each in message.cuts] == ([("parts", count)] if cut else [])


def nested(depth):
    data = HEAD
    for level in range(depth):
        data += b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level)
    return data + b"\r\nhi"


@pytest.mark.parametrize(("depth", "cut"), [(49, False), (50, False), (51, True), (5_000, True)])
def test_nesting_limit(depth, cut):
    message = read(nested(depth))
    assert max(part.depth for part in message.parts) == min(depth, limits.NESTING) + 1
    assert ("nesting" in {each.limit for each in message.cuts}) is cut


@pytest.mark.parametrize(("count", "cut"), [(255, False), (256, False), (257, True), (25_600, True)])
def test_parameter_limit(count, cut):
    message = read(mail(b"text/plain" + b"".join(b";a%d=b" % number for number in range(count)), b"x"))
    assert ("parameters" in {each.limit for each in message.cuts}) is cut


def test_large_attachment_is_read_in_slices():
    content = bytes(range(256)) * 20_000
    data = mail(b"application/pdf", base64.encodebytes(content), b"Content-Transfer-Encoding: base64\r\n")
    tracemalloc.start()
    message = read(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert message.attachments[0].size == len(content)
    assert peak < 0.9 * len(data)


@pytest.mark.parametrize(
    "disposition", [b"filename=run.exe", b"; filename=run.exe", b"attachment filename=run.exe"]
)
def test_a_name_without_disposition_is_found(disposition):
    data = mail(b"application/octet-stream", b"x", b"Content-Disposition: " + disposition + b"\r\n")
    assert [attached.name for attached in read(data).attachments] == ["run.exe"]


def test_a_name_that_was_coded_twice_is_told_as_both():
    name = b'"=?utf-8?q?=3D=3Futf-8=3Fb=3FcnVuLmV4ZQ=3D=3D=3F=3D?="'
    data = mail(
        b"application/octet-stream", b"x", b"Content-Disposition: attachment; filename=" + name + b"\r\n"
    )
    assert [attached.name for attached in read(data).attachments] == ["=?utf-8?b?cnVuLmV4ZQ==?=", "run.exe"]


@pytest.mark.parametrize(
    "kind",
    [
        b'multipart/mixed (comment); boundary="=b"',
        b'(a) multipart (b) / (c) mixed (d); (e) boundary (f) = (g) "=b" (h)',
        b'multipart / mixed; boundary="=b"',
        b"multipart/mixed; boundary==b (comment)",
    ],
)
def test_comments_and_blanks_within_a_type(kind):
    parts = read(mail(kind, b"--=b\r\n\r\none\r\n--=b--\r\n")).parts
    assert [(part.content_type, part.text) for part in parts] == [
        ("multipart/mixed", None),
        ("text/plain", "one"),
    ]


def test_a_comment_before_the_encoding():
    (part,) = read(mail(b"text/plain", b"b25l", b"Content-Transfer-Encoding: (a) base64 (b)\r\n")).parts
    assert part.text == "one"


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_blanks_that_were_added_behind_a_quoted_line_are_left_out(ends):
    body = ends.join((b"<a href=3D'http://a.exam= ", b"ple/x=\t \t", b"y'>z=20 ", b"</a>"))
    message = read(mail(b"text/html", body, b"Content-Transfer-Encoding: quoted-printable\r\n"))
    assert [link.url for link in message.links] == ["http://a.example/xy"]
    assert message.parts[0].text == f"<a href='http://a.example/xy'>z {ends.decode()}</a>"


@pytest.mark.parametrize(
    "value", [b" " * 200_000 + b"x)", b" (x" * 60_000 + b")", b"(x)" * 60_000, b"x (y) " * 30_000]
)
def test_blanks_and_comments_are_read_in_linear_time(value):
    within(1.5, lambda: read(mail(b"text/plain; name=a" + value, b"x")))
    within(1.5, lambda: read(mail(value, b"x", b"Content-Transfer-Encoding: " + value + b"\r\n")))


@pytest.mark.parametrize("kind", [b"message/rfc822", b"message/global"])
def test_a_message_inside_without_any_header_is_its_text(kind):
    data = mail(kind, b"\r\nSee https://other.example/login\r\n")
    message = read(data)
    assert [link.host for link in message.links] == ["other.example"]
    assert message.inner == ()
    assert read(mail(kind, b"\r\nSubject: y\r\n\r\nx")).inner[0].message.claims.subject == "y"


def test_a_delimiter_of_a_container_within_is_none_of_the_one_around_it():
    inner = b'Content-Type: multipart/mixed; boundary="=b1"\r\n\r\n--=b1\r\n\r\none\r\n--=b1--\r\n'
    parts = read(multipart(inner, b"\r\ntwo")).parts
    assert [part.path for part in parts] == ["1", "1.1", "1.1.1", "1.2"]
    assert all(part.ambiguities == () for part in parts)


@pytest.mark.parametrize(
    "unit",
    [
        b"X-A: x\r\n" * 40_000 + b"--=b\r\n",
        b"\r--=b",
        b"\r\n--=bb\r\n\r\nx",
        b"\n--=b\nMFoo\n>" * 9 + b"x\n" * 9_000,
    ],
)
def test_much_of_a_kind_takes_no_longer_than_it_is(unit):
    data = multipart(unit * (40_000_000 // len(unit)))
    within(1.5, lambda: read(data))


@pytest.mark.parametrize(
    "kind", [b"multipart/mixed", b'multipart/mixed; boundary="a\rb"', b"multipart/mixed; boundary=a"]
)
@pytest.mark.parametrize("line", [b"--a\rb", b"--a\rb\rc", b"--a\r", b"--a\rb--", b"\r--a\rb"])
def test_a_boundary_that_reaches_over_a_bare_return_is_answered(kind, line):
    for end in (b"\n", b"\r\n"):
        data = mail(
            kind, b"x" + end + line + end + end + b"one" + end + line + b"--" + end + line + b" " + end
        )
        assert read(data).parts
        assert read(data, kind="paste").fields


def test_a_type_ends_at_a_comma():
    (part,) = read(mail(b"text/html, charset=koi8-r", b"<a href='http://b.example/'>\xf0</a>")).parts
    assert (part.content_type, part.charset, part.ambiguities) == (
        "text/html",
        "koi8-r",
        ("unreadable_type",),
    )


@pytest.mark.parametrize(
    "kind", [b"multipart/m|xed", b"multipart/" + b"x" * 200, b"Multipart/\xcb", b"multipart/"]
)
def test_a_container_of_a_kind_that_is_none_holds_its_parts(kind):
    data = multipart(b"Content-Type: application/pdf; name=a.pdf\r\n\r\n%PDF").replace(
        b"multipart/mixed", kind
    )
    message = read(data)
    assert [file.name for file in message.attachments] == ["a.pdf"]
    assert message.parts[0].ambiguities == ("unreadable_type",)
