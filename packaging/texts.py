"""The tool for the texts: finds the marked ones, takes their Japanese in, compiles and checks them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from babel.messages.catalog import Catalog
from catalogue import JAPANESE, LOCALE, compile_catalog, fault_of, prune, put, read, write
from marks import Mistake, marked

TEMPLATE = LOCALE / "keshiin.pot"


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
            print(f"{prune(marked())} unused entries taken out")
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
