"""Handing a draft to a mail program: to Thunderbird by its command line, to any other as a file or a link."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QProcess, QProcessEnvironment, QUrl
from PySide6.QtGui import QDesktopServices

from keshiin.report.letters import Letter
from keshiin.report.letters.attachment import Enclosure
from keshiin.report.letters.draft import draft, mailto
from keshiin.report.letters.thunderbird import compose_argument
from keshiin.report.saving import save

# What a frozen program changes for its own libraries, and where it keeps what stood there.
_LIBRARIES = "LD_LIBRARY_PATH"


def open_in_thunderbird(program: Path, letter: Letter, enclosed: Enclosure) -> bool:
    """Open the letter there with the message attached; whether it could be started. Raises `NotSaved`."""
    folder = Path(mkdtemp(prefix="keshiin-")).resolve()
    text = folder / "letter.txt"
    message = folder / ("message.eml" if enclosed.whole else "header.txt")
    save(text, letter.text.encode("utf-8", "replace"))
    save(message, enclosed.data)
    argument = compose_argument(letter, str(text), message.as_uri())
    if argument is None:
        return False
    return start(program, ["-compose", argument])


def start(program: Path, arguments: list[str]) -> bool:
    """Start a program that outlives this one; whether it could be started."""
    process = QProcess()
    process.setProgram(str(program))
    process.setArguments(arguments)
    process.setProcessEnvironment(_environment())
    # What it writes belongs to no terminal of ours.
    process.setStandardInputFile(QProcess.nullDevice())
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    return bool(process.startDetached())


def open_draft(letter: Letter, enclosed: Enclosure) -> bool:
    """Open the letter as a file, in whatever program opens such files. Raises `NotSaved`."""
    path = Path(mkdtemp(prefix="keshiin-")) / "letter.eml"
    save(path, draft(letter, enclosed))
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_link(letter: Letter) -> bool:
    """Open the letter as a link, which can carry no message with it; False where it is too long for one."""
    link = mailto(letter) if letter.to else None
    return link is not None and QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    if getattr(sys, "frozen", False) and environment.contains(_LIBRARIES):
        environment.insert(_LIBRARIES, environment.value(f"{_LIBRARIES}_ORIG", ""))
    return environment
