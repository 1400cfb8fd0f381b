"""Opening what the reader gave: files, pasted or dropped text; from bytes to words in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from os.path import basename
from typing import TYPE_CHECKING

from keshiin.explain.model import Explanation, Language
from keshiin.explain.texts import N_, translate
from keshiin.settings import Settings
from keshiin.visible import visible

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.message.model import Message

LANGUAGES: tuple[Language, ...] = ("ja", "en")
NOTHING: Mapping[str, str] = {}
NO_HEADER = N_("This text holds no mail header. Paste the whole source of the message, from its first line.")
NO_MESSAGE = N_("There is no e-mail in “{name}”.")
FAILURE = N_("This could not be read. The other messages are not affected.")


@dataclass(frozen=True, slots=True)
class Given:
    """A path, or text that was pasted or dropped; then ``data`` holds its bytes."""

    path: str = ""
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that could not be read: its name and why, in each language."""

    name: str
    why: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of it: the first message with its explanations, whether there are more, what was refused."""

    analysis: Analysis | None = None
    explanations: Mapping[Language, Explanation] = field(default_factory=dict)
    more: bool = False
    refusals: tuple[Refusal, ...] = ()


def open_all(given: tuple[Given, ...], border_hop: int | None = None) -> Opened:
    """Read everything that was given; the first message is analysed, the others are only told of.

    ``border_hop`` is the reader's word for this message: his side up to that hop.
    """
    first: Message | None = None
    more, refusals = False, []
    for each in given:
        found, others, refusal = _messages(each)
        if refusal is not None:
            refusals.append(refusal)
        more = more or others or (first is not None and found is not None)
        first = first or found
    if first is None:
        return Opened(refusals=tuple(refusals))
    analysis = _analysed(first, replace(_settings(), border_hop=border_hop))
    return Opened(analysis, explained(analysis), more, tuple(refusals))


def explained(analysis: Analysis) -> Mapping[Language, Explanation]:
    """The explanation of an analysis in each language."""
    from keshiin.explain import explain

    return {language: explain(analysis, language) for language in LANGUAGES}


def failed(given: tuple[Given, ...]) -> Opened:
    """What is told where reading itself went wrong."""
    return Opened(refusals=tuple(Refusal(each.path, _said(FAILURE)) for each in given[:1]))


def _messages(given: Given) -> tuple[Message | None, bool, Refusal | None]:
    """The first message, whether there are more, and why there is none."""
    if given.data is not None:
        return _pasted(given.data)
    from keshiin.message.intake import Passed, Unreadable, messages

    try:
        found = (item for item in messages(given.path) if not isinstance(item, Passed))
        first = next(found, None)
        others = next(found, None) is not None
    except Unreadable as unreadable:
        # The sentences name the file; where it lies would only make them long.
        values = {**unreadable.values, "name": visible(basename(given.path))}
        return None, False, Refusal(given.path, _said(unreadable.sentence, values))
    return first, others, None if first else Refusal(given.path, _said(NO_MESSAGE, {"name": given.path}))


def _pasted(data: bytes) -> tuple[Message | None, bool, Refusal | None]:
    from keshiin.message import read

    message = read(data, kind="paste")
    return (message, False, None) if message.fields else (None, False, Refusal("", _said(NO_HEADER)))


def _said(sentence: str, values: Mapping[str, str] = NOTHING) -> Mapping[Language, str]:
    return {language: translate(language, sentence).format(**values) for language in LANGUAGES}


def _settings() -> Settings:
    """The reader's settings, or the usual ones where their file cannot be used."""
    from keshiin.settings_file import read_settings, settings_path

    try:
        return read_settings(settings_path())
    except ValueError:
        return Settings()


def _analysed(message: Message, settings: Settings) -> Analysis:
    from keshiin.analysis import analyze
    from keshiin.lookup.places import Places

    return analyze(message, Places.bundled(), settings)
