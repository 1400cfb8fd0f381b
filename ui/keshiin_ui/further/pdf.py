"""A report on paper: our own HTML, and nothing of a message but text, printed by Qt into a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from keshiin.report.document import Document, Picture
from keshiin.report.html import Form, article, drawing
from keshiin_ui.qt.screen import draw_in_memory

DPI = 96
SHARPNESS = 3
MARGIN_MM = 14.0
POINTS = 9.0
# The ink is named, since Qt would take the window's, which is light where the window is dark.
STYLE = """
body{color:#1f2430}
h1{font-size:14pt;color:#1f4e5f}
h2{font-size:12pt;color:#1f4e5f;margin-top:14px}
h3,h4{font-size:10pt;margin-top:10px}
p,li{margin-top:2px;margin-bottom:2px}
.verdict{font-size:13pt;font-weight:bold;background-color:#f0efea;padding:6px}
.dangerous{background-color:#fad9d5}
.suspicious{background-color:#fbf5e2}
.consistent,.confirmed{background-color:#e6f2f6}
.label,th{color:#5b6475}
.page{page-break-before:always}
th,td{border:1px solid #c9c6bd;text-align:left}
th{font-weight:normal}
table{border-collapse:collapse}
figcaption{font-size:8pt;color:#5b6475}
tt{font-family:"DejaVu Sans Mono","Noto Sans Mono CJK JP",monospace;font-size:8pt;background-color:#f6f5f1}
.verdict tt{font-size:12pt}
h4 tt{font-size:9.5pt}
pre{font-size:7pt;white-space:pre-wrap;background-color:#f6f5f1}
"""


class _Paper(QTextDocument):
    """A document that knows its own pictures and loads nothing else, from the disk or the network."""

    def __init__(self, documents: Sequence[Document]) -> None:
        super().__init__()
        self._pictures: dict[str, QImage] = {}
        self.setUndoRedoEnabled(False)
        font = self.defaultFont()
        font.setPointSizeF(POINTS)
        self.setDefaultFont(font)
        self.setDefaultStyleSheet(STYLE)
        table = ' border="1" cellspacing="0" cellpadding="3" width="100%"'
        form = Form("tt", table, ' width="24%"', self._put)
        self.setHtml(f"<body>{'<hr>'.join(article(each, form) for each in documents)}</body>")
        self.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, documents[0].title)

    def _put(self, picture: Picture) -> str:
        name = f"drawing:{len(self._pictures)}"
        renderer = QSvgRenderer(QByteArray(drawing(picture).encode()))
        size = renderer.defaultSize()
        image = QImage(size * SHARPNESS, QImage.Format.Format_RGB32)
        image.fill("#FFFFFF")
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        self._pictures[name] = image
        width = min(size.width(), 680)
        return f'<img src="{name}" width="{width}" height="{size.height() * width // size.width()}">'

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Called by Qt for each picture; anything but our own drawings is empty."""
        return self._pictures.get(name if isinstance(name, str) else name.toString(), QImage())


def as_pdf(documents: Iterable[Document]) -> bytes:
    """The report as a PDF of A4 pages with their numbers."""
    draw_in_memory()
    from keshiin_ui.qt.application import application

    application()
    # A text that is laid out asks for a timer, which a thread of Python's own has only with such a loop.
    timers = QEventLoop()
    told = tuple(documents)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(told[0].title)
    writer.setCreator("Keshiin")
    writer.setResolution(DPI * 12)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    _print(_Paper(told), writer)
    buffer.close()
    del timers
    return bytes(data.data())


def _print(paper: QTextDocument, writer: QPdfWriter) -> None:
    """Lay the paper out in points of the screen, and paint page after page with its number."""
    scale = writer.logicalDpiX() / DPI
    size = QSizeF(writer.width() / scale, writer.height() / scale)
    foot = 20.0
    paper.setDocumentMargin(0)
    paper.setPageSize(QSizeF(size.width(), size.height() - foot))
    _keep_headings(paper)
    painter = QPainter(writer)
    painter.scale(scale, scale)
    small = paper.defaultFont()
    small.setPixelSize(10)
    painter.setFont(small)
    for page in range(paper.pageCount()):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * (size.height() - foot))
        # Without its part of the paper, every page would hold the whole text, most of it cut off.
        part = QRectF(0, page * (size.height() - foot), size.width(), size.height() - foot)
        paper.drawContents(painter, part)
        painter.restore()
        number = f"{page + 1} / {paper.pageCount()}"
        painter.drawText(QRectF(0, size.height() - 16, size.width(), 16), Qt.AlignmentFlag.AlignRight, number)
    painter.end()


def _keep_headings(paper: QTextDocument) -> None:
    """Begin a new page before each heading whose text would begin the next page without it."""
    headings = []
    block = paper.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            headings.append(block)
        block = block.next()
    # One at a time, since each break moves what stands below it and can leave the heading above it alone.
    for _ in range(len(headings)):
        lone = next((each for each in headings if _page(paper, each.next()) > _page(paper, each)), None)
        if lone is None:
            return
        headings.remove(lone)
        kept = lone.blockFormat()
        kept.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(lone).setBlockFormat(kept)
        # Lays everything out anew: Qt's own pages after a changed block ended before the text does.
        paper.setPageSize(paper.pageSize())


def _page(paper: QTextDocument, block: QTextBlock) -> int:
    """The page of a block's first line; the block itself may begin with its margin on the page before."""
    area, lines = paper.documentLayout().blockBoundingRect(block), block.layout()
    # Its middle, since Qt puts a line that begins a page a fraction of a pixel above it.
    first = lines.lineAt(0).rect().center().y() if lines.lineCount() else 0.0
    return int((area.top() + first) // paper.pageSize().height())
