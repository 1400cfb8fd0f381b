"""No hidden character reaches a reader; each has a visible sign."""

import sys
import unicodedata

from keshiin.visible import hidden, is_visible, unfolded, visible


def test_no_control_format_or_surrogate_character_is_left():
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    left = {
        char
        for char in visible(everything)
        if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    }
    assert left == set()


def test_signs():
    assert visible("a\0b\x7f\x85") == "a␀b␡⟨U+0085⟩"
    assert visible("gpj.\u202eexe") == "gpj.⟨U+202E⟩exe"
    assert visible(b"\xff".decode("utf-8", "surrogateescape")) == "⟨FF⟩"
    assert visible("one\ntwo") == "one␊two"


def test_private_letter_has_a_sign_and_hides_nothing():
    assert visible("\ue63e") == "⟨U+E63E⟩"
    assert not hidden("\ue63e")


def test_lines_keep_line_feed_and_tab_only():
    assert visible("a\r\n\tb\rc", lines=True) == "a\n\tb␍c"


def test_ordinary_text_stands():
    text = "消印 Grüße 👍 café ﾃｽﾄ\u3000" + "👨‍👩‍👧"[0]
    assert visible(text) == text
    assert not hidden(text)


def test_no_character_that_is_replaced_counts_as_visible() -> None:
    replaced = [
        chr(code) for code in range(0x110000) if is_visible(chr(code)) and visible(chr(code)) != chr(code)
    ]
    assert replaced == []
    assert [text for text in ("a", "“消印”、…", "é", "\u4e00", "🎈") if not is_visible(text)] == []
    assert [text for text in ("a\n", "\u200b", "\u3164", "\u115f", "\ue000") if is_visible(text)] == []


def test_a_fold_is_the_blank_that_it_stands_for_and_a_lone_control_stays_visible():
    assert unfolded(visible("from a\r\n\t\tby b\n c\td\re")) == "from a by b c␉d␍e"
