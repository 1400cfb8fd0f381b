"""The catalogue of Japanese texts: read, written, merged, pruned and compiled."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from marks import ROOT

LOCALE = ROOT / "resources/keshiin_resources/locale"
JAPANESE = LOCALE / "ja/LC_MESSAGES/keshiin.po"
HEADER = """\
# {title} This file is written by packaging/texts.py; it is not edited by hand.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """A stretch in which no other process writes the catalogue."""
    import fcntl  # Unix alone has it; compiling, which every system does, takes no lock

    folder.mkdir(parents=True, exist_ok=True)
    door = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield
    finally:
        os.close(door)


def read(path: Path = JAPANESE) -> Catalog:
    """The Japanese catalogue; an empty one where there is none."""
    if not path.exists():
        return Catalog(locale="ja")
    with path.open("rb") as file:
        return read_po(file, locale="ja", abort_invalid=True)


def write(catalog: Catalog, path: Path, title: str, language: str) -> None:
    """Write a catalogue sorted by text, so that two people's additions merge by themselves."""
    out = BytesIO()
    write_po(out, catalog, width=100, omit_header=True, sort_output=True, include_lineno=False)
    header = HEADER.format(title=title, language=language)
    _replace(path, header.encode() + out.getvalue().lstrip(b"\n"))


class _Undated(Catalog):
    """A catalogue whose head tells neither the time nor the tool, so that two builds give the same bytes."""

    mime_headers = property(
        lambda self: [
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
            ("Content-Type", "text/plain; charset=utf-8"),
        ]
    )


def _undated(catalog: Catalog) -> Catalog:
    still = _Undated(locale=catalog.locale)
    for message in catalog:
        if message.id:
            still[message.id] = message
    return still


def compile_catalog(path: Path = JAPANESE) -> Path:
    """Compile the catalogue beside itself and return where."""
    out = BytesIO()
    write_mo(out, _undated(read(path)))
    compiled = path.with_suffix(".mo")
    _replace(compiled, out.getvalue())
    return compiled


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
    os.chmod(file.name, 0o644)
    os.replace(file.name, path)


def put(texts: Mapping[str, str], path: Path = JAPANESE) -> list[str]:
    """Merge Japanese texts in and compile; returns what was wrong with those left out."""
    wrong = []
    with locked(path.parent):
        catalog = read(path)
        for english, japanese in texts.items():
            fault = fault_of(english, japanese)
            if fault:
                wrong.append(f"not taken: {english!r}: {fault}")
                continue
            known = catalog.get(english)
            if known is not None:
                catalog.delete(english)
            catalog.add(english, japanese)
        write(catalog, path, "The Japanese texts of Keshiin.", "ja")
        compile_catalog(path)
    return wrong


def prune(used: Container[str], path: Path = JAPANESE) -> int:
    """Take out every entry that is not among the texts in use, and return how many."""
    with locked(path.parent):
        catalog = read(path)
        gone = [message.id for message in catalog if message.id and message.id not in used]
        for text in gone:
            catalog.delete(text)
        catalog.obsolete.clear()
        write(catalog, path, "The Japanese texts of Keshiin.", "ja")
        compile_catalog(path)
    return len(gone)


def fault_of(english: object, japanese: object) -> str:
    """What is wrong with one pair of texts, "" for nothing."""
    if not (isinstance(english, str) and isinstance(japanese, str) and english and japanese.strip()):
        return "both texts must be there"
    if placeholders(english) != placeholders(japanese):
        return f"placeholders differ: {placeholders(english)} and {placeholders(japanese)}"
    return ""


def placeholders(text: str) -> list[str]:
    """The ``{names}`` of a text, sorted."""
    return sorted(set(PLACEHOLDER.findall(text)))
