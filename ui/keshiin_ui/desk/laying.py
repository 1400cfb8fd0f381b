"""The desk and its panes, made in steps between which the window answers."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin_ui.desk.desk import Desk
    from keshiin_ui.desk.workspace import Workspace
    from keshiin_ui.look.theme import Theme
    from keshiin_ui.turns.making import Steps
    from keshiin_ui.widgets.tip import Tip

# What takes long to load, so that each is a step of its own; the rest comes with the panes.
LOADED = (
    "keshiin.message.model",
    "keshiin.route.model",
    "keshiin.identity.model",
    "keshiin.judge.model",
    "keshiin_ui.widgets.text_shape",
    "keshiin_ui.banner.verdict",
    "keshiin_ui.banner.banner",
    "keshiin.judge.text.body",
    "keshiin.route.services",
    "keshiin.analysis",
    "keshiin.message.charset.east_asian",
    "keshiin.message.links.urls",
    "keshiin.listing",
    "keshiin_ui.messages.row",
    "keshiin_ui.messages.panel",
    "keshiin_ui.header.rows",
    "keshiin_ui.header.source_edit",
    "keshiin_ui.header.header_pane",
    "keshiin_ui.tabs.links",
    "keshiin_ui.tabs.attachments",
    "keshiin.explain.wording.values",
    "keshiin.explain.identity.table",
    "keshiin.lookup.question",
    "keshiin_ui.explanation.facts",
    "keshiin_ui.explanation.pane",
    "keshiin_ui.graph.layout",
    "keshiin_ui.graph.lane",
    "keshiin_ui.graph.widget",
    "keshiin_ui.map.pins",
    "keshiin_ui.map.widget",
    "keshiin_ui.desk.workspace",
    "keshiin_ui.desk.desk",
    "keshiin_ui.online.online",
    "keshiin_ui.online.checking",
    "keshiin_ui.connecting.back",
    "keshiin_ui.learn.school",
    "PySide6.QtSvg",
)


def lay_desk(theme: Theme, tip: Tip, language: Language) -> Steps[Desk]:
    """Make the desk."""
    for name in LOADED:
        import_module(name)
        yield
    from keshiin_ui.banner.banner import Banner
    from keshiin_ui.desk.border_question import BorderQuestion
    from keshiin_ui.desk.desk import Desk
    from keshiin_ui.desk.inside import InsideStrip
    from keshiin_ui.desk.notice import Notice
    from keshiin_ui.look.line_icons import draw_icons
    from keshiin_ui.messages.panel import MessageList

    banner = Banner(theme)
    yield
    messages = MessageList(theme)
    yield
    strips = BorderQuestion(), InsideStrip(theme), Notice()
    for part in (banner, messages, *strips):
        part.retranslate(language)
    yield
    workspace = yield from lay_panes(theme, tip, language)
    yield
    for each in (banner, messages, *strips, workspace):
        draw_icons(each, theme)
        yield
    return Desk(messages, banner, *strips, workspace)


def lay_panes(theme: Theme, tip: Tip, language: Language) -> Steps[Workspace]:
    """Make the four panes."""
    from keshiin_ui.desk.workspace import Workspace
    from keshiin_ui.explanation.pane import ExplanationPane
    from keshiin_ui.graph.widget import HopGraph
    from keshiin_ui.header.header_pane import HeaderPane
    from keshiin_ui.map.outlines import coarse
    from keshiin_ui.map.widget import RouteMap
    from keshiin_ui.tabs.attachments import AttachmentsTab
    from keshiin_ui.tabs.links import LinksTab
    from keshiin_ui.tabs.message import MessageTab
    from keshiin_ui.widgets.tip import explain_field

    header = HeaderPane(theme)
    header.explained.connect(lambda *said: explain_field(tip, *said))
    yield
    tabs = MessageTab(), LinksTab(theme), AttachmentsTab(theme)
    yield
    explanation = ExplanationPane(theme, tip)
    yield
    graph = HopGraph(language, theme)
    yield
    places = RouteMap(language, theme)
    yield
    yield from coarse().steps()
    for pane in (header, *tabs, explanation):
        pane.retranslate(language)
        yield
    return Workspace(header, *tabs, explanation, graph, places, language=language)
