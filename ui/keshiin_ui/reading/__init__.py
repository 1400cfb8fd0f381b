"""What goes to the reading process and what comes back; nothing here knows Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from keshiin.limits import ANALYSIS_SECONDS
from keshiin.settings import Settings
from keshiin.texts import N_, filled

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.explain.model import Explanation, Language
    from keshiin.listing import Entry, Kind
    from keshiin.message.intake.whereabouts import Whereabouts
    from keshiin.message.model import InnerRole, SourceKind
    from keshiin.report.heap_letters import Story

Why = Literal["time", "memory", "mistake", "ended"]
LANGUAGES: tuple[Language, ...] = ("ja", "en")
NOTHING: Mapping[str, str] = {}
NO_HEADER = N_(
    "This text lacks the lines that mail programs hide (the header). "
    "Press F1 to see how to get them, then copy and paste everything."
)
NO_MESSAGE = N_("There is no e-mail in “{name}”.")
CHANGED = N_("“{name}” has changed since the list was made. Open it again.")
FAILURES: Mapping[Why, str] = {
    "time": N_(
        "This took more than {seconds} seconds to read and was given up. Other messages are not affected."
    ),
    "memory": N_("This took too much memory to read and was given up. Other messages are not affected."),
    "mistake": N_("Keshiin made a mistake while reading this. Other messages are not affected."),
    "ended": N_("The reading of this was broken off. Open it again."),
}
RESUMED = N_("The reading was broken off and goes on where it was.")


@dataclass(frozen=True, slots=True)
class Given:
    """A path; or what was pasted or handed over, as ``data``; or one message of a list, by its place.

    ``kind`` tells what ``data`` is; a whole message has a ``name``, a paste none. ``digest`` is the mark of
    the message that is expected there. ``inside`` leads to a message within: the place (from 0) of the inner
    one at each step.
    """

    path: str = ""
    data: bytes | None = None
    kind: SourceKind = "paste"
    name: str = ""
    place: Whereabouts | None = None
    digest: bytes = b""
    inside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which terms to judge: the reader's settings, and the folder of his own location files."""

    settings: Settings = field(default_factory=Settings)
    places: str = "places"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that could not be read: its name and why, in each language."""

    name: str
    why: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of it: a message with its explanations, whether more follow it, and its line in a list.

    ``given`` is how to ask for this very message again; ``line`` the number of its line from 0, ``entry``
    that line where it is a new one. ``role`` tells of a message within another one how it lies there, and
    ``report`` of what kind that other is.
    ``taken`` counts the items of what was given that it took to find this one.
    """

    analysis: Analysis | None = None
    explanations: Mapping[Language, Explanation] = field(default_factory=dict)
    more: bool = False
    refusals: tuple[Refusal, ...] = ()
    given: Given | None = None
    line: int | None = None
    entry: Entry | None = None
    role: InnerRole | None = None
    report: str = ""
    taken: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """The next lines of a list: ``copies`` numbers earlier lines (from 0) that came once more.

    ``kinds`` is None where they were not counted anew; ``story`` comes with the last lines, if there is one;
    ``done`` runs from 0 to 1; ``passed`` counts files without a message so far; ``full`` tells that the list
    has reached its limit. ``taken`` counts the items taken so far of each thing that was given to the list,
    ``reading`` is the place of the present one.
    """

    lines: tuple[tuple[Given, Entry], ...] = ()
    copies: tuple[int, ...] = ()
    kinds: tuple[Kind, ...] | None = None
    story: Story | None = None
    refusals: tuple[Refusal, ...] = ()
    passed: int = 0
    done: float = 0.0
    finished: bool = False
    full: bool = False
    taken: tuple[int, ...] = ()
    reading: int = 0


def failure(name: str, why: Why) -> Refusal:
    """What is told where the reading of something ended."""
    return Refusal(name, said(FAILURES[why], {"seconds": f"{ANALYSIS_SECONDS:g}"}))


def said(sentence: str, values: Mapping[str, str] = NOTHING) -> Mapping[Language, str]:
    """A sentence in each language."""
    return {language: filled(language, sentence, values) for language in LANGUAGES}
