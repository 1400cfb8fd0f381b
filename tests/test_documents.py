"""The five documents that the project started from: each sample comes out with its facts, level and words."""

from __future__ import annotations

from functools import cache

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.explain.model import Language, plain
from keshiin.lookup.model import Lookup
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings
from keshiin_resources import path

NOW = "2026-11-22T00:00:00Z"


@cache
def analysed(name: str, mine: tuple[str, ...] = (), lookups: tuple[Lookup, ...] = ()) -> Analysis:
    """A shipped sample, analysed with no network."""
    kind = "paste" if ".paste." in name else "file"
    message = read(path("samples", name).read_bytes(), name=name, kind=kind)
    return analyze(message, Places.bundled(), Settings(my_addresses=mine), lookups)


def said(analysis: Analysis, language: Language) -> str:
    """Everything that a reader is told, cards and all, in one text."""
    told = explain(analysis, language)
    texts = [told.headline, told.border_why]
    texts += [each.text for each in (*told.known, *told.unknown, *told.next_steps)]
    for card in told.cards:
        texts += [card.title, card.seen, card.why, card.not_proof, card.do]
    return told.level_text + "\n" + "\n".join(plain(text) for text in texts)


def delays(analysis: Analysis) -> list[int | None]:
    return [hop.delay_s for hop in analysis.route.hops[:-1]]


def repairs(analysis: Analysis) -> list[str]:
    return [repair.kind for repair in analysis.message.source.repairs]


def fired(analysis: Analysis) -> dict[str, str]:
    """The rules that fired with the weight of their first finding."""
    return {finding.rule: finding.weight for finding in reversed(analysis.assessment.findings)}


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
        "Ring the office under a number that you found yourself",
        "Do not ignore a genuine legal notice",
    ),
    "ja": (
        "From, Date, Subject, Message-ID がありません",
        "127.0.0.1, 10.97.2.54, 10.97.61.58",
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
    assert {"en": "as far as the sending server", "ja": "差出人のサーバーまで"}[language] in text


def test_lesson_normal() -> None:
    done = analysed("lesson-normal.paste.txt")
    assert (len(done.route.hops), done.route.border.hop, delays(done)) == (3, 2, [0, 1])
    assert repairs(done) == ["lost-indent"]
    assert done.route.peer is not None
    assert done.route.peer.ip == "210.157.1.51"
    assert done.assessment.level == "consistent"
    assert not {"helo_mismatch", "helo_foreign_address", "contradicted_joint"} & fired(done).keys()


@pytest.mark.parametrize(
    ("language", "must"),
    [
        ("en", ("A regular header does not make a message honest", "It can be somebody else’s")),
        ("ja", ("ヘッダーが整っていても、正直なメールとは限りません", "他人のものかもしれません")),
    ],
)
def test_lesson_plain_spam(language: Language, must: tuple[str, ...]) -> None:
    done = analysed("lesson-plain-spam.paste.txt")
    assert (len(done.route.hops), done.route.border.hop, delays(done)) == (3, 2, [2, 150])
    assert repairs(done) == ["broken-address"] * 2
    assert done.route.peer is not None
    assert done.route.peer.ip == "210.156.200.40"
    assert done.assessment.level in ("consistent", "unclear")
    text = said(done, language)
    assert [each for each in must if each not in text] == []


def test_lesson_forged_spam_facts() -> None:
    done = analysed("lesson-forged-spam.paste.txt")
    assert (len(done.route.hops), done.route.border.hop) == (4, 2)
    assert repairs(done) == ["joined-fields"]
    assert done.route.peer is not None
    assert done.route.peer.ip == "195.39.10.6"
    states = {(joint.newer, joint.older): joint.state for joint in done.route.joints}
    assert states[2, 3] == "contradicted"
    assert delays(done)[2] == -(3 * 3600 + 24 * 60)
    odd = {"helo_mismatch", "contradicted_joint", "clock_step", "weekday_mismatch", "queue_id_time_mismatch"}
    assert {rule for rule in odd if fired(done).get(rule) == "odd"} == odd
    assert done.assessment.level == "suspicious"
    numbered = next(each for each in done.assessment.findings if each.rule == "receiver_message_id")
    assert numbered.variant == "with_date"


@pytest.mark.parametrize(
    ("language", "must"),
    [
        ("en", ("Whether “livedoor.com” was ever involved", "nobody can know", "2003-08-25", "5 days")),
        ("ja", ("「livedoor.com」が本当に関わったかどうか", "だれにもわかりません", "2003-08-25", "5 日")),
    ],
)
def test_lesson_forged_spam_words(language: Language, must: tuple[str, ...]) -> None:
    text = said(analysed("lesson-forged-spam.paste.txt"), language)
    assert [each for each in must if each not in text] == []


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
                "Likely the line that counts",
            ),
        ),
        (
            "ja",
            (
                "好きな文字を書け",
                "shop.example.net",
                "hiroshi@example.jp",
                "一斉送信",
                "決め手は、おそらくこの行です",
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


def test_returned_yahoo() -> None:
    done = analysed("returned-yahoo.paste.txt")
    assert len(done.route.hops) == 2
    assert {"hidden_value", "known_name_stranger", "receiver_message_id"} <= fired(done).keys()
    for language, words in (
        ("en", "only a name that a machine gave"),
        ("ja", "機械が自分で言った名前にすぎません"),
    ):
        text = said(done, language)
        assert words in text
        assert "150.59.XXX.XXX" in text
    date = next(each for each in done.assessment.findings if each.rule == "date_mismatch")
    assert (date.weight, date.values["duration"]) == ("neutral", "124")


def test_returned_dialup_is_the_relays_line_not_the_readers() -> None:
    done = analysed("returned-dialup.paste.txt")
    assert len(done.route.hops) == 1
    assert done.route.border.hop is None


@pytest.mark.parametrize(
    "name", ["returned-yahoo.paste.txt", "returned-dialup.paste.txt", "bounce-yahoo.eml"]
)
def test_with_my_address_it_was_sent_in_my_name(name: str) -> None:
    done = analysed(name, ("hanako@mbox.kyoto-inet.or.jp",))
    assert done.assessment.situation == "address-abused"
    assert "Sent in your name, not by you" in said(done, "en")
    assert "あなたの名前で送られましたが、送ったのはあなたではありません" in said(done, "ja")
    assert "postmaster" in said(done, "en")


def test_bounce_carries_the_returned_message() -> None:
    done = analysed("bounce-yahoo.eml")
    assert [each.role for each in done.inner] == ["returned"]
    assert done.inner[0].analysis.message.claims.subject.startswith("Express Computers")
    assert done.assessment.situation == "bounce"
    assert "The outer letter is the server’s" in said(done, "en")
