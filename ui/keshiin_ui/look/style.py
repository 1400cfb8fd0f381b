"""The look of Qt's own parts, from a theme."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette

from keshiin_ui.look.theme import Theme

SHEET = Template("""
QWidget { color: $text; }
QLineEdit { placeholder-text-color: $quiet; }
QMainWindow, #work, #empty { background: $ground; }
QScrollArea, QScrollArea > QWidget, QScrollArea > QWidget > QWidget { background: transparent; }
#cards { background: transparent; }
#dialogBody, QDialog { background: $card; }
QLabel { background: transparent; }
QLabel#quiet, QLabel#link-note, QLabel#lineName { color: $quiet; }
QLabel#lineName { color: $text; }
QLabel#accent { color: $accent; }
QLabel#failure, QLabel#link-wrong { color: $contradicted; }
QLabel#link-good { color: $recorded; }
QLabel#claims { color: $claimed; background: $claimed_ground; border-radius: 4px; padding: 8px 10px; }
QMenuBar { background: $ground; color: $text; border-bottom: 1px solid $edge; padding: 0 8px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border: 1px solid transparent;
  border-radius: 4px; }
QMenuBar::item:selected { background: $raised; border-color: $focus; }
QMenu { background: $card; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 27px 5px 23px; border: 1px solid transparent; border-radius: 4px; }
QMenu::item:selected { background: $recorded_ground; color: $text; border-color: $focus; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $edge; margin: 4px 8px; }
#banner { background: $card; border: none; border-bottom: 1px solid $edge; }
#notice { background: $claimed_ground; border: none; border-bottom: 1px solid $edge; }
#question { background: $recorded_ground; border: none; border-bottom: 1px solid $edge; }
#findBar { background: $raised; border-bottom: 1px solid $edge; }
#target { background: $card; border: 2px dashed $strong_edge; border-radius: 12px; }
#target[expecting="true"] { background: $recorded_ground; border-color: $accent; }
#dropField { border: 2px dashed $strong_edge; border-radius: 10px; }
#pane { background: $card; border: 1px solid $edge; border-radius: 8px; }
#pane[focused="true"] { border: 2px solid $focus; }
#inside { background: $raised; border: none; border-bottom: 1px solid $edge; }
#paneFoot { background: transparent; border-top: 1px solid $edge; }
#tip { background: $card; border: 1px solid $strong_edge; border-radius: 8px; }
QTabWidget::pane { border: none; border-top: 1px solid $edge; background: transparent; }
QTabWidget::tab-bar { left: 12px; }
QTabBar { background: transparent; outline: none; }
QTabBar::tab { background: transparent; color: $quiet; padding: 10px 12px 8px 12px; margin: 0;
  border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; }
QTabBar::tab:hover:!selected { color: $text; }
QTabBar::tab:focus { border: 2px solid $focus; border-radius: 4px; padding: 8px 10px; }
#messages { background: $card; border: none; border-right: 1px solid $edge; }
QListView, QListWidget { background: transparent; border: none; outline: none; }
QLineEdit { background: $card; color: $text; border: 1px solid $field_edge; border-radius: 6px;
  padding: 4px 8px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus { border: 2px solid $focus; padding: 3px 7px; }
QComboBox { background: $card; color: $text; border: 1px solid $field_edge; border-radius: 6px;
  padding: 4px 10px; combobox-popup: 0; }
QComboBox:hover { background: $hover; }
QComboBox:focus { border: 2px solid $focus; padding: 3px 9px; }
QComboBox:disabled { background: $raised; color: $quiet; border-color: $edge; }
QComboBox::drop-down { border: none; width: 2em; }
QComboBox QAbstractItemView { background: $card; color: $text; border: 1px solid $strong_edge;
  selection-background-color: $recorded_ground; selection-color: $text; }
QComboBox QAbstractItemView::item { padding: 4px 8px; }
QComboBox QAbstractItemView::item:selected { background: $recorded_ground; color: $text; }
QToolButton#choice { background: $card; color: $text; border: 1px solid $strong_edge; border-radius: 6px;
  padding: 4px 10px; }
QToolButton#choice:hover { background: $hover; }
QToolButton#choice:focus { border: 2px solid $focus; padding: 3px 9px; }
QToolButton#choice::menu-indicator { image: none; }
QListWidget { border: 1px solid $strong_edge; border-radius: 6px; }
QListWidget::item { padding: 3px 6px; }
QListWidget::item:selected { background: $recorded_ground; color: $text; }
QCheckBox { spacing: 8px; min-height: 24px; }
QCheckBox:disabled { color: $quiet; }
QCheckBox::indicator { width: 0.8em; height: 0.8em; border: 1px solid $quiet; border-radius: 3px;
  background: $card; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:checked:disabled { background: $quiet; border-color: $quiet; }
QCheckBox:focus { color: $accent; text-decoration: underline; }
QProgressBar { background: $raised; border: none; border-radius: 2px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QPushButton#sentence { background: $claimed_ground; border: 1px solid transparent; text-align: left;
  padding: 5px 10px; }
QPushButton#sentence:hover { border-color: $claimed_line; }
QPushButton#sentence:checked { border: 2px solid $claimed; padding: 4px 9px; }
QPushButton#sentence:focus { border: 2px solid $focus; padding: 4px 9px; }
QPushButton#quietButton:focus { border: 2px solid $focus; padding: 2px 9px; }
QPlainTextEdit, QTreeWidget { background: transparent; border: none; color: $text;
  selection-background-color: $accent; selection-color: $on_accent; outline: none; }
QTreeWidget { selection-background-color: $recorded_ground; selection-color: $text; }
QTreeWidget::item { padding: 4px 4px; border: none; }
QTreeWidget::item:selected { background: $recorded_ground; color: $text; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $quiet; border: none; border-bottom: 1px solid $edge;
  padding: 6px 8px; }
QPushButton { background: $card; color: $text; border: 1px solid $strong_edge; border-radius: 6px;
  padding: 7px 14px; }
QPushButton, QToolButton { outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 2px solid $focus; padding: 6px 13px; }
QPushButton#primary { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton#primary:hover { background: $accent_hover; }
QPushButton#primary:focus { border: 3px double $on_accent; padding: 5px 12px; }
QPushButton:disabled, QPushButton#primary:disabled, QToolButton#choice:disabled { background: $raised;
  color: $quiet; border-color: $edge; }
QPushButton#offer { padding: 3px 10px; color: $accent; }
QPushButton#offer:focus { border: 2px solid $focus; padding: 2px 9px; }
QPushButton#footButton { padding: 4px 12px; }
QPushButton#footButton::menu-indicator { image: none; width: 0; }
QPushButton#footButton:focus { border: 2px solid $focus; padding: 3px 11px; }
QPushButton#quietButton { padding: 3px 10px; background: transparent; border: 1px solid transparent; }
QPushButton#quietButton:hover { background: $hover; }
QToolButton#language { background: transparent; border: none; border-radius: 4px;
  padding: 3px 10px 7px 10px; }
QToolButton#language:hover, QToolButton#language:focus { background: $raised; }
QToolButton#language:focus { border: 2px solid $focus; padding: 1px 8px 5px 8px; }
QToolButton#language::menu-indicator { image: none; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $strong_edge; border-radius: 1px; }
QSplitter::handle:horizontal:hover { margin: 8px 3px; }
QSplitter::handle:vertical:hover { margin: 3px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $card; color: $text; border: 1px solid $strong_edge; }
""")


def sheet(theme: Theme) -> str:
    """The style sheet of a theme."""
    names = (name for name in theme._fields if name != "name")
    return SHEET.substitute({name: getattr(theme, name) for name in names})


def palette(theme: Theme) -> QPalette:
    """The palette of a theme, for what no style sheet reaches."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.ground,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Button: theme.card,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.quiet,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.card,
        QPalette.ColorRole.ToolTipText: theme.text,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    return made
