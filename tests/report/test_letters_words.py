"""What a letter says, in both languages, and to offices of every kind."""

from __future__ import annotations

import re

import pytest
from made_letters import PLACES, received, sample

from keshiin.analysis import analyze
from keshiin.explain.advice.offices import all_offices
from keshiin.explain.model import Language, Piece, plain
from keshiin.explain.verdict.headline_words import SPECIAL, USUAL
from keshiin.explain.wording.filling import fill
from keshiin.judge.folder import found_rules
from keshiin.lookup.answers import read_answers
from keshiin.message import read
from keshiin.report.letters import Refused, desk_of, write_letter
from keshiin.report.letters.attachment import enclosure
from keshiin.report.letters.our_side import told_on
from keshiin.settings import Settings
from keshiin_resources import path


def test_the_letter_states_what_the_border_recorded_and_no_claim() -> None:
    analysis = sample("hoster-notice.eml")
    letter = write_letter(analysis, desk_of(analysis, "abuse"), ("en",))
    for fact in ("183.181.84.151", "sv8630.xserver.jp", "14 Nov 2022 05:41:17 (UTC+9)", "8C2E1A04F7"):
        assert fact in letter.text
    for claim in ("Kagoya", "重要なメール通知", "05:41:15", "fd7099a3", "hiroshi"):
        assert claim not in letter.text


SURE = {
    "en": ("Our mail server took in", "Our own mail server recorded"),
    "ja": ("次のとおり記録しています",),
}
UNSURE = {
    "en": ("seems to have come", "likely our own recorded"),
    "ja": ("届いたようです", "当方のものと思われる"),
}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_letter_is_as_sure_of_our_server_as_the_border_is(language: Language) -> None:
    likely = sample("hoster-notice.eml")
    known = received("relay.example.org (relay.example.org [8.8.8.8])")
    told = [write_letter(each, desk_of(each, "abuse"), (language,)).text for each in (likely, known)]
    assert [each.route.border.confidence for each in (likely, known)] == ["likely", "configured"]
    assert [[each in text for each in UNSURE[language]] for text in told] == [[True] * 2, [False] * 2]
    assert all(each in told[1] for each in SURE[language])
    about = [write_letter(each, desk_of(each, "relay"), (language,)).text for each in (likely, known)]
    assert [UNSURE[language][0] in text for text in about] == [True, False]


def test_without_a_record_nothing_is_said_of_what_stands_below_it() -> None:
    header = b"From: a@example.net\r\n\r\nhttps://page.example.com/\r\n"
    analysis = analyze(read(header), PLACES)
    text = write_letter(analysis, desk_of(analysis, "provider"), ("en",)).text
    assert "It cannot be seen from which address" in text
    assert "below" not in text


def test_a_letter_in_both_languages_says_both() -> None:
    analysis = sample("bounce-yahoo.eml")
    letter = write_letter(analysis, desk_of(analysis, "relay"), ("ja", "en"))
    assert letter.text.index("お忙しいところ申し訳ありません") < letter.text.index(
        "Please excuse the trouble"
    )
    assert "中継" in letter.subject
    assert "strangers" in letter.subject


def test_the_relay_of_a_bounce_is_asked_and_not_accused() -> None:
    analysis = sample("bounce-yahoo.eml")
    desk = desk_of(analysis, "relay")
    assert (desk.name, desk.address) == ("labmsrv.xxx.xxx.xxxxxxxxx.ac.jp", "")
    text = write_letter(analysis, desk, ("en",)).text
    assert "mta491.mail.yahoo.com) recorded" in text
    assert "We do not claim that you sent it" in text


@pytest.mark.parametrize(
    "office", [each for each in all_offices("en") if each.mail], ids=lambda each: each.id
)
def test_offices_get_a_letter_of_the_size_they_take(office: object) -> None:
    analysis = sample("hoster-notice.eml")
    desk = desk_of(analysis, "office", about=office.id)  # type: ignore[attr-defined]
    assert desk.address == office.mail  # type: ignore[attr-defined]
    assert desk.name in write_letter(analysis, desk, ("en",)).text
    large = analyze(read(analysis.message.source.data + b"x" * 1_200_000), PLACES)
    assert not enclosure(large, desk).whole
    assert "too large for that" in write_letter(large, desk, ("en",)).text


def test_each_language_has_its_own_name_of_the_desk() -> None:
    analysis = sample("hoster-notice.eml")
    office = desk_of(analysis, "office", about="unwanted_mail_centre", language="en")
    english, japanese = write_letter(analysis, office, ("en", "ja")).text.split("-" * 60)
    assert english.startswith("To Unwanted mail consultation centre (Japan)\n")
    assert japanese.strip().startswith("迷惑メール相談センター 御中\n")
    imitated = write_letter(analysis, desk_of(analysis, "organisation"), ("en", "ja"))
    assert (
        imitated.subject
        == "A message in the name of Kagoya reached us / 「カゴヤ」の名前を使ったメールが届きました"
    )


def test_a_letter_speaks_of_what_is_ours_and_not_of_the_desks() -> None:
    analysis = sample("hoster-notice.eml")
    text = write_letter(analysis, desk_of(analysis, "provider"), ("en", "ja")).text
    assert "[our address 2]" in text
    assert "［当方のアドレス 2］" in text
    assert "[your address" not in text


def test_without_a_time_at_the_border_the_next_server_of_ours_tells_one() -> None:
    answers = read_answers(path("samples", "invitation.answers.json"))
    analysis = sample("invitation.eml", lookups=answers)
    text = write_letter(analysis, desk_of(analysis, "abuse"), ("en",)).text
    assert "Time at our next server: 26 May 2016 04:32:45 (UTC+9)" in text


def test_every_office_has_a_source_and_a_day_and_speaks_both_languages() -> None:
    for ja, en in zip(all_offices("ja"), all_offices("en"), strict=True):
        assert ja.source.startswith("http")
        assert ja.as_of.startswith("20")
        assert (ja.contact, ja.mail) == (en.contact, en.mail)
        assert any("\u3040" <= each <= "\u9fff" for each in ja.name + ja.help)


def test_an_office_that_takes_no_mail_says_where_it_is() -> None:
    with pytest.raises(Refused, match=r"takes no mail.*188"):
        desk_of(sample("hoster-notice.eml"), "office", about="consumer_hotline")


def test_the_version_of_a_server_is_no_number_of_the_message() -> None:
    line = "from a.example.net (8.8.8.8) by MX.mail.protection.outlook.com (10.1.2.3) with {with_} id {id_}"
    told = []
    for with_, id_ in (
        ("Microsoft SMTP Server", "15.20.6699.17"),
        ("ESMTP", "15.20.6699.17"),
        ("SMTP", "4Q1"),
    ):
        received = f"Received: {line.format(with_=with_, id_=id_)}; Tue, 6 Jan 2026 10:00:05 +0000\r\n"
        data = f"{received}From: a@example.net\r\n\r\nhttps://page.example.com/\r\n"
        analysis = analyze(read(data.encode()), PLACES)
        told.append(
            "Our number for it" in write_letter(analysis, desk_of(analysis, "provider"), ("en",)).text
        )
    assert told == [False, True, True]


YOU = {
    "en": re.compile(r"\byou|(?:^|[.:] )(?:do not|look at)", re.IGNORECASE),
    "ja": re.compile("あなた|ください"),
}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nothing_is_told_on_to_an_administrator_as_if_he_were_the_reader(language: Language) -> None:
    words = [each for rule in found_rules()[0].values() for each in rule.words.values()]
    texts = [
        *USUAL.values(),
        *SPECIAL.values(),
        *(each.known for each in words),
        *(each.unknown for each in words),
        *(each.title for each in words),
    ]
    values = dict.fromkeys(re.findall(r"\{([a-z_]+)\}", " ".join(texts)), "ask you. Do not あなた。ください")
    values |= {
        "day": "2026-11-22",
        "country": "JP",
        "duration": "60",
        "weekday": "Monday",
        "count": "2",
        "meaning": "-",
    }
    for text in filter(None, texts):
        told = told_on(fill(language, text, values), language)
        ours = plain(tuple(each for each in told if each.kind != "value"))
        assert ours, text
        assert not YOU[language].search(ours), plain(told)
        assert not re.search(r"\b(?:\w+s|by|for|from|of|to|with) we\b", ours), plain(told)
        assert all(each.text == values["name"] for each in told if each.text.startswith("ask"))


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("It wants you to log in with your mail password", "It wants us to log in with our mail password"),
        ("The text threatens you", "The text threatens us"),
        ("It says that money waits for you", "It says that money waits for us"),
        ("What you gave has no date", "What we gave has no date"),
    ],
)
def test_the_reader_who_tells_on_is_we_where_he_acts_and_us_where_he_is_acted_on(
    theirs: str, ours: str
) -> None:
    assert plain(told_on((Piece("plain", theirs),), "en")) == ours


@pytest.mark.parametrize(
    ("name", "language", "said", "unsaid"),
    [
        ("hoster-notice.eml", "ja", "当方", "従わないで"),
        ("hoster-notice.eml", "en", "Dangerous.", "do not act"),
        ("invitation.eml", "ja", "読みとれること", "印の付いた"),
        # What the reader did is for him to say.
        ("ministry-notice.paste.txt", "en", "I got the attached message", "acted"),
        ("ministry-notice.paste.txt", "ja", "添付のメールが届きました", "従って"),
    ],
)
def test_an_administrator_is_told_and_not_advised(
    name: str, language: Language, said: str, unsaid: str
) -> None:
    analysis = sample(name)
    text = write_letter(analysis, desk_of(analysis, "administrator"), (language,)).text
    assert said in text
    assert unsaid not in text
    assert not YOU[language].search(text.partition("Keshiin")[2].rpartition("\n\n")[0])


def test_a_mark_stands_in_no_quotation_marks() -> None:
    data = (
        b"Received: from bad.example.net (bad.example.net [8.8.8.8]) by mx.example.co.jp with SMTP\r\n"
        b" id A1; Tue, 6 Jan 2026 10:00:05 +0900\r\nFrom: boss@example.co.jp\r\nTo: hanako@example.co.jp\r\n"
        b"Subject: x\r\n\r\nhello\r\n"
    )
    analysis = analyze(read(data), PLACES, Settings(my_services=("example.co.jp",)))
    letter = write_letter(analysis, desk_of(analysis, "administrator"), ("ja", "en")).text
    assert "［当方のドメイン 1］" in letter
    assert "「［" not in letter
    assert "“[" not in letter


def test_an_administrator_is_told_what_does_not_fit() -> None:
    analysis = sample("hoster-notice.eml")
    text = write_letter(analysis, desk_of(analysis, "administrator"), ("en",)).text
    assert "What does not fit:\n- The name is “Kagoya”, the address is not\n" in text
    assert "came in: likely" not in text
