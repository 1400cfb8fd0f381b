"""The words check: every marked text, English and Japanese, keeps to the words that the project may use."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from catalogue import PLACEHOLDER, read
from japanese_spelling import other_spellings, texts_of_files
from marks import ROOT, SOURCES, marked
from plain_english import hard_pages
from plain_japanese import unexplained

ENGLISH_WORDS = 32
JAPANESE_LETTERS = 90
CARD_SENTENCES = 2
CARD_PARTS = ("seen", "why", "not_proof", "do")
FORBIDDEN_ENGLISH = re.compile(
    r"\b(safe|safely|safety|unsafe|secure|securely|insecure|security|hackers?)\b|!",
    re.IGNORECASE,
)
FORBIDDEN_JAPANESE = re.compile("安全|安心|ハッカー|セキュア|[!！]")
UNIDIOMATIC = re.compile(r"\bsays? to (?:have|be|belong)\b|[\u3000-\u303f\uff01-\uff60]")
"""What is no English: “says to” for “claims to”, and signs of Japanese."""
QUOTED = re.compile(r"“\{([a-z_]+)\}”")
NAMES_WITH_A_MARK = "Yahoo!"
NAMES_WITHOUT_JAPANESE = frozenset(("JAPAN",))
FACT = re.compile(r"\d+|(?<![A-Za-z])[A-Z]{2,}(?![a-z])")
FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
NATIONALITY = re.compile(
    r"\b(chinese|russian|korean|pakistani|nigerian|american|japanese) (sender|spammer|server|criminal)s?\b"
    r"|\bforeign (country|sender|server)\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<=[.?])\s+|\n+")
JAPANESE_END = re.compile(r"(?<=[。？])|\n+")


def faults(english: str, japanese: str) -> Iterator[str]:
    """What is wrong with the words of one text in its two languages."""
    english, japanese = (text.replace(NAMES_WITH_A_MARK, "") for text in (english, japanese))
    for found in (FORBIDDEN_ENGLISH.search(english), NATIONALITY.search(english)):
        if found:
            yield f"the word {found[0]!r} is not used here"
    yield from unidiomatic(english)
    if found := FORBIDDEN_JAPANESE.search(japanese):
        yield f"the word {found[0]!r} is not used here: {japanese}"
    yield from other_spellings(japanese)
    yield from (f"no entry of the glossary explains {word!r}: {japanese}" for word in unexplained(japanese))
    if japanese and (missing := facts(english) - facts(japanese)):
        yield f"the Japanese does not say {', '.join(sorted(missing))}: {japanese}"
    for name in QUOTED.findall(english):
        if f"{{{name}}}" in japanese and f"「{{{name}}}」" not in japanese:
            yield f"{{{name}}} stands in marks in English alone: {japanese}"
    for sentence in SENTENCE_END.split(english):
        if len(sentence.split()) > ENGLISH_WORDS:
            yield f"{len(sentence.split())} words in one sentence: {sentence}"
    for sentence in JAPANESE_END.split(japanese):
        if len(sentence) > JAPANESE_LETTERS:
            yield f"{len(sentence)} letters in one sentence: {sentence}"


def unidiomatic(english: str) -> Iterator[str]:
    """What in a text is no English."""
    if found := UNIDIOMATIC.search(english):
        yield f"{found[0]!r} is no English: {english}"


def facts(text: str) -> set[str]:
    """The numbers and the abbreviations in capitals that a text names itself."""
    said = FACT.findall(PLACEHOLDER.sub("", text).translate(FULL_WIDTH))
    return set(said) - NAMES_WITHOUT_JAPANESE


def long_cards(root: Path = ROOT) -> Iterator[str]:
    """Every part of a card that is longer than the sentences it may have."""
    for source in SOURCES:
        for path in sorted((root / source).rglob("*.py")):
            code = path.read_text("utf-8")
            if "Words(" in code:
                for line, text in _card_parts(code):
                    if len(SENTENCE_END.split(text.strip())) > CARD_SENTENCES:
                        yield f"{path.relative_to(root)}:{line}: more than {CARD_SENTENCES} sentences: {text}"


def _card_parts(code: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(code)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Words"):
            continue
        for keyword in node.keywords:
            marked_text = keyword.value.args[0] if isinstance(keyword.value, ast.Call) else keyword.value
            if keyword.arg in CARD_PARTS and isinstance(marked_text, ast.Constant):
                yield keyword.value.lineno, str(marked_text.value)


def main() -> int:
    """Print every fault; 1 when there is one."""
    catalog, texts = read(), marked()
    wrong = [*long_cards(), *hard_pages(texts)]
    wrong += [f"{name}: {fault}" for name, text in texts_of_files("ja") for fault in other_spellings(text)]
    wrong += [f"{name}: {fault}" for name, text in texts_of_files("en") for fault in unidiomatic(text)]
    for english, place in texts.items():
        message = catalog.get(english)
        japanese = str(message.string) if message else ""
        wrong += [f"{place}: {fault}" for fault in faults(english, japanese)]
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
