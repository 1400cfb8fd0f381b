"""The catalogue of texts: finds the marked ones, takes their Japanese in, compiles and checks them."""

from __future__ import annotations

import argparse
import ast
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("app", "ui")
MARKS = ("N_", "tr", "in_language")
LOCALE = ROOT / "resources/keshiin_resources/locale"
TEMPLATE = LOCALE / "keshiin.pot"
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


class Mistake(Exception):
    """A mark that is not a plain literal, or a file of texts that cannot be taken."""


def marked(root: Path = ROOT) -> dict[str, str]:
    """Every marked text with the first place it stands at, as ``path:line``."""
    texts: dict[str, str] = {}
    for source in SOURCES:
        for path in sorted((root / source).rglob("*.py")):
            name = path.relative_to(root).as_posix()
            for line, text in marks_of(path.read_text("utf-8"), name):
                texts.setdefault(text, f"{name}:{line}")
    return texts


def marks_of(code: str, name: str) -> Iterator[tuple[int, str]]:
    """The marked texts of one file with their lines; raises Mistake where N_ holds no literal."""
    if not any(f"{mark}(" in code for mark in MARKS):
        return
    for node in ast.walk(ast.parse(code, name)):
        if not (isinstance(node, ast.Call) and node.args and _called(node.func) in MARKS):
            continue
        text = _literal(node.args[0])
        if text:
            yield node.lineno, text
        elif _called(node.func) == "N_":
            raise Mistake(f"{name}:{node.lineno}: N_ takes one literal text")


def _called(function: ast.expr) -> str:
    """The name of what is called; of ``in_language(language)("text")`` that of the function's maker."""
    if isinstance(function, ast.Call):
        return _called(function.func)
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def placeholders(text: str) -> list[str]:
    """The ``{names}`` of a text, sorted."""
    return sorted(set(PLACEHOLDER.findall(text)))


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


def prune(path: Path = JAPANESE) -> int:
    """Take out every entry that no marked text uses, and return how many."""
    with locked(path.parent):
        catalog, used = read(path), marked()
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


def faults(texts: Mapping[str, str], catalog: Catalog) -> Iterator[str]:
    """Every way in which the catalogue does not fit the marked texts."""
    for text, place in texts.items():
        message = catalog.get(text)
        if message is None or not message.string:
            yield f"{place}: no Japanese for {text!r}"
        elif message.fuzzy:
            yield f"{place}: the Japanese is fuzzy for {text!r}"
        elif fault := fault_of(text, message.string):
            yield f"{place}: {text!r}: {fault}"
    for message in catalog:
        if message.id and message.id not in texts:
            yield f"{JAPANESE.name}: no longer used: {message.id!r}"
    for text in catalog.obsolete:
        yield f"{JAPANESE.name}: obsolete entry: {text!r}"


def extract() -> int:
    """Write the template of all marked texts and return how many there are."""
    catalog, texts = Catalog(), marked()
    for text, place in texts.items():
        catalog.add(text, locations=[(place.rpartition(":")[0], 0)])
    write(catalog, TEMPLATE, "All texts of Keshiin.", "")
    return len(texts)


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line says; 1 when something is wrong with the texts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=["extract", "put", "missing", "compile", "prune", "check"])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.json")
    given = parser.parse_args(arguments)
    wrong: list[str] = []
    try:
        if given.command == "extract":
            print(f"{extract()} texts in {TEMPLATE}")
        elif given.command == "put":
            for file in given.files:
                wrong += put(_texts_of(file))
        elif given.command == "missing":
            catalog = read()
            texts = {text: "" for text in marked() if not catalog.get(text)}
            print(json.dumps(texts, ensure_ascii=False, indent=1))
        elif given.command == "compile":
            print(compile_catalog())
        elif given.command == "prune":
            print(f"{prune()} unused entries taken out")
        else:
            wrong += faults(marked(), read())
    except (Mistake, SyntaxError) as mistake:
        wrong.append(str(mistake))
    with suppress(BrokenPipeError):
        print("\n".join(wrong), end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


def _texts_of(file: Path) -> dict[str, str]:
    try:
        texts = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Mistake(f"{file}: {error}") from error
    if not isinstance(texts, dict):
        raise Mistake(f"{file}: not an object of texts")
    return texts


if __name__ == "__main__":
    sys.exit(main())
