"""Whether texts have room: widget geometry held against text metrics, for every visible widget."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from keshiin_ui.widgets.flow_text import FlowText

ROUNDING = 2


def told(widget: QWidget, text: str) -> str:
    """A widget in words, for the message of a test."""
    return f"{type(widget).__name__} {text[:40]!r} {widget.width()}x{widget.height()}"


def cut_texts(top: QWidget) -> Iterator[str]:
    """Every visible text that is wider or higher than its widget, or lies outside of what is in sight."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, FlowText):
            if widget.height() < widget.heightForWidth(widget.width()) - ROUNDING:
                yield told(widget, widget.text())
        elif isinstance(widget, QLabel) and widget.text():
            if _label_is_cut(widget):
                yield told(widget, widget.text())
        elif isinstance(widget, QCheckBox | QComboBox):
            if widget.width() < widget.sizeHint().width() - ROUNDING:
                yield told(widget, widget.accessibleName() or widget.parent().objectName())
        elif isinstance(widget, QPushButton | QToolButton | QRadioButton) and widget.text():
            metrics = widget.fontMetrics()
            if (
                widget.width() < metrics.horizontalAdvance(_shown(widget))
                or widget.height() < metrics.height()
            ):
                yield told(widget, widget.text())
        elif isinstance(widget, QTabBar):
            yield from _cut_tabs(widget)
        if not _in_sight(widget, top):
            yield f"outside: {told(widget, getattr(widget, 'text', str)() or widget.accessibleName())}"


def overlaps(top: QWidget) -> Iterator[str]:
    """Every two visible texts or controls that cover one another."""
    shown = [each for each in top.findChildren(QWidget) if _is_leaf(each)]
    areas = [(each, QRect(each.mapTo(top, QPoint(0, 0)), each.size())) for each in shown]
    for place, (one, area) in enumerate(areas):
        for other, its in areas[place + 1 :]:
            inner = area.intersected(its)
            if (
                inner.width() > ROUNDING
                and inner.height() > ROUNDING
                and one.visibleRegion().boundingRect().isValid()
            ):
                seen = _seen(one, top).intersected(_seen(other, top))
                if seen.width() > ROUNDING and seen.height() > ROUNDING:
                    yield f"{told(one, _words(one))} and {told(other, _words(other))}"


def _seen(widget: QWidget, top: QWidget) -> QRect:
    """The part of a widget that no scroll area hides, in the window's coordinates."""
    area = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    parent = widget.parentWidget()
    while parent is not None and parent is not top:
        area = area.intersected(QRect(parent.mapTo(top, QPoint(0, 0)), parent.size()))
        parent = parent.parentWidget()
    return area


def _is_leaf(widget: QWidget) -> bool:
    kinds = (FlowText, QLabel, QAbstractButton, QTabBar)
    return isinstance(widget, kinds) and widget.isVisible() and bool(_words(widget))


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return text() if callable(text) else widget.accessibleName() or type(widget).__name__


def _label_is_cut(label: QLabel) -> bool:
    inner = label.contentsRect()
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
    lines = label.text().split("\n")
    if not label.wordWrap() and len(lines) == 1:
        return label.fontMetrics().horizontalAdvance(label.text()) > label.width() + ROUNDING
    needed = label.fontMetrics().boundingRect(QRect(0, 0, inner.width(), 100_000), int(flags), label.text())
    return needed.height() > label.height() + ROUNDING


def _shown(button: QAbstractButton) -> str:
    return button.text().replace("&", "")


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    for place in range(bar.count()):
        if not bar.isTabVisible(place):
            continue
        area, text = bar.tabRect(place), bar.tabText(place)
        if area.width() < bar.fontMetrics().horizontalAdvance(text) or area.right() > bar.width() + ROUNDING:
            yield told(bar, text)


def _in_sight(widget: QWidget, top: QWidget) -> bool:
    """Whether a control outside of scroll areas lies within the window."""
    if not isinstance(widget, QAbstractButton | QLabel | FlowText | QTabBar):
        return True
    parent = widget.parentWidget()
    while parent is not None and parent is not top:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    area = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    return top.rect().adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING).contains(area)
