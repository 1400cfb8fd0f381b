"""The names that the program and its add-on know each other by."""

from __future__ import annotations

PROTOCOL = 1
PROGRAM = "keshiin"
ADDON = "thunderbird@keshiin"
ADDON_FILE = "keshiin.xpi"
HOST = "keshiin-thunderbird-host"
WINDOW = "keshiin-gui"
