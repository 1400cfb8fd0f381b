"""The reader's settings on the disk: ``settings.toml`` in the system's folder for them."""

from __future__ import annotations

import json
import re
import tomllib
from contextlib import suppress
from pathlib import Path

from keshiin.files import MISSING, Unreadable
from keshiin.files.small import not_understood, own_text
from keshiin.files.whole import write_whole
from keshiin.settings import Settings
from keshiin.texts import N_
from keshiin.user_folders import user_folder
from keshiin.visible import visible

MEGABYTES = 1
UNKNOWN = N_("“{name}” has a setting that is not known: {setting}.")
NO_TEXTS = N_("In “{name}” the setting {setting} is not a list of texts.")
NO_LINE = N_("In “{name}” the setting {setting} is not the number of a line.")

LISTS = ("my_services", "not_mine", "my_networks", "my_forwarders", "my_addresses", "my_results")
_SHOWN = 80
_AT_LINE = re.compile(r"\(at line (\d+)")
HEAD = "# What you have told Keshiin about your mail. The window and the command line read this file.\n"


def settings_path() -> Path:
    """Where the settings of this user stand, whether the file is there or not."""
    return user_folder("settings") / "settings.toml"


def kept_settings(path: Path) -> Settings:
    """The settings that the program keeps there, empty where it kept none yet; raises `Unreadable`."""
    try:
        return read_settings(path)
    except Unreadable as unreadable:
        if unreadable.sentence == MISSING:
            return Settings()
        raise


def read_settings(path: Path) -> Settings:
    """The settings of that file; raises `Unreadable` where it cannot be read or is not understood."""
    text = own_text(path, MEGABYTES)
    try:
        written = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = _AT_LINE.search(str(error))
        raise not_understood(path, int(line[1]) if line else None) from error
    border_hop = written.pop("border_hop", None)
    if border_hop is not None and not (type(border_hop) is int and border_hop > 0):
        raise Unreadable(NO_LINE, str(path), setting="border_hop")
    for name in sorted(written.keys() - set(LISTS)):
        raise Unreadable(UNKNOWN, str(path), setting=visible(name)[:_SHOWN])
    for name in LISTS:
        value = written.get(name, [])
        if not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
            raise Unreadable(NO_TEXTS, str(path), setting=name)
    lists = {name: tuple(written.get(name, ())) for name in LISTS}
    return Settings(**lists, border_hop=border_hop)


def write_settings(path: Path, settings: Settings) -> None:
    """Write the settings to that file, whole or not at all; raises OSError where that fails.

    The border of a single message is not among them. A link is followed: it stays the reader's.
    """
    write_whole(path.resolve(), [(HEAD + _lists(settings)).encode()])


def put_aside(path: Path) -> None:
    """Give a file that cannot be used another name, before a new one takes its place; raises OSError.

    Nothing is done where the reader has taken the file away himself.
    """
    with suppress(FileNotFoundError):
        path.replace(path.with_name(f"{path.stem}-left-aside{path.suffix}"))


def settings_text(settings: Settings) -> str:
    """The settings of one message as a file has them, its border among them."""
    border = "" if settings.border_hop is None else f"border_hop = {settings.border_hop}\n"
    return _lists(settings) + border


def _lists(settings: Settings) -> str:
    return "".join(f"{name} = {_written(getattr(settings, name))}\n" for name in LISTS)


def _written(texts: tuple[str, ...]) -> str:
    """A TOML array; what JSON writes as a string is a TOML string too, but for DEL and lone surrogates."""
    rows = "".join(f"    {_text(each)},\n" for each in texts)
    return f"[\n{rows}]" if rows else "[]"


def _text(text: str) -> str:
    clean = text.encode("utf-8", "replace").decode("utf-8").replace("\x7f", "")
    return json.dumps(clean, ensure_ascii=False)
