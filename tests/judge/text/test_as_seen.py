"""The words of a message are found as the eye reads them, whatever stands between their letters."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from keshiin.analysis import analyze
from keshiin.judge.text.as_seen import as_seen, page, squeezed, unbroken, without_comments
from keshiin.judge.text.body import READ
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.html.text import readable
from slowness import within

THREAT = "I recorded you through your camera. Pay to 1ExampLeExampLeExampLeExampLe or everybody sees it."
SMALL = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с"}
HIDDEN = '<span style="display:none">x</span>'


def between(sign: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"(?<=[a-z])(?=[a-z])", sign, text)


# What is written between and above the letters, as plain text or as HTML.
DISGUISES: dict[str, tuple[str, Callable[[str], str]]] = {
    "zero width": ("plain", between("\u200b")),
    "soft hyphens": ("plain", between("\u00ad")),
    "joiner of graphemes": ("plain", between("\u034f")),
    "variation selectors": ("plain", between("\ufe0f")),
    "lines below": ("plain", between("\u0332")),
    "another alphabet": ("plain", lambda text: "".join(SMALL.get(each, each) for each in text)),
    "mathematical letters": (
        "plain",
        lambda text: re.sub("[a-z]", lambda found: chr(0x1D41A + ord(found[0]) - 97), text),
    ),
    "blank lines above": ("plain", lambda text: "\n" * 300_000 + text),
    "a long text above": ("plain", lambda text: "lorem ipsum " * 6000 + text),
    "comments": ("html", between("<!-- x -->")),
    "references": ("html", between("&zwnj;")),
    "hidden letters": ("html", between(HIDDEN)),
    "tiny letters": ("html", between('<i style="font-size:1px">x</i>')),
    "a comment above": ("html", lambda text: f"<!--{'lorem ipsum ' * 40_000}-->{text}"),
    "a hidden text above": ("html", lambda text: HIDDEN.replace("x", "lorem ipsum " * 4000) + text),
    "empty lines above": ("html", lambda text: "<br>" * 100_000 + text),
}


@pytest.mark.parametrize("disguise", DISGUISES)
def test_no_disguise_of_its_words_calms_a_threat(disguise: str) -> None:
    kind, write = DISGUISES[disguise]
    before, _, wallet = THREAT.partition("1Ex")
    body = f"{write(before)}1Ex{wallet}"
    head = "From: a@example.net\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    head += f"Content-Type: text/{kind}; charset=utf-8\r\n\r\n"
    found = analyze(read((head + body).encode()), Places.bundled()).assessment.findings
    assert "serious" in {each.weight for each in found if each.rule == "crypto_extortion"}


@pytest.mark.parametrize(
    "text",
    [
        "日本語の「文章」です。ABC社、１２３円！",
        "Müller, café, naïve, ß",
        "TNF の値",
        "Привет, мир",
        "한국어 문장",
        "",
    ],
)
def test_an_honest_text_stays_what_it_is(text: str) -> None:
    assert as_seen(text) == text


def test_a_dressed_letter_is_a_letter() -> None:
    assert as_seen("ᴘᴀssᴡᴏʀᴅ, ⓟⓐⓢⓢ, Ｐａｓｓ, 𝐩𝐚𝐬𝐬, 🅟🅐🆂🆂") == "password, pass, Pass, pass, PASS"


def test_marks_make_the_letter_that_they_make() -> None:
    assert as_seen("か\u3099き は\u309a e\u0301") == "がき ぱ é"
    assert as_seen("Ρауpаl and α-rays") == "Paypal and α-rays"
    assert as_seen("AΜAΖOΝ") == "AMAZON"


def test_what_is_hidden_is_searched_behind_what_is_shown() -> None:
    html = f"<style>a{{display:none}}</style>pass{HIDDEN}word<!--[if mso]>for Outlook<![endif]-->"
    assert page(html).endswith("<br>x")
    assert "for Outlook" in page(html)
    assert "<style>a{display:none}</style>" in page(html)
    assert page("<p>plain</p>") == "<p>plain</p>"


@pytest.mark.parametrize(
    "unit",
    ["<!-- ", "<!--[if ", "<!--x-->", HIDDEN, "display:none", "<a display:none", "a\u0301\u0323", "a\u200b",
     "pа", "\n", "&nbsp;", "<br", " " * 19 + "x", "か\u3099"],
)  # fmt: skip
def test_the_time_grows_with_the_length_alone(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    within(1.0, lambda: (as_seen(page(without_comments(text))), squeezed(text, READ)))


JAPANESE = "あなたのカメラで動画を録画しました。支払わなければ、動画を連絡先の全員に送信します。"


@pytest.mark.parametrize("width", [100, 19, 7, 3])
def test_japanese_words_are_found_over_the_ends_of_lines(width: int) -> None:
    lines = [JAPANESE[at : at + width] for at in range(0, len(JAPANESE), width)]
    body = "\n".join((*lines, "1ExampLeExampLeExampLeExampLe"))
    head = "From: a@example.net\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    head += "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    found = analyze(read((head + body).encode()), Places.bundled()).assessment.findings
    assert "serious" in {each.weight for each in found if each.rule == "crypto_extortion"}


def test_lines_that_end_a_sentence_or_are_empty_stay_apart() -> None:
    assert (
        unbroken("長い文\nの続き。\n次の文\n\n次の段落\n- 項目")
        == "長い文の続き。\n次の文\n\n次の段落\n- 項目"
    )


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("<!--[if !mso]><!-->", "<!--<![endif]-->"),
        ("<!-->", "<!-- x -->"),
        ("<!--->", "<!-- x -->"),
        ("<!-- x --!>", "<!-- y -->"),
        ('<p title="<!--">', '<p title="-->">'),
        ('<p title="<style>">', '<p title="</style>">'),
    ],
)
def test_what_every_program_shows_stands_in_no_comment(before: str, behind: str) -> None:
    shown = readable(without_comments(f"{before}one two{behind}"))
    assert shown == "one two"
    assert "one two" in readable(f"{before}one two{behind}")


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("<b <!-- >", " -->"),
        ("<b x=<!-- >", "-->"),
        ("<b <style>", "</style>"),
        ("<b<style >", "</style>"),
        ("</b <script>", "</script>"),
        ("<b -->", "]]>"),
        ("<!<style>", "</style>"),
        ("<? <!-- >", " -->"),
        ("<svg><style><p>", "</style>"),
        ("<svg><script/></svg>", ""),
        ("<svg><title></svg>", ""),
        ("<xmp><style></xmp>", "</style>"),
        ("<textarea><!--</textarea>", "-->"),
        ("<title><!--</title>", "-->"),
        ("<style><!--</style>", "<style>--></style>"),
    ],
)
def test_what_begins_nothing_for_browsers_hides_no_words(before: str, behind: str) -> None:
    from keshiin.judge.text.body import shown

    page = f"<p>Hello</p>{before}Your account{behind}"
    (part,) = read(f"From: a@b.example\nContent-Type: text/html\n\n{page}".encode()).parts
    assert "Your account" in shown(part, part.text or "")


def test_what_no_browser_shows_is_no_text_behind_a_drawing_either() -> None:
    from keshiin.judge.text.body import shown

    page = "<svg><style>.a{fill:red}</style></svg><style>p{}</style><!-- <xmp> --><p>a</p><p>b</p>"
    (part,) = read(f"From: a@b.example\nContent-Type: text/html\n\n{page}".encode()).parts
    assert shown(part, part.text or "") == "a\n\nb"
