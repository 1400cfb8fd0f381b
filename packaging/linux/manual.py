"""The manual page in English and Japanese, made of the command line's own words, so that it stays true."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from typing import Literal

from keshiin import __version__
from keshiin.cli import _parser
from keshiin.texts import translate

Language = Literal["en", "ja"]

HEADINGS = {
    "en": ("NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "FILES"),
    "ja": ("名前", "書式", "説明", "コマンド", "終了ステータス", "ファイル"),
}
NAMED = {"en": "see where an e-mail came from", "ja": "メールがどこから来たかを調べる"}
STATUS = {
    "en": ("all was done", "some input could not be read; the rest was done", "wrong usage"),
    "ja": ("すべて終わった", "読めない入力があった。ほかは終わった", "使い方が違う"),
}
SETTINGS = {"en": "your mail services and addresses", "ja": "自分のメールサービスとアドレス"}


def page(language: Language, day: str) -> str:
    """The page's source; ``day`` (ISO 8601) stands in its foot."""
    parser, _ = _parser(lambda text: translate(language, text))
    name, synopsis, description, commands, status, files = HEADINGS[language]
    lines = [
        f'.TH KESHIIN 1 "{day}" "Keshiin {__version__}"',
        f".SH {name}",
        f"keshiin, keshiin\\-gui \\- {_plain(NAMED[language])}",
        f".SH {synopsis}",
        ".B keshiin",
        r"[\fIFILE\fR ...]",
        ".br",
        ".B keshiin",
        r"\fICOMMAND\fR ...",
        f".SH {description}",
        _plain(f"{parser.description} {parser.epilog}"),
        f".SH {commands}",
        *_commands(parser),
        f".SH {status}",
    ]
    for number, meaning in enumerate(STATUS[language]):
        lines += [".TP", f".B {number}", _plain(meaning)]
    lines += [f".SH {files}", ".TP", ".I ~/.config/keshiin/settings.toml", _plain(SETTINGS[language])]
    return "\n".join(lines) + "\n"


def _commands(parser: argparse.ArgumentParser) -> Iterator[str]:
    for command, sub in _subparsers(parser).items():
        usage = sub.format_usage().split(":", 1)[1].split()
        about = " ".join(word for word in usage if word != "[-h]").removeprefix("keshiin ")
        yield from (f'.SS "{_plain(command)}"', rf"\fBkeshiin\fR {_plain(about)}", ".PP")
        yield _plain(sub.description or "")
        for action in sub._actions:
            if action.help and not isinstance(action, (argparse._HelpAction, argparse._SubParsersAction)):
                named = ", ".join(action.option_strings) or str(action.metavar or action.dest)
                yield from (".TP", rf"\fB{_plain(named)}\fR", _plain(action.help))
        for deed, lower in _subparsers(sub).items():
            if lower.description:
                yield from (".TP", rf"\fB{_plain(deed)}\fR", _plain(lower.description))


def _subparsers(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    found = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return (
        dict(next(found).choices)
        if any(isinstance(a, argparse._SubParsersAction) for a in parser._actions)
        else {}
    )


def _plain(text: str) -> str:
    """Text with roff's own signs taken literally."""
    return re.sub(r"^([.'])", r"\\&\1", text.replace("\\", r"\e").replace("-", r"\-"))
