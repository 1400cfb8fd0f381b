"""Words in two alphabets and hidden characters are found; other languages are not."""

from __future__ import annotations

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.text import disguised_letters


def test_words_of_two_alphabets_are_odd() -> None:
    case = made("From: A <a@shop.example>\nSubject: Your acc\u043eunt\n")
    (finding,) = found(disguised_letters, case)
    assert (finding.weight, finding.values["text"]) == ("odd", "acc\u043eunt")
    assert pointed(case, finding)[0].startswith("Subject:")


def test_hidden_characters_inside_words_are_odd_only_in_number() -> None:
    hidden = "p\u200ba\u200bs\u200bs\u200bword"
    (finding,) = found(disguised_letters, made(f"From: A <a@shop.example>\nSubject: {hidden}\n"))
    assert (finding.variant, finding.values["count"]) == ("invisible", "4")
    assert found(disguised_letters, made("From: A <a@shop.example>\nSubject: pass\u200bword\n")) == []


def test_signs_and_padding_are_odd() -> None:
    (signs,) = found(disguised_letters, made("From: A <a@shop.example>\nSubject: 𝐎𝐩𝐞𝐧 𝐍𝐨𝐰\n"))
    (gap,) = found(disguised_letters, made("From: A <a@shop.example>\nSubject: Good news         kq3\n"))
    (marks,) = found(disguised_letters, made('From: "~~Last notice" <a@shop.example>\n'))
    assert (signs.variant, signs.values["count"]) == ("decorated", "7")
    assert (gap.variant, marks.variant) == ("padded", "padded")


def test_other_languages_are_left_alone() -> None:
    for subject in ("Привет из Москвы", "Σπάρτη news", "ＳＡＬＥ のお知らせ", "5 µm", "👍🏽 good"):
        assert found(disguised_letters, made(f"From: A <a@shop.example>\nSubject: {subject}\n")) == []


def test_indent_at_a_fold_is_no_gap_of_the_text() -> None:
    header = (
        "From: The long name of a firm that\r\n            sells shoes <a@firm.example>\r\n"
        "Subject: Minutes of the meeting of the board of\r\n        directors\r\n"
    )
    assert found(disguised_letters, made(header)) == []
    assert len(found(disguised_letters, made(header.replace("\r\n  ", "    ")))) == 2
