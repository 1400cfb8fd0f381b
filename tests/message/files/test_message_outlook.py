"""Outlook's .msg: the transport headers are the source, told as not exact; the rest is refused in words."""

from __future__ import annotations

import base64
import random
import struct
import tracemalloc
from pathlib import Path

import pytest

from keshiin import limits
from keshiin.attachment_files import contents
from keshiin.files import Unreadable
from keshiin.message.intake.messages import messages
from keshiin.message.model import Message
from message.made_outlook import SECTOR, compound, mail, nested, outlook_file
from slowness import within

HEADERS = (
    "Received: from a.example.com (a.example.com [192.0.2.1]) by mx.example.jp with ESMTP id 1;\r\n"
    " Mon, 1 Jan 2024 00:00:00 +0900\r\nFrom: Bank <bank@example.com>\r\nTo: hanako@example.jp\r\n"
    "Subject: Bill\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=gone\r\n\r\n"
)


def opened(path: Path, data: bytes) -> Message:
    """The one message of a .msg file with those bytes."""
    path.write_bytes(data)
    (message,) = messages(str(path))
    assert isinstance(message, Message)
    return message


def test_the_transport_headers_are_the_source_and_it_is_not_exact(tmp_path: Path) -> None:
    message = opened(tmp_path / "a.msg", outlook_file(HEADERS, "こんにちは"))
    assert message.source.exact is False
    assert message.claims.subject == "Bill"
    assert [field.key for field in message.fields][:2] == ["received", "from"]
    assert [part.text for part in message.parts if part.text] == ["こんにちは"]


@pytest.mark.parametrize("size", [3, 4095, 4096, 200_000])
def test_attached_files_come_with_their_bytes(tmp_path: Path, size: int) -> None:
    content = random.Random(size).randbytes(size)
    message = opened(tmp_path / "a.msg", outlook_file(HEADERS, "x", (("請求書.bin", content),)))
    (attachment,) = message.attachments
    assert attachment.name == "請求書.bin"
    assert contents(message, attachment) == content


def test_a_mail_that_was_attached_in_outlook_is_read_as_one_of_its_own(tmp_path: Path) -> None:
    innermost = mail(HEADERS.replace("Bill", "Innermost"), "c")
    inner = mail(HEADERS.replace("Bill", "Inner"), "b", (("a.txt", b"x"),), innermost)
    message = opened(tmp_path / "a.msg", outlook_file(HEADERS, "a", (), inner, mail(None, "unsent")))
    (first,) = message.inner
    assert first.message.claims.subject == "Inner"
    assert [file.name for file in first.message.attachments] == ["a.txt"]
    assert [each.message.claims.subject for each in first.message.inner] == ["Innermost"]
    assert not first.message.source.exact


def test_mails_attached_within_one_another_are_read_to_a_bound(tmp_path: Path) -> None:
    inner = mail(HEADERS, "x")
    for _ in range(15):
        inner = mail(HEADERS, "x", (), inner)
    message, depth = opened(tmp_path / "a.msg", outlook_file(HEADERS, "x", (), inner)), 0
    while message.inner:
        message, depth = message.inner[0].message, depth + 1
    assert depth == 3


def with_files(*files: bytes, kind: str = "application/octet-stream") -> bytes:
    """A mail to which those files of Outlook are attached."""
    parts = (
        f'--x\nContent-Type: {kind}; name="mail{number}.MSG"\nContent-Transfer-Encoding: base64\n\n'
        + base64.encodebytes(file).decode()
        for number, file in enumerate(files)
    )
    head = 'From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n'
    return (head + "".join(parts) + "--x--\n").encode()


@pytest.mark.parametrize("kind", ["application/octet-stream", "application/vnd.ms-outlook"])
def test_a_file_of_outlook_that_is_attached_is_a_message_inside(tmp_path: Path, kind: str) -> None:
    message = opened(tmp_path / "a.eml", with_files(WHOLE, kind=kind))
    (inner,) = message.inner
    assert inner.role == "attached"
    assert inner.message.claims.subject == "Bill"
    assert [field.key for field in inner.message.fields][:2] == ["received", "from"]
    assert not inner.message.source.exact
    (file,) = message.attachments
    assert contents(message, file) == WHOLE


def test_all_that_are_attached_are_read_and_a_broken_one_stays_a_file(tmp_path: Path) -> None:
    message = opened(tmp_path / "a.eml", with_files(looping(WHOLE), *[WHOLE] * 20))
    assert len(message.attachments) == 21
    assert len(message.inner) == 20
    assert message.cuts == ()


def full(entries: int) -> bytes:
    """A message with so many streams more than it needs."""
    return compound({**mail(HEADERS, head=32), **{f"s{number:06}": b"x" for number in range(entries)}})


def test_those_that_are_attached_have_a_number_of_entries_together(tmp_path: Path) -> None:
    many = limits.OUTLOOK_ENTRIES * 2 // 3
    data = with_files(full(many), full(many), WHOLE, full(many))
    message = within(1.5, lambda: opened(tmp_path / "a.eml", data))
    assert [inner.part for inner in message.inner] == ["1.1", "1.3"]
    assert [(cut.limit, cut.allowed, cut.found) for cut in message.cuts] == [("inner_messages", 2, 4)]
    with pytest.raises(Unreadable):
        opened(tmp_path / "a.msg", full(limits.OUTLOOK_ENTRIES))


def test_a_header_without_end_is_cut_at_once_and_told(tmp_path: Path) -> None:
    data = outlook_file(HEADERS[:-2] + "X-A: x\n" + " x\n" * 1_000_000, "x")
    message = within(1, lambda: opened(tmp_path / "a.msg", data))
    assert message.claims.subject == "Bill"
    assert "header_bytes" in [cut.limit for cut in message.cuts]


def test_a_text_without_end_in_no_named_code_page_is_cut_and_told(tmp_path: Path) -> None:
    tree = mail(HEADERS, head=32)
    tree["__substg1.0_1000001E"] = bytes(range(128, 256)) * 48_000
    message = within(1, lambda: opened(tmp_path / "a.msg", compound(tree)))
    assert "text_bytes" in [cut.limit for cut in message.cuts]


def test_a_text_in_a_code_page_is_read_as_it_was_written(tmp_path: Path) -> None:
    tree = mail(HEADERS, head=32)
    tree["__substg1.0_1000001E"] = "お支払いのお知らせです".encode("cp932")
    message = opened(tmp_path / "a.msg", compound(tree))
    assert [part.text for part in message.parts if part.text] == ["お支払いのお知らせです"]


def paged(pages: dict[int, int], streams: dict[str, bytes]) -> bytes:
    """A file whose texts are in code pages, as its properties tell."""
    tree = {**mail(HEADERS, head=32), **streams}
    rows = (struct.pack("<HHIII", 3, number, 6, page, 0) for number, page in pages.items())
    return compound({**tree, "__properties_version1.0": bytes(32) + b"".join(rows)})


@pytest.mark.parametrize(
    ("pages", "stream", "text", "codec"),
    [
        ({0x3FFD: 1250}, "1000001E", "Żółć i ćma", "cp1250"),
        ({0x3FFD: 1254, 0x3FDE: 28599}, "1000001E", "Şifre", "cp1254"),
        ({0x3FFD: 1252, 0x3FDE: 20866}, "10130102", "<p>Ключ", "koi8-r"),
        ({0x3FFD: 1257}, "1013001E", "<p>Žalia", "cp1257"),
    ],
)
def test_a_text_is_read_in_the_code_page_that_the_file_names(
    tmp_path: Path, pages: dict[int, int], stream: str, text: str, codec: str
) -> None:
    message = opened(tmp_path / "a.msg", paged(pages, {f"__substg1.0_{stream}": text.encode(codec)}))
    assert [part.text for part in message.parts if part.text] == [text]


def test_the_name_of_a_file_and_the_headers_are_in_that_code_page_too(tmp_path: Path) -> None:
    named = {"__substg1.0_3707001E": "Żółć.exe".encode("cp1250"), "__substg1.0_37010102": b"MZ"}
    header = "From: a@b.example\r\nSubject: Żółć\r\n".encode("cp1250")
    tree = {"__substg1.0_007D001E": header, "__attach_version1.0_#00000000": named}
    named["__properties_version1.0"] = bytes(8)
    rows = bytes(32) + struct.pack("<HHIII", 3, 0x3FFD, 6, 1250, 0)
    message = opened(tmp_path / "a.msg", compound({**tree, "__properties_version1.0": rows}))
    assert ([file.name for file in message.attachments], message.claims.subject) == (["Żółć.exe"], "Żółć")


def test_html_of_another_code_page_than_the_file_names_is_read_all_the_same(tmp_path: Path) -> None:
    html = '<meta charset="shift_jis"><p>お支払いのお知らせです</p>'.encode("cp932")
    message = opened(tmp_path / "a.msg", outlook_file(HEADERS, html=html))
    assert [part.text for part in message.parts if part.text] == [html.decode("cp932")]


def test_a_code_page_that_no_program_here_reads_stops_nothing(tmp_path: Path) -> None:
    tree = mail(HEADERS, "x", html=b"<p>x", head=32)
    tree["__properties_version1.0"] = bytes(32) + struct.pack("<HHIII", 3, 0x3FDE, 6, 20936, 0)
    message = opened(tmp_path / "a.msg", compound(tree))
    assert [part.text for part in message.parts if part.text] == ["x", "<p>x"]


@pytest.mark.parametrize("headers", [None, "", "\r\n"])
def test_a_file_without_internet_headers_is_refused_in_words(tmp_path: Path, headers: str | None) -> None:
    with pytest.raises(Unreadable, match="no internet headers could be read"):
        opened(tmp_path / "a.msg", outlook_file(headers, "x"))


def changed(data: bytes, at: int, *numbers: int) -> bytes:
    """A compound file with other numbers of 32 bits from an offset on."""
    return data[:at] + struct.pack(f"<{len(numbers)}I", *numbers) + data[at + 4 * len(numbers) :]


def looping(data: bytes) -> bytes:
    """The same file, each of whose sectors says that it is followed by itself."""
    table = SECTOR * (1 + struct.unpack_from("<I", data, 76)[0])
    return changed(data, table, *range(len(data) // SECTOR - 1))


WHOLE = outlook_file(HEADERS, "x", (("a.bin", bytes(60_000)),))
SMALL_TABLE_SECTORS, FAT_SECTORS, MORE_FAT, FIRST_SECTOR = 64, 44, 68, 76
ATTACKS = {
    "every chain is a loop": looping(WHOLE),
    "a small table without end": changed(looping(WHOLE), SMALL_TABLE_SECTORS, 0xFFFFFF),
    "tables without end": changed(
        changed(WHOLE, FAT_SECTORS, 109 + 127 * 300_000), MORE_FAT, len(WHOLE) // SECTOR - 1, 300_000
    )
    + struct.pack("<I", struct.unpack_from("<I", WHOLE, FIRST_SECTOR)[0]) * 127
    + struct.pack("<I", len(WHOLE) // SECTOR - 1),
    "sectors of one byte": WHOLE[:30] + b"\0\0" + WHOLE[32:],
    "sectors without end": WHOLE[:30] + b"\xff\xff" + WHOLE[32:],
    "properties of 20 MB": compound({"__properties_version1.0": bytes(20_000_000)}),
    "storages within storages": compound(nested(60)),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused_at_once_and_in_little_memory(tmp_path: Path, attack: str) -> None:
    def attacked() -> None:
        with pytest.raises(Unreadable):
            opened(tmp_path / "a.msg", ATTACKS[attack])

    tracemalloc.start()
    within(1, attacked)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * len(ATTACKS[attack]) + 5_000_000


def test_many_recipients_and_files_take_time_in_step_with_their_number(tmp_path: Path) -> None:
    files = tuple((f"{number}.txt", b"x") for number in range(300))
    data = outlook_file(HEADERS, "x", files)
    message = within(1, lambda: opened(tmp_path / "a.msg", data))
    assert len(message.attachments) == 300


def test_entries_that_claim_more_than_the_file_holds_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        opened(tmp_path / "a.msg", compound({"large": bytes(5_000)}, lie=90_000_000))


def test_damaged_files_are_read_or_refused_and_nothing_else(tmp_path: Path) -> None:
    chance = random.Random(11)
    whole = outlook_file(HEADERS, "x" * 100, (("a.bin", bytes(5_000)),))
    for _ in range(400):
        damaged = bytearray(whole[: chance.choice([len(whole), chance.randrange(8, len(whole))])])
        for _ in range(chance.randrange(1, 12)):
            damaged[chance.randrange(8, len(damaged))] = chance.randrange(256)
        try:
            assert opened(tmp_path / "a.msg", bytes(damaged)).source.exact is False
        except Unreadable:
            continue
