"""The parts of the message are written so that programs read them differently."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from keshiin.judge.model import Case, Evidence, Group, Role, Seen, Weight, Words
from keshiin.message.model import Message, Part
from keshiin.message.parts.attachments import OTHER_READING
from keshiin.span import Span
from keshiin.texts import N_
from keshiin.visible import visible

GROUP: Group = "content"
NEEDS = ()
CAUSE = "ambiguous_parts"
ROLE: Role = "deception"
_WHY = N_("A filter may then check something else than your mail program shows.")
_NOT_PROOF = N_("A broken program can write such a message too.")
_DO = N_("Open none of its files. Ask the sender by telephone, on a number you already know.")
WORDS = {
    "types": Words(
        N_("A part names its kind in two ways"),
        N_("What kind of content part {part} holds can be read in two ways."),
        _WHY,
        _NOT_PROOF,
        _DO,
    ),
    "codings": Words(
        N_("A part can be decoded in two ways"),
        N_("Programs do not agree on how part {part} is decoded."),
        _WHY,
        _NOT_PROOF,
        _DO,
    ),
    "borders": Words(
        N_("Where a part ends is not clear"),
        N_("The marks between the parts of the message can be read in two ways (part {part})."),
        _WHY,
        _NOT_PROOF,
        _DO,
    ),
    "names": Words(
        N_("A file has two names"),
        N_("Part {part} gives its file more than one name or use."),
        N_("One program shows the harmless name, another opens the other one."),
        _NOT_PROOF,
        _DO,
    ),
    "header": Words(
        N_("The header of a part is broken"),
        N_("The header of part {part} holds characters that do not belong there."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
    "line": Words(
        N_("A line of the header is no field"),
        N_("Among the fields of the header stands the line “{text}”. Some programs end the header there."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
    "more": Words(
        N_("Some programs show more parts here"),
        N_("Read in another way, the message also holds: {listed}. All of it was looked at."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
    "overfull": Words(
        N_("It has more parts than can be looked at"),
        N_("The message has {found} parts, or so many within one another. {allowed} of them were read."),
        N_("The others were not looked at, but your mail program shows them."),
        _NOT_PROOF,
        _DO,
    ),
}
KINDS = {
    "types": ("two_types", "two_charsets", "unreadable_type"),
    "codings": (
        "two_encodings", "encoded_container", "foreign_in_base64", "padding_in_base64", "unreadable_encoding",
    ),
    "borders": ("two_boundaries", "same_boundary", "part_outside", "odd_boundary", "no_boundary"),
    "names": ("two_names", "two_dispositions", "two_ids"),
    "header": ("stray_control", "stray_line", "blank_before_colon"),
}  # fmt: skip
# Broken programs of real people write these.
CALM = frozenset(
    ("unreadable_type", "unreadable_encoding", "odd_boundary", "no_boundary", "two_ids", "blank_before_colon")
)
COPIED = frozenset(("foreign_in_base64", "padding_in_base64"))
"""What a copy brings along: the heads of printed pages, a remark, what a program put between the lines."""
OVERFULL = ("parts", "nesting", "delimiters")
"""The limits that a message reaches only where somebody wants it to."""
SHOWN = 4
LINE = 80


def find(case: Case) -> Iterator[Seen]:
    """One finding for each kind of ambiguity, pointing at its first part, and one for what it hides."""
    for cut in case.message.cuts:
        if cut.limit in OVERFULL:
            values = {"found": f"{cut.found:,}", "allowed": f"{cut.allowed:,}"}
            yield Seen("odd", values=values, variant="overfull")
            break
    ambiguous = [part for part in case.message.parts if part.ambiguities]
    for kind, signs in KINDS.items() if ambiguous else ():
        parts = [part for part in ambiguous if not set(signs).isdisjoint(part.ambiguities)]
        if parts:
            if kind == "header" and (line := _stray_line(case.message)):
                text = visible(case.message.source.data[slice(*line)].decode("utf-8", "replace"))[:LINE]
                pointed = (Evidence("span", line, True),)
                yield Seen("odd", pointed, {"text": text}, "line")
                continue
            met = {sign for part in parts for sign in part.ambiguities if sign in signs}
            calm = CALM | COPIED if case.message.source.kind == "paste" else CALM
            weight: Weight = "neutral" if met <= calm else "odd"
            evidence = (
                (Evidence("span", parts[0].body, True),) if parts[0].body.end > parts[0].body.start else ()
            )
            yield Seen(weight, evidence, {"part": parts[0].path}, kind)
    more = list(_more(case))
    if more:
        shown = "\n".join(more[:SHOWN])
        files = enumerate(case.message.attachments)
        others = tuple(Evidence("attachment", at) for at, file in files if OTHER_READING in file.signs)
        yield Seen("neutral", others[:SHOWN], {"listed": shown}, "more")


def _stray_line(message: Message) -> Span | None:
    """The first line between fields of the message's own header that is none of them."""
    # Beyond a limit not every field is listed.
    for field, following in () if message.cuts else pairwise(message.fields):
        between = message.source.data[field.span.end : following.span.start]
        if line := between.strip():
            start = field.span.end + between.index(line)
            return Span(start, start + len(line.splitlines()[0]))
    return None


def _more(case: Case) -> Iterator[str]:
    """What other readings find: the names of files, and the kinds of parts that are none."""
    named = {file.part for file in case.message.attachments if OTHER_READING in file.signs}
    yield from (
        file.name or file.declared_type for file in case.message.attachments if OTHER_READING in file.signs
    )
    yield from (part.content_type for part in case.message.parts if _other(part) and part.path not in named)


def _other(part: Part) -> bool:
    return OTHER_READING in part.ambiguities
