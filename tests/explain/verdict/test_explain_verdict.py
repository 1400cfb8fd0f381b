"""The verdict: what its headline says is not said again, and what is unknown stands alone."""

from __future__ import annotations

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.explain.model import Explanation, Language, plain
from keshiin.explain.verdict import headlines, levels
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.model import SourceKind
from keshiin.settings import Settings
from keshiin.texts import translate
from keshiin_resources import path

RESULT = "Authentication-Results: mx.example.jp; dmarc=pass header.from={domain}\n"
TOP = (
    "Received: from mail.example.com (mail.example.com [192.0.2.10])\n"
    "\tby mx.example.jp (Postfix) with ESMTPS id 4F3D2A0001; Mon, 6 May 2024 10:00:05 +0900 (JST)\n"
)
REST = (
    "To: reader@example.jp\nSubject: Hello\nDate: Mon, 6 May 2024 10:00:01 +0900\nMessage-ID: <1a@{domain}>\n"
)
SAMPLES = sorted(each.name for each in path("samples").iterdir() if each.suffix in (".eml", ".txt"))


def analysed(domain: str, *, vouched: bool = True, kind: SourceKind = "file") -> Analysis:
    header = (RESULT if vouched else "") + TOP + "From: Hanako <hanako@{domain}>\n" + REST
    message = read(header.format(domain=domain).encode() + b"\nHello\n", kind=kind)
    return analyze(message, Places.bundled(), Settings(border_hop=1, my_results=("mx.example.jp",)))


def said(analysis: Analysis, language: Language = "en") -> Explanation:
    return explain(analysis, language)


def unknown(explanation: Explanation) -> str:
    return " ".join(plain(each.text) for each in explanation.unknown)


def test_confirmed_asks_whether_the_domain_is_the_one_expected() -> None:
    explanation = said(analysed("example.com"))
    assert explanation.level == "confirmed"
    assert plain(explanation.headline) == (
        "Confirmed as far as the sending server, for “example.com”. "
        "That alone does not make it honest: is that the name you expect?"
    )
    japanese = plain(said(analysed("example.com"), "ja").headline)
    assert japanese.startswith("差出人のサーバーまで確認できました（「example.com」）。")
    assert japanese.endswith("思っていた相手の名前ですか。")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_headline_begins_with_its_level_so_that_nothing_stands_twice(language: Language) -> None:
    usual = {(level, ""): headline for level, headline in headlines.USUAL.items()}
    for (level, _), headline in {**usual, **headlines.SPECIAL}.items():
        assert translate(language, headline).startswith(translate(language, levels.LEVELS[level]))


@pytest.mark.parametrize(
    ("sender", "english", "japanese"),
    [
        (
            "Netflix <a@example.com>",
            "It uses the name of Netflix, but its address is at “example.com”.",
            "「Netflix」を名乗っていますが、アドレスは「example.com」のものです。",
        ),
        (
            "Hanako <a@netf1ix.com>",
            "“netf1ix.com” in it only looks like a name of Netflix.",
            "中にある「netf1ix.com」は、「Netflix」に似せただけの名前です。",
        ),
        (
            "Hanako <a@netflix.com.example.net>",
            "Its address begins like one of Netflix, but belongs to “example.net”.",
            "アドレスの始まりは「Netflix」のようですが、持ち主は「example.net」です。",
        ),
    ],
)
def test_the_headline_says_whose_name_is_used_and_whose_the_address_is(
    sender: str, english: str, japanese: str
) -> None:
    bait = "Your account was suspended. Log in at https://192.0.2.77/login within 24 hours.\n"
    source = TOP + f"From: {sender}\n" + REST.format(domain="example.com") + "\n" + bait
    done = analyze(read(source.encode()), Places.bundled())
    assert done.assessment.level == "dangerous"
    assert plain(said(done).headline).endswith(english)
    assert plain(said(done, "ja").headline).endswith(japanese)


def test_a_free_mailbox_is_called_one() -> None:
    headline = plain(said(analysed("gmail.com")).headline)
    assert headline.endswith("a mailbox at “gmail.com”, which anybody can open.")


def test_one_odd_sign_is_told_in_the_headline() -> None:
    odd = analysed("example.com", vouched=False)
    message = read(odd.message.source.data.replace(b"Date: Mon", b"Date: Tue"))
    explanation = said(analyze(message, Places.bundled(), odd.settings))
    assert explanation.level == "consistent"
    assert (
        plain(explanation.headline)
        == "Nothing contradicts it, but one sign is odd. Look at it before you act."
    )


def test_a_serious_sign_alone_is_not_called_little_knowledge() -> None:
    odd = analysed("example.com")
    named = odd.message.source.data.replace(b"From: Hanako", b"From: Netflix Support")
    explanation = said(analyze(read(named), Places.bundled(), odd.settings))
    assert explanation.level == "unclear"
    headline = plain(explanation.headline)
    assert headline == "Cannot tell. But there is a serious sign. Look at it before you act."


@pytest.mark.parametrize(
    ("name", "sender", "level", "english", "first"),
    [
        ("a.exe", True, "unclear", "But the attached file can do harm: do not open it.", "attached_file"),
        ("a.lnk", True, "unclear", "But the attached file can do harm: do not open it.", "attached_file"),
        ("a.iso", True, "suspicious", "The attached file can do harm: do not open it.", "do_not_act"),
        ("a.docm", True, "consistent", "until you have asked the sender.", "attached_file"),
        ("a.exe", False, "unclear", "But the attached file can do harm: do not open it.", "no_sender"),
        ("a.docm", False, "unclear", "There is an odd sign, but too little is known.", "no_sender"),
    ],
)
def test_a_file_that_decides_is_told_of_first(
    name: str, sender: bool, level: str, english: str, first: str
) -> None:
    odd = analysed("example.com", vouched=False)
    data = odd.message.source.data.replace(
        b"Subject:", b'Content-Disposition: attachment; filename="%b"\nSubject:' % name.encode()
    )
    if not sender:
        data = data.replace(b"From: Hanako", b"X-Cut: Hanako")
    explanation = said(analyze(read(data), Places.bundled(), odd.settings))
    assert explanation.level == level
    assert plain(explanation.headline).endswith(english)
    steps = [step.id for step in explanation.next_steps]
    assert steps[0] == first
    assert ("already_opened" in steps) == (name != "a.docm")


def test_of_a_confirmed_message_nothing_is_to_be_reported() -> None:
    def steps(level_by: Analysis) -> set[str]:
        return {step.id for step in said(level_by).next_steps}

    bank = analysed("example.com")
    named = bank.message.source.data.replace(b"From: Hanako", "From: みなと銀行".encode())
    confirmed = analyze(read(named), Places.bundled(), bank.settings)
    unsure = analyze(read(named.replace(b"dmarc=pass", b"dmarc=none")), Places.bundled(), bank.settings)
    assert "ring_bank" in steps(confirmed) & steps(unsure)
    assert "anti_phishing_council" in steps(unsure) - steps(confirmed)


def test_a_stranger_is_deleted_before_anybody_is_asked() -> None:
    named = analysed("example.com").message.source.data
    forged = analyze(read(path("samples", "lesson-forged-spam.paste.txt").read_bytes()), Places.bundled())
    bank = analyze(read(named.replace(b"From: Hanako", "From: みなと銀行".encode())), Places.bundled())
    ids = [step.id for step in said(forged).next_steps]
    assert ids.index("unknown_sender") + 1 == ids.index("ask_elsewhere")
    assert "unknown_sender" not in {step.id for step in said(bank).next_steps}


def test_an_ordinary_header_is_no_approval() -> None:
    for explanation in (said(analysed("example.com", vouched=False)), said(analysed("example.com"))):
        assert "A regular header does not make a message honest." in unknown(explanation)
    headline = plain(said(analysed("example.com", vouched=False)).headline)
    assert headline == "Nothing contradicts it, but nothing proves it genuine either."


def test_what_is_not_known_begins_with_who_wrote_it() -> None:
    assert unknown(said(analysed("example.com"))).startswith("Who wrote it. It says it is from “")


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_sentence_of_a_verdict_stands_twice(name: str, language: Language) -> None:
    kind: SourceKind = "paste" if name.endswith(".txt") else "file"
    message = read(path("samples", name).read_bytes(), name=name, kind=kind)
    explanation = explain(analyze(message, Places.bundled()), language)
    texts = [plain(each.text) for each in (*explanation.known, *explanation.unknown)]
    sentences = [part for text in (plain(explanation.headline), *texts) for part in text.split(". ")]
    assert len(sentences) == len(set(sentences))
    assert [text for text in texts if "below" in text or "ここから下" in text] == []


def test_of_a_pasted_header_it_is_said_once_that_even_the_top_may_be_changed() -> None:
    sentence = "Whether somebody changed it since it came in."
    assert unknown(said(analysed("example.com", kind="paste"))).count(sentence) == 1
    assert sentence not in unknown(said(analysed("example.com")))


def test_the_sure_line_is_the_first_card() -> None:
    message = read(path("samples", "lesson-forged-spam.paste.txt").read_bytes(), kind="paste")
    cards = explain(analyze(message, Places.bundled()), "en").cards
    assert (cards[0].number, plain(cards[0].title)) == (1, "Where it came in: your mail service’s record")
    assert [card.finding.weight for card in cards[1:3]] == ["odd", "odd"]


def test_what_confirms_is_told_before_the_network() -> None:
    known = said(analysed("example.com")).known
    assert plain(known[0].text) == "Your mail service confirmed that the message was sent for “example.com”."
    assert len(known) > 1


def test_what_can_run_is_told_first_as_a_fact() -> None:
    letter = analysed("example.com").message.source.data.partition(b"\n\n")[0]
    file = (
        b'Content-Type: application/octet-stream; name="bill.exe"\n'
        b"Content-Disposition: attachment\n\nMZ\x90\n"
    )
    mixed = b'\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n'
    data = letter + mixed + file + b"--b--\n"
    known = said(analyze(read(data), Places.bundled(), analysed("example.com").settings)).known
    assert plain(known[0].text).startswith("It brings a file that can run as a program, “bill.exe”.")


def test_a_message_without_from_but_with_a_return_path_lacks_the_line_only() -> None:
    analysis = analyze(read(b"Return-Path: <a@example.com>\nSubject: Hello\n\nHi\n"), Places.bundled())
    assert "It has no From line" in unknown(said(analysis))
    assert "From の行がなく" in unknown(said(analysis, "ja"))


def test_a_letter_that_threatens_is_called_so_at_the_top() -> None:
    text = "I have access to your device and recorded you. Pay to 1ExampLeExampLeExampLeExampLe."
    source = analysed("example.com", vouched=False).message.source.data.replace(b"Hello\n", text.encode())
    done = analyze(read(source), Places.bundled())
    assert "It threatens and wants virtual money" in plain(said(done).headline)
    assert "脅して仮想通貨を求める" in plain(said(done, "ja").headline)


def test_no_card_of_a_dangerous_message_advises_as_if_it_were_usual() -> None:
    analysis = analyze(read(path("samples", "hoster-notice.eml").read_bytes()), Places.bundled())
    explanation = said(analysis)
    assert explanation.level == "dangerous"
    weak = [card for card in explanation.cards if card.finding.weight in ("neutral", "confirms")]
    assert [plain(card.title) for card in weak if card.do] == []
    assert [card for card in explanation.cards if card.do] != []


def test_whose_network_it_came_from_is_told_once() -> None:
    message = read(path("samples", "hoster-notice.eml").read_bytes())
    known = explain(analyze(message, Places.bundled()), "en").known
    assert "".join(plain(each.text) for each in known).count("Xserver") == 1
