"""Attached files: what they are, whatever they call themselves."""

import base64
import hashlib
import io
import zipfile

import pytest

from keshiin.message import read
from slowness import within


def attached(name, content, kind="application/octet-stream"):
    data = (
        f"From: a@b.example\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n"
        f'Content-Disposition: attachment; filename="{name}"\r\n\r\n'
    ).encode() + base64.encodebytes(content)
    (one,) = read(data).attachments
    return one


def archive(*names, encrypted=False):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(name, "content")
    data = bytearray(file.getvalue())
    if encrypted:
        data[6] |= 1
    return bytes(data)


def test_size_and_digest():
    one = attached("a.bin", b"\0\x01\x02" * 999)
    assert (one.size, one.sha256) == (2997, hashlib.sha256(b"\0\x01\x02" * 999).hexdigest())
    assert (one.detected_type, one.declared_type, one.part) == ("application/octet-stream",) * 2 + ("1",)


PROGRAM = b"MZ\x90\0"


@pytest.mark.parametrize(
    ("name", "content", "kind", "signs"),
    [
        ("letter.pdf", b"%PDF-1.7 x", "application/pdf", ()),
        (
            "letter.pdf.exe",
            b"MZ\x90\0",
            "application/pdf",
            ("double_extension", "executable", "type_mismatch"),
        ),
        ("letter.pdf", PROGRAM, "application/pdf", ("executable", "type_mismatch")),
        ("photo.jpg", b"<html><body>", "image/jpeg", ("html_file", "type_mismatch")),
        ("letter.html", b"<!DOCTYPE html><p>", "text/html", ("html_file",)),
        ("run.js", b"var x", "text/plain", ("script",)),
        ("invoice.pdf.lnk", b"L\0\0\0\x01\x14\x02\0", "application/x", ("double_extension", "shortcut")),
        ("disc.iso", b"\0" * 0x8001 + b"CD001", "application/x", ("disc_image",)),
        ("a.zip", archive("x.txt"), "application/zip", ("archive",)),
        ("a.zip", archive("x.txt", encrypted=True), "application/zip", ("archive", "encrypted")),
        ("a.docx", archive("[Content_Types].xml", "word/document.xml"), "application/zip", ()),
        ("a.docm", archive("word/vbaProject.bin"), "application/x", ("macro",)),
        (
            "a.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "_VBA_PROJECT".encode("utf-16-le"),
            "application/msword",
            ("macro",),
        ),
        ("a.svg", b"<svg onload=x>", "image/svg+xml", ("html_file", "active_drawing")),
        (
            "b.svg",
            b"<svg><script>window['loc'+'ation']=atob(x)</script>",
            "image/svg+xml",
            ("html_file", "active_drawing", "leads_away"),
        ),
        ("photo.png", b"\x89PNG\r\n\x1a\nxx", "image/png", ()),
        ("gnp.\u202eexe.png", b"\x89PNG\r\n\x1a\n", "image/png", ("hidden_characters",)),
        ("readme.txt", b"hello", "text/plain", ()),
        ("report.pdf.zip", archive("report.pdf"), "application/zip", ("archive",)),
        ("export.csv.gz", b"\x1f\x8b\x08\0", "application/gzip", ("archive",)),
        ("doc.html", b"<html>", "text/html", ("html_file",)),
        ("a.zip", archive("readme.txt", "run.vbs"), "application/zip", ("archive", "program_inside")),
        (
            "a.zip",
            archive("invoice.pdf.js", encrypted=True),
            "application/zip",
            ("archive", "disguised_inside", "encrypted", "program_inside"),
        ),
        ("a.zip", archive("project/tool.exe", "project/gulp.js"), "application/zip", ("archive",)),
        ("a.zip", archive("readme.txt", "Order.XLSM"), "application/zip", ("archive", "macro_inside")),
        ("a.zip", archive("project/table.xlsm"), "application/zip", ("archive",)),
    ],
)
def test_signs(name, content, kind, signs):
    assert attached(name, content, kind).signs == signs


def test_picture_of_a_newsletter_is_listed_and_its_text_parts_are_not():
    data = (
        b"From: a@b.example\nContent-Type: multipart/related; boundary=b\n\n"
        b"--b\nContent-Type: text/html\n\n<p>x\n"
        b"--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n"
    )
    message = read(data)
    assert [(each.part, each.detected_type) for each in message.attachments] == [("1.2", "image/png")]


def test_attached_html_is_no_body():
    data = b"From: a@b\nContent-Type: text/html; name=x.html\nContent-Disposition: attachment\n\n<a href=http://x.example>"
    message = read(data)
    assert message.attachments[0].name == "x.html"
    assert message.parts[0].text is None
    assert message.links == ()


@pytest.mark.parametrize("encoded", [b"aGVsbG8", b"aGVs\r\nbG8=", b"aG!Vs#bG8=", b"aGVs=bG8=", b"aGU=bGxv"])
def test_base64_is_read_leniently(encoded):
    data = b"From: a@b\nContent-Type: image/x\nContent-Transfer-Encoding: BASE64\n\n" + encoded
    assert read(data).attachments[0].sha256 == hashlib.sha256(b"hello").hexdigest()


@pytest.mark.parametrize(
    ("ending", "sign"),
    [
        ("msc", "executable"),
        ("appref-ms", "executable"),
        ("diagcab", "executable"),
        ("wsc", "script"),
        ("inf", "script"),
        ("rdp", "shortcut"),
        ("settingcontent-ms", "shortcut"),
        ("search-ms", "shortcut"),
        ("appinstaller", "executable"),
        ("xll", "executable"),
        ("accde", "executable"),
        ("wim", "disc_image"),
        ("txz", "archive"),
    ],
)
def test_what_opening_a_file_of_that_ending_does(ending, sign):
    assert attached(f"letter.pdf.{ending.upper()}", b"x").signs[-1] == sign


@pytest.mark.parametrize(
    ("program", "leads"),
    [
        (b"Function(x)()", True),
        (b"[].map.constructor(x)()", True),
        (b"location['hr'+'ef']=x", True),
        (b"a.href=x;a.click()", True),
        (b"a.setAttributeNS(n,'xlink:href',x)", True),
        (b"if(location.search=='?x')zoom(f)", False),
        (b"function s(t){details.nodeValue='Function: '+t}", False),
        (b"var p=decodeURIComponent(window.location.search.substr(1))", False),
    ],
)
def test_a_drawings_program_leads_away_or_only_moves_it(program: bytes, leads: bool) -> None:
    drawing = b"<svg><script>" + program + b"</script>"
    source = b"Content-Type: image/svg+xml; name=a.svg\n\n" + drawing
    (file,) = read(source).attachments
    assert ("leads_away" in file.signs) is leads


def test_a_diagrams_words_as_html_and_a_photo_in_a_drawing_lead_nowhere() -> None:
    words = b"<svg><foreignObject><div>Order</div></foreignObject>"
    photo = b'<svg><image href="data:image/png;base64,' + b"A" * 200 + b'"/>'
    for drawing, leads in ((words, False), (photo, False), (words + b"<foreignObject><form>", True)):
        (file,) = read(b"Content-Type: image/svg+xml; name=a.svg\n\n" + drawing).attachments
        assert ("leads_away" in file.signs) is leads


def test_a_long_drawing_with_a_program_takes_no_long_time() -> None:
    for piece in (b"<script ", b"location   ", b"setattribute(", b"."):
        drawing = b"<svg onload=x>" + piece * (4_000_000 // len(piece))
        source = b"Content-Type: image/svg+xml; name=a.svg\n\n" + drawing
        # One pattern for all took 0.4 to 1.5 seconds.
        (file,) = within(0.4, lambda source=source: read(source).attachments)
        assert "leads_away" not in file.signs
