"""The notices and the invitation that the project started from: their facts, levels and words."""

from __future__ import annotations

import pytest

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.explain.model import Language, plain
from keshiin.lookup.model import Lookup
from keshiin.lookup.places import Places
from keshiin.settings import Settings
from sample_facts import analysed, delays, fired, repairs, said

NOW = "2026-11-22T00:00:00Z"


def answered(kind: str, question: str, **answer: object) -> Lookup:
    return Lookup(question, kind, "resolver", NOW, "answered", answer)


MINISTRY_SAYS = {
    "en": (
        "has no From, Date, Subject, Message-ID",
        "127.0.0.1, 10.97.2.54, 10.97.61.58",
        "They tell no place",
        "Who wrote it",
        "infected or misused. That would not show here",
        "block list",
        "Ring the office on a number that you found yourself",
        "Do not ignore a genuine legal notice",
    ),
    "ja": (
        "From、Date、Subject、Message-ID がありません",
        "127.0.0.1、10.97.2.54、10.97.61.58",
        "場所も持ち主もわかりません",
        "だれが書いたか",
        "感染したり、踏み台にされたりしていないか。ここには表れません",
        "ブロックリスト",
        "自分で調べた番号で、その役所に電話してください",
        "本物の法的な通知なら、無視してはいけません",
    ),
}


def test_ministry_notice_facts() -> None:
    done = analysed("ministry-notice.paste.txt")
    assert len(done.route.hops) == 6
    assert repairs(done) == ["lost-indent"] * 8
    assert (done.route.border.hop, done.route.border.confidence) == (3, "likely")
    assert done.route.peer is not None
    assert done.route.peer.ip == "211.123.198.197"
    assert delays(done) == [0, 1, 0, 0, 0]
    states = {(joint.newer, joint.older): (joint.state, joint.how) for joint in done.route.joints}
    assert states[3, 4][0] == "unconfirmed"
    assert states[4, 5] == ("agrees", "private-address")
    assert states[5, 6] == ("agrees", "same-name")
    assert (done.assessment.level, done.assessment.basis) == ("consistent", "return-path")
    assert fired(done)["queue_id_time_mismatch"] == "neutral"


def test_ministry_notice_the_users_word_makes_the_border_certain() -> None:
    message = analysed("ministry-notice.paste.txt").message
    told = analyze(message, Places.bundled(), Settings(my_services=("shop-pro.jp",)))
    assert (told.route.border.hop, told.route.border.confidence) == (3, "configured")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_ministry_notice_words(language: Language) -> None:
    text = said(analysed("ministry-notice.paste.txt"), language)
    assert [each for each in MINISTRY_SAYS[language] if each not in text] == []
    wrong = {"en": ("suspicious", "forged"), "ja": ("怪しい", "偽")}[language]
    assert [each for each in wrong if each in text.lower()] == []


@pytest.mark.parametrize(
    ("language", "asked"),
    [("en", "whether it is from “mhlw.go.jp”"), ("ja", "「mhlw.go.jp」から来たかどうか")],
)
def test_ministry_notice_answers_whether_it_is_from_there(language: Language, asked: str) -> None:
    first = explain(analysed("ministry-notice.paste.txt"), language).unknown[0]
    assert asked in plain(first.text)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_ministry_notice_online_is_confirmed_for_the_server(language: Language) -> None:
    ip = "211.123.198.197"
    answers = (
        answered("ptr", ip, names=["extmx1.mhlw.go.jp"]),
        answered("a", "extmx1.mhlw.go.jp", addresses=[ip]),
        answered("rdap", ip, network="MHLW-NETWORK"),
    )
    message = analysed("ministry-notice.paste.txt").message
    done = analyze(message, Places.bundled(), lookups=answers)
    assert done.assessment.level == "confirmed"
    text = said(done, language)
    assert "MHLW-NETWORK" in text
    assert "mhlw.go.jp" in plain(explain(done, language).known[0].text)
    assert "whether it is from" not in text
    assert {"en": "as far as the sending server", "ja": "差出人のサーバーまで"}[language] in text


def test_hoster_notice_facts() -> None:
    done = analysed("hoster-notice.eml")
    assert done.route.peer is not None
    assert done.route.peer.ip == "183.181.84.151"
    assert done.assessment.level == "dangerous"
    assert done.assessment.situation == "hoster"
    assert {"brand_claim", "own_domain_sender", "from_equals_to"} <= fired(done).keys()


@pytest.mark.parametrize(
    ("language", "must"),
    [
        (
            "en",
            (
                "free text",
                "shop.example.net",
                "hiroshi@example.jp",
                "one campaign",
                "Where it came in: likely your mail service’s record",
            ),
        ),
        (
            "ja",
            (
                "好きな文字を書け",
                "shop.example.net",
                "hiroshi@example.jp",
                "一斉送信",
                "どこから届いたか：おそらくあなたのメールサービスの記録",
            ),
        ),
    ],
)
def test_hoster_notice_words(language: Language, must: tuple[str, ...]) -> None:
    text = said(analysed("hoster-notice.eml"), language)
    assert [each for each in must if each not in text] == []
    assert "Xserver" in text


def test_hoster_notice_link_marks_the_reader_as_reached() -> None:
    assert "link_reader_address" in fired(analysed("hoster-notice.eml"))


def test_invitation_header() -> None:
    done = analysed("invitation-header.paste.txt")
    assert (len(done.route.hops), done.route.border.hop) == (3, 3)
    assert [(repair.kind, repair.line) for repair in done.message.source.repairs] == [
        ("joined-fields", 1)
    ] * 3
    peer = done.route.hops[2]
    assert (peer.ip, peer.by, peer.time) == ("39.33.27.49", None, None)
    assert done.assessment.level in ("unclear", "suspicious")
    assert fired(done)["helo_foreign_address"] == "odd"
    assert "router" in said(done, "en")
    assert "分けあう装置" in said(done, "ja")


def test_invitation_with_its_file() -> None:
    done = analysed("invitation.eml")
    assert [each.name for each in done.message.attachments] == ["invitation_letter.zip"]
    assert done.assessment.level in ("unclear", "suspicious")


def test_second_letter() -> None:
    listing = answered("blocklist", "198.51.100.77", listed=True, list="list.example")
    done = analysed("second-letter.eml")
    assert done.message.claims.subject == "Как стать популярным?"
    told = analyze(done.message, Places.bundled(), lookups=(listing,))
    assert fired(told)["listed_address"] == "odd"
    assert "list.example" in said(told, "ja")
