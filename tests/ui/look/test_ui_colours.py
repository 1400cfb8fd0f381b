"""Colours: contrast in every theme, a second sign for each meaning, high contrast where the system asks."""

from __future__ import annotations

from itertools import combinations

import pytest
from colour_blindness import SIGHTS, apart
from made_view import view
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from wcag import contrast
from window_maker import Maker

from keshiin_ui.learn.spotlight import DIMMED, SHADE
from keshiin_ui.look.contrast import STRONG_DARK, STRONG_LIGHT, strengthened
from keshiin_ui.look.discs import draw_disc
from keshiin_ui.look.level_sign import LEVELS, sign_icon
from keshiin_ui.look.mixing import mixed
from keshiin_ui.look.postmark import LEVEL_TONES
from keshiin_ui.look.theme import DARK, LIGHT, Theme, Tone, theme_named

THEMES = {"light": LIGHT, "dark": DARK, "strong light": STRONG_LIGHT, "strong dark": STRONG_DARK}
TONES: tuple[Tone, ...] = ("recorded", "claimed", "contradicted", "quiet")
WORDS, SIGNS, COASTS = 4.5, 3.0, 2.0
every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@every_theme
def test_words_can_be_read_wherever_they_stand(theme: Theme) -> None:
    for ground in (theme.card, theme.ground, theme.raised, theme.hover, theme.sea):
        for ink in (theme.text, theme.quiet):
            assert contrast(ink, ground) >= WORDS
    for tone in TONES:
        for ground in (theme.card, theme.ground, theme.fill(tone)):
            assert contrast(theme.ink(tone), ground) >= WORDS
            assert contrast(theme.text, ground) >= WORDS
        assert contrast(theme.on_ink, theme.ink(tone)) >= WORDS
    for ground in (theme.accent, theme.accent_hover):
        assert contrast(theme.on_accent, ground) >= WORDS
    assert contrast(theme.accent, theme.card) >= WORDS
    assert contrast(theme.text, theme.land) >= WORDS


@every_theme
def test_coasts_can_be_seen_and_dimmed_panes_read(theme: Theme) -> None:
    assert contrast(theme.land_edge, theme.sea) >= COASTS
    pairs = [(theme.quiet, each) for each in (theme.card, theme.ground)]
    pairs += [(theme.ink(tone), ground) for tone in TONES for ground in (theme.card, theme.fill(tone))]
    for pair in pairs:
        ink, ground = (mixed(SHADE, each, DIMMED / 255).name() for each in pair)
        assert contrast(ink, ground) >= WORDS


@every_theme
def test_signs_and_the_focus_can_be_seen(theme: Theme) -> None:
    for tone in TONES:
        assert contrast(theme.line(tone), theme.card) >= SIGNS
    for ground in (theme.card, theme.ground, theme.raised):
        assert contrast(theme.field_edge, ground) >= SIGNS
    assert contrast(theme.focus, theme.card) >= SIGNS
    assert contrast(theme.focus, theme.ground) >= SIGNS


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_high_contrast_is_stronger_in_every_word(theme: Theme) -> None:
    strong = strengthened(theme)
    assert strong.dark == theme.dark
    for tone in TONES:
        assert contrast(strong.ink(tone), strong.card) > contrast(theme.ink(tone), theme.card)
        assert contrast(strong.ink(tone), strong.card) >= 7
    assert contrast(strong.edge, strong.card) >= 7


def marks(theme: Theme) -> dict[Tone, QImage]:
    """The number 8 as each weight draws it, without its colours: only what is covered."""
    drawn = {}
    for tone in TONES:
        image = QImage(40, 40, QImage.Format.Format_ARGB32)
        image.fill(QColor("#000000"))
        painter = QPainter(image)
        grey = Theme(**{name: "#FFFFFF" if name != "name" else "light" for name in Theme._fields})
        draw_disc(painter, QPointF(20, 20), 12, 8, tone, grey)
        painter.end()
        drawn[tone] = image
    return drawn


@pytest.mark.usefixtures("qapp")
def test_the_marks_of_different_weights_differ_without_colour() -> None:
    # A ring has the colour of the card's ground, so the ringed and the plain disc need both colours.
    plain = {tone: image for tone, image in marks(LIGHT).items() if tone != "recorded"}
    for one, other in combinations(plain, 2):
        assert plain[one] != plain[other]


def test_each_author_has_a_bar_of_its_own_kind(make_window: Maker) -> None:
    window = make_window()
    margin = window.workspace.header.edit.margin
    bars = {}
    for tone in ("recorded", "claimed"):
        image = QImage(margin.width(), 40, QImage.Format.Format_ARGB32)
        image.fill(QColor("#000000"))
        painter = QPainter(image)
        margin._paint_bar(painter, image.rect().toRectF(), tone)
        painter.end()
        column = [image.pixelColor(margin.width() - 2, y).lightness() > 60 for y in range(2, 38)]
        bars[tone] = column
    assert all(bars["recorded"])
    assert not all(bars["claimed"])
    assert any(bars["claimed"])


def test_a_line_is_told_as_recorded_or_claimed_in_words(make_window: Maker) -> None:
    window = make_window()
    window.workspace.graph._heading._list.click()
    table = window.workspace.graph._table
    said = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert len(said) == len(view().hops)
    whole = " ".join(
        table.item(row, column).text()
        for row in range(table.rowCount())
        for column in range(table.columnCount())
    )
    assert "Record of your mail service" in whole
    assert "Sending side’s claim" in whole


def test_the_theme_follows_the_system_in_contrast_and_darkness(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keshiin_ui.look.contrast.is_wanted", lambda: True)
    assert theme_named("dark") is STRONG_DARK
    assert theme_named("light") is STRONG_LIGHT
    monkeypatch.setattr("keshiin_ui.look.contrast.is_wanted", lambda: False)
    assert theme_named("dark") is DARK


def test_the_mark_of_nothing_contradicted_is_not_the_colour_of_a_record() -> None:
    assert LEVEL_TONES["confirmed"] == "recorded"
    assert LEVEL_TONES["consistent"] == LEVEL_TONES["unclear"] == "quiet"
    assert (LEVEL_TONES["suspicious"], LEVEL_TONES["dangerous"]) == ("claimed", "contradicted")


@pytest.mark.usefixtures("qapp")
@every_theme
def test_every_level_has_a_sign_of_its_own(theme: Theme) -> None:
    signs = [sign_icon(level, theme).pixmap(16).toImage() for level in LEVELS]
    for one, other in combinations(signs, 2):
        assert one != other


@every_theme
@pytest.mark.parametrize("sight", SIGHTS)
def test_a_record_differs_from_all_else_for_colour_blind_readers(theme: Theme, sight: str) -> None:
    for other in ("claimed", "contradicted"):
        assert apart(theme.ink("recorded"), theme.ink(other), sight) >= 25
        assert apart(theme.line("recorded"), theme.line(other), sight) >= 25


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_grounds_and_lines_of_the_three_meanings_differ_too(theme: Theme, sight: str) -> None:
    # In high contrast all grounds are the page's own, and bars, underlines and shapes tell alone.
    for one, other in combinations(TONES[:3], 2):
        assert apart(theme.fill(one), theme.fill(other), sight) >= 6
        assert apart(theme.line(one), theme.line(other), sight) >= 20
