"""The colours of the window, light and dark; inks have a contrast of 4.5:1 or more on their grounds."""

from __future__ import annotations

from typing import Literal, NamedTuple, Protocol, runtime_checkable

Tone = Literal["recorded", "claimed", "contradicted", "quiet"]


class Theme(NamedTuple):
    """Colours as ``#rrggbb``; a named tuple, which is there before the first paint in a tenth of the time.

    The three meanings (recorded by the reader's service, claimed by the sending side, contradicted) have
    an ink, a ground, and a line for bars and edges; ``on_ink`` is text on a disc filled with any ink.
    """

    name: Literal["light", "dark"]
    recorded: str
    recorded_ground: str
    claimed: str
    claimed_ground: str
    claimed_line: str
    contradicted: str
    contradicted_ground: str
    accent: str
    on_accent: str
    accent_hover: str
    text: str
    quiet: str
    ground: str
    card: str
    raised: str
    edge: str
    strong_edge: str
    field_edge: str
    on_ink: str
    hover: str
    sea: str
    land: str
    land_edge: str
    focus: str
    scroll: str
    found: str

    @property
    def dark(self) -> bool:
        """Whether the ground is darker than the text."""
        return self.name == "dark"

    def ink(self, tone: Tone) -> str:
        """The colour of text and marks of that meaning."""
        inks = {"recorded": self.recorded, "claimed": self.claimed, "contradicted": self.contradicted}
        return inks.get(tone, self.quiet)

    def fill(self, tone: Tone) -> str:
        """The ground under text of that meaning."""
        grounds = {
            "recorded": self.recorded_ground,
            "claimed": self.claimed_ground,
            "contradicted": self.contradicted_ground,
        }
        return grounds.get(tone, self.raised)

    def line(self, tone: Tone) -> str:
        """The colour of bars, edges and paths of that meaning."""
        return self.claimed_line if tone == "claimed" else self.ink(tone)


@runtime_checkable
class Themed(Protocol):
    """What keeps colours of a theme by itself; what holds it need not pass them on."""

    def set_theme(self, theme: Theme) -> None:
        """Show it in those."""


LIGHT = Theme(
    name="light",
    recorded="#0B6E8F",
    recorded_ground="#E6F2F6",
    claimed="#7A5B00",
    claimed_ground="#FBF5E2",
    claimed_line="#B18A1E",
    contradicted="#B3261E",
    contradicted_ground="#FAD9D5",
    accent="#1F4E5F",
    on_accent="#FFFFFF",
    accent_hover="#2A6478",
    text="#1F2430",
    quiet="#5B6475",
    ground="#F6F5F1",
    card="#FFFFFF",
    raised="#F0EFEA",
    edge="#E3E1DB",
    strong_edge="#C9C6BD",
    field_edge="#8A877E",
    on_ink="#FFFFFF",
    hover="#F3F2ED",
    sea="#F1F4F6",
    land="#E2E0D9",
    land_edge="#A8A497",
    focus="#1F4E5F",
    scroll="#C9C6BD",
    found="#D9D3F2",
)

DARK = Theme(
    name="dark",
    recorded="#74C7E2",
    recorded_ground="#17303A",
    claimed="#E3BD55",
    claimed_ground="#332B16",
    claimed_line="#B8923A",
    contradicted="#FF9D94",
    contradicted_ground="#5B2A2E",
    accent="#9BD0E0",
    on_accent="#10242C",
    accent_hover="#B7DFEA",
    text="#ECEAE4",
    quiet="#A9B2C0",
    ground="#15181D",
    card="#1E232A",
    raised="#2A303A",
    edge="#343B46",
    strong_edge="#4B5462",
    field_edge="#717C8D",
    on_ink="#14181D",
    hover="#272D36",
    sea="#1A2026",
    land="#343B45",
    land_edge="#66707E",
    focus="#9BD0E0",
    scroll="#4B5462",
    found="#4A4370",
)


def theme_for(dark: bool) -> Theme:
    """The theme that goes with the system's choice."""
    return DARK if dark else LIGHT


def theme_named(name: str) -> Theme:
    """The theme of that name; for "system" the one that goes with the system's light or dark.

    Where the system asks for high contrast, it is the strong one of the two.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    from keshiin_ui.look.contrast import is_wanted, strengthened

    scheme = QGuiApplication.styleHints().colorScheme()
    theme = theme_for(name == "dark" or (name != "light" and scheme == Qt.ColorScheme.Dark))
    return strengthened(theme) if is_wanted() else theme
