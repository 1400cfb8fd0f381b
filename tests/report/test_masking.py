"""What is hidden, in which forms, and that everything else stands as it was."""

from __future__ import annotations

import base64
import codecs
import hashlib
import random
import time
from binascii import b2a_qp
from collections.abc import Callable
from urllib.parse import quote

import pytest
from patient_reader import ADDRESS, seen

from keshiin.report.masking import Mask, Secret

SECRETS = (
    Secret("address", ADDRESS, 1),
    Secret("name", "田中 博", 1),
    Secret("domain", "example.jp", 1),
    Secret("server", "10.1.2.3", 1),
)


def encoded(skipped: int) -> Callable[[bytes], bytes]:
    return lambda data: base64.b64encode(b"#" * skipped + data + b"#")


CODES: dict[str, Callable[[bytes], bytes]] = {
    "plain": bytes,
    "upper case": bytes.upper,
    "base64 at 0": encoded(0),
    "base64 at 1": encoded(1),
    "base64 at 2": encoded(2),
    "base64 at 3": encoded(3),
    "base64 behind letters": lambda data: b"track/" + base64.b64encode(data),
    "urlsafe base64": lambda data: base64.urlsafe_b64encode(b"\xff\xfe" + data),
    "base64 without padding": lambda data: base64.b64encode(data + b"!").rstrip(b"="),
    "base64 in lines": lambda data: base64.encodebytes(b"x " * 40 + data + b" y" * 40),
    "base64 in base64": lambda data: base64.b64encode(b"a=" + base64.b64encode(data)),
    "base64 in quoted-printable": lambda data: b2a_qp(b"x" * 60 + b"?e=" + base64.b64encode(data)),
    "base64 in base64 lines": lambda data: base64.encodebytes(b"u" * 100 + b" " + base64.b64encode(data)),
    "hex": lambda data: data.hex().encode(),
    "hex behind a digit": lambda data: b"7" + data.hex().upper().encode(),
    "percent": lambda data: quote(data, safe="").encode(),
    "percent all": lambda data: "".join(f"%{byte:02x}" for byte in data).encode(),
    "percent in base64": lambda data: base64.b64encode(b"e=" + quote(data, safe="").encode()),
    "quoted-printable": lambda data: b"".join(b"=%02X" % byte for byte in data),
    "soft breaks": lambda data: b"=\r\n".join(data[at : at + 5] for at in range(0, len(data), 5)),
    "folded": lambda data: data[:8] + b"\r\n\t" + data[8:],
    "references without ends": lambda data: b" ".join([b"".join(b"&#%06d" % byte for byte in data), b""]),
    "escapes of JSON": lambda data: b"".join(b"\\u%04x" % byte for byte in data),
    "escapes of programs": lambda data: b"".join(b"\\x%02X" % byte for byte in data),
    "full width": lambda data: "".join(chr(byte + 0xFEE0) for byte in data).encode(),
    "references": lambda data: data.replace(b"@", b"&#64;").replace(b".", b"&#x2e;"),
    "VERP": lambda data: b"bounce-" + data.replace(b"@", b"=") + b"@list.example.net",
}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("around", [(b"", b""), (b"To: <", b">\r\n"), (b"https://a.test/?e=", b"&f=1 ")])
def test_an_address_is_hidden_however_it_is_written(code: str, around: tuple[bytes, bytes]) -> None:
    before, after = around
    data = before + CODES[code](ADDRESS.encode()) + after
    assert seen(data) >= {"example.jp"}, "the reader of this test sees through the code"
    hidden = Mask(SECRETS).source(data)
    assert seen(hidden) == set()
    assert len(hidden) == len(data)
    assert hidden.startswith(before)


@pytest.mark.parametrize(
    "made",
    [
        hashlib.md5(ADDRESS.encode()).hexdigest().upper().encode(),
        hashlib.sha1(ADDRESS.encode()).hexdigest().encode(),
        hashlib.sha256(ADDRESS.encode()).hexdigest().encode(),
        ADDRESS[::-1].encode(),
        codecs.encode(ADDRESS, "rot13").encode(),
        b"hiroshi[dot]tanaka[at]example[dot]jp",
        b"Tanaka Hiroshi",
        b"hiroshi tanaka",
    ],
)
def test_what_is_made_of_an_address_is_hidden(made: bytes) -> None:
    for data in (b"?h=" + made + b"&x", base64.b64encode(b"h=" + made + b" ")):
        assert Mask(SECRETS).source(data).lower() != data.lower()
    hidden = Mask(SECRETS).source(b"?h=" + made + b"&x").lower()
    assert made.lower() not in hidden
    assert b"tanaka" not in hidden


@pytest.mark.parametrize(
    "between",
    [
        *("\u00ad", "\u200b", "\u200d", "\u2060", "\ufe0f", "\ufeff", "⟨U+200B⟩", "&zwnj;", "&shy;"),
        *("\0", "␀", "\u0332", "\u0301"),
        *("<wbr>", "<b></b>", "<!-- -->", "<span class=3D'a'>", "</span>"),
    ],
)
def test_what_nobody_sees_between_two_letters_hides_no_address(between: str) -> None:
    hidden = Mask(SECRETS).source(f"for {between.join(ADDRESS)} .".encode()).decode()
    assert not any(letter in hidden.replace(between, "") for letter in ADDRESS if letter not in "@.xfor")
    assert hidden.startswith("for x")


@pytest.mark.parametrize(
    "written",
    [
        "".join(chr(ord(letter) - ord("a") + 0x1D41A) if letter.isalpha() else letter for letter in ADDRESS),
        "".join(chr(ord(letter) - ord("a") + 0x24D0) if letter.isalpha() else letter for letter in ADDRESS),
        ADDRESS.replace(".", "\u3002"),
        ADDRESS.replace(".", "\uff61"),
        "".join(f"&#{ord(letter):012};" for letter in ADDRESS),
        "".join(f"\\u{{{ord(letter):x}}}" for letter in ADDRESS),
    ],
)
def test_letters_and_dots_of_other_shapes_are_hidden(written: str) -> None:
    hidden = Mask(SECRETS).source(f"for {written} .".encode())
    assert set(hidden[4:-2]) <= set(b"x@.-_")


def test_a_tag_that_is_left_out_takes_no_secret_with_it() -> None:
    data = b'<a href="https://a.test/?e=' + CODES["percent all"](ADDRESS.encode()) + b'">x</a>'
    assert seen(Mask(SECRETS).source(data)) == set()


@pytest.mark.parametrize("before", [b"", b"a", b"ab", b"abc", b"abcd", b"abcde"])
def test_base32_is_hidden_wherever_it_begins(before: bytes) -> None:
    written = base64.b32encode(before + ADDRESS.encode() + b"zz").rstrip(b"=")
    hidden = Mask(SECRETS).source(b"unsubscribe-" + written + b"@a.test")
    shown = hidden.removeprefix(b"unsubscribe-").removesuffix(b"@a.test")
    assert len(shown.replace(b"x", b"")) < 14
    assert written[12:36] not in hidden


@pytest.mark.parametrize("charset", ["utf-8", "shift_jis", "euc_jp", "iso2022_jp"])
@pytest.mark.parametrize("name", ["田中 博", "田中", "田中様"])
def test_a_name_is_hidden_in_every_charset_of_its_script(charset: str, name: str) -> None:
    for data in (name.encode(charset), base64.b64encode(("Subject: " + name).encode(charset))):
        hidden = Mask(SECRETS).source(b"x " + data + b" x")
        assert data not in hidden
    assert "田中" not in Mask(SECRETS).text(name)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("sent to hiroshi.tanaka@example.jp.", "sent to [your address 1]."),
        ("by mx3.example.jp", "by [your domain 1]"),
        ("hanako@example.jp", "[your domain 1]"),
        ("Dear hiroshi.tanaka,", "Dear [your address 1],"),
        ("[10.1.2.3]", "[[inner server 1]]"),
        ("110.1.2.3 10.1.2.34", "110.1.2.3 10.1.2.34"),
        ("notexample.jp example.jpn.com", "notexample.jp example.jpn.com"),
        ("example.jp.evil.test", "[your domain 1].evil.test"),
        ("https://shop.example.net/", "https://shop.example.net/"),
        ("tanaka", "tanaka"),
    ],
)
def test_marks_stand_in_the_place_of_what_is_hidden(text: str, shown: str) -> None:
    assert Mask(SECRETS).text(text) == shown


def test_marks_speak_japanese() -> None:
    assert Mask(SECRETS, "ja").text(ADDRESS) == "［あなたのアドレス 1］"


def test_the_account_tells_how_and_how_often_but_never_what() -> None:
    mask = Mask(SECRETS)
    mask.source(
        ADDRESS.encode() + b" " + base64.b64encode(ADDRESS.encode()) + b" mx.example.jp " + ADDRESS.encode()
    )
    told = [(each.secret.kind, each.how, each.places) for each in mask.account()]
    assert told == [("address", "plain", 2), ("address", "base64", 1), ("domain", "plain", 1)]


def test_a_mask_without_secrets_changes_nothing() -> None:
    assert not Mask()
    assert Mask().source(b"a@b.jp") == b"a@b.jp"
    assert Mask().text("a@b.jp") == "a@b.jp"


def test_what_is_not_secret_stays_byte_for_byte() -> None:
    chance = random.Random(5)
    for _ in range(200):
        data = chance.randbytes(chance.randint(0, 400))
        assert Mask(SECRETS).source(data) == data


@pytest.mark.parametrize(
    "unit", [b"%", b"=", b"&#", b"A", b"\r\n\t", b"a@", b"example.", b"\x00", b"0f", b"<b ", b"<!--"]
)
def test_time_grows_with_the_length_alone(unit: bytes) -> None:
    def seconds(count: int) -> float:
        data, taken = unit * (count // len(unit)), []
        for _ in range(2):
            began = time.process_time()
            Mask(SECRETS).source(data)
            taken.append(time.process_time() - began)
        return min(taken)

    assert seconds(200_000) < max(3.5 * seconds(100_000), 0.3)


@pytest.mark.parametrize("told", ["xn--r8jz45g.jp", "例え.jp"])
@pytest.mark.parametrize("charset", ["utf-8", "iso2022_jp", "shift_jis"])
def test_an_international_domain_is_hidden_in_letters_and_in_a_labels(told: str, charset: str) -> None:
    secrets = (Secret("address", f"info@{told}", 1), Secret("domain", told, 1))
    for written in ("例え.jp", "xn--r8jz45g.jp", "www.例え.jp", "info@例え.jp", "info@XN--R8JZ45G.JP"):
        data = f"To: <{written}>".encode(charset)
        hidden = Mask(secrets).source(data)
        assert "例え".encode(charset) not in hidden
        assert b"r8jz45g" not in hidden.lower()
        assert len(hidden) == len(data)


@pytest.mark.parametrize(
    "written", ["fd00:db8::1:a", "FD00:DB8:0:0:0:0:1:A", "fd00:0db8:0000:0000:0000:0000:0001:000a"]
)
def test_an_inner_address_of_version_6_is_hidden_long_and_short(written: str) -> None:
    data = f"from inner ([IPv6:{written}])".encode()
    assert written.encode() not in Mask((Secret("server", "fd00:db8::1:a", 1),)).source(data)
    assert Mask((Secret("server", "fd00:db8::1:a", 1),)).text("fd00:db8::1:ab") == "fd00:db8::1:ab"
