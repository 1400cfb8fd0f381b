"""Where files are chosen: among the reader's documents first, not in the folder that the program began in."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from keshiin.visible import visible

FOLDERS = QStandardPaths.StandardLocation.DocumentsLocation, QStandardPaths.StandardLocation.HomeLocation


def own_folder() -> str:
    """The reader's documents, or his home: a shortcut starts the program in a folder that is not his."""
    folders = (QStandardPaths.writableLocation(each) for each in FOLDERS)
    return next((folder for folder in folders if Path(folder).is_dir()), "")


def chosen_file(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """The file that the reader chooses for what would be called so, with its ending; None for none."""
    ending = Path(name).suffix
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path(own_folder(), name)), kinds)
    return Path(chosen if chosen.lower().endswith(ending) else chosen + ending) if chosen else None


def chosen_folder(parent: QWidget, title: str) -> Path | None:
    """The folder that the reader chooses; None for none."""
    chosen = QFileDialog.getExistingDirectory(parent, title, own_folder())
    return Path(chosen) if chosen else None


def place_told(path: Path) -> str:
    """A file by its name and its folder's, by which it is found again."""
    return visible(os.path.join(path.parent.name, path.name))
