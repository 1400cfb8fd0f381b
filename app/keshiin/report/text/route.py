"""The way of a message on a terminal: its hops from the sender to the reader, with the border between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from keshiin.analysis import Analysis
from keshiin.countries import country_name
from keshiin.domains import normal
from keshiin.explain.borders import LIKELY
from keshiin.explain.ids import WORDS
from keshiin.explain.model import Explanation, Language
from keshiin.explain.returned import told
from keshiin.explain.wording.clock import day_here, delay, here_text
from keshiin.explain.wording.punctuation import bracketed, colon, comma
from keshiin.explain.wording.values import network
from keshiin.lookup.model import Place
from keshiin.report.text.columns import columns, pad, said, wrap
from keshiin.route.model import Hop
from keshiin.texts import N_, translate
from keshiin.visible import visible

WAY = N_("The way it took, from the sender to the reader")
LETTERS = N_("A, B, … are machines that passed the message on. The next machine wrote the line about each.")
BORDER = N_("border: above it are claims, below it your mail service’s records")
NO_WAY = N_("The header tells no way: it has no Received lines.")
UNREADABLE = N_("could not read this line")
NO_TIME = N_("no time")
AS_OF = N_("{network}, by network data of {day}")
NAMES = N_("name when asked on {day}: {names}")
FROM, BY = N_("from"), N_("by")
AUTHORS = WORDS["author"]
ZONES = {
    "internal": AUTHORS["service"],
    "border": AUTHORS["service"],
    "claimed": AUTHORS["sender"],
    "unknown": AUTHORS["unknown"],
}
KINDS = {kind: words for kind, words in WORDS["address"].items() if kind not in ("public", "none")}


def route_lines(
    analysis: Analysis, explanation: Explanation, say: Callable[[str], str], width: int
) -> Iterator[str]:
    """The lines of the whole way, oldest hop first."""
    hops, border = analysis.route.hops, analysis.route.border
    yield from ("", *wrap(say(WAY), width))
    yield from wrap(say(LETTERS if hops else NO_WAY), width, "  ", "  ")
    for hop in reversed(hops):
        if hop.index == border.hop and hop is not hops[-1]:
            yield from ("", *_wall(_as_sure(say(told(BORDER, analysis.role)), analysis, say), width))
        yield ""
        mark = analysis.route.letter(hop.index)
        yield from _hop(mark, hop, analysis, explanation.language, width)
    why = said(explanation.border_why)
    if why and hops:
        yield ""
        yield from wrap(why, width, "  ", "  ")


def _wall(text: str, width: int) -> Iterator[str]:
    room = width - columns(text) - len("──┤  ├──")
    if room >= 0:
        yield f"──┤ {text} ├──" + "─" * room
    else:
        yield from ("─" * width, *wrap(text, width), "─" * width)


def _hop(mark: str, hop: Hop, analysis: Analysis, language: Language, width: int) -> Iterator[str]:
    say = partial(translate, language)
    head = f"  {mark}  "
    indent = " " * len(head)
    if not hop.readable:
        yield from wrap(say(UNREADABLE) + colon(language) + visible(hop.raw), width, indent, head)
        return
    time = here_text(hop.time, say) if hop.time else say(NO_TIME)
    late = "" if hop.delay_s is None else f"  {delay(hop.delay_s, say)}"
    yield from wrap(f"{time}{late}", width, indent, head)
    yield from wrap(writer_of(hop, analysis, say), width, indent, indent)
    labels = max(columns(say(FROM)), columns(say(BY))) + 1
    for label, text in ((FROM, _peer(hop, analysis, language)), (BY, hop.by or "")):
        if not text:
            continue
        lead = indent + pad(say(label), labels)
        yield from wrap(visible(text), width, " " * columns(lead), lead)


def writer_of(hop: Hop, analysis: Analysis, say: Callable[[str], str]) -> str:
    """Who wrote a hop's line, in words; of a border that is but likely no record is sure."""
    words = say(told(ZONES[hop.zone], analysis.role))
    return _as_sure(words, analysis, say) if hop.zone in ("internal", "border") else words


def _as_sure(words: str, analysis: Analysis, say: Callable[[str], str]) -> str:
    """Words that rest on the border, as sure as it is."""
    return say(LIKELY).format(words=words) if analysis.route.border.confidence == "likely" else words


def names_of(hop: Hop) -> list[str]:
    """The names of the machine that a line names, without those that only repeat its address."""
    return [name for name in dict.fromkeys((hop.rdns, hop.helo)) if name and normal(name) != hop.ip]


def _peer(hop: Hop, analysis: Analysis, language: Language) -> str:
    say = partial(translate, language)
    names = names_of(hop)
    address = f"[{hop.ip}]" if hop.ip else ""
    place = analysis.facts.places.get(hop.ip) if hop.ip else None
    about = [_placed(place, language)] if place else []
    if place and place.names:
        about.append(
            say(NAMES).format(names=comma(language).join(place.names), day=day_here(place.asked_on, say))
        )
    if hop.address_kind in KINDS:
        about.append(say(KINDS[hop.address_kind]))
    known = comma(language).join(each for each in about if each)
    named = " ".join([*(" / ".join(names).split()), address]).strip()
    return (named + bracketed(language, known) if known else named).strip()


def _placed(place: Place, language: Language) -> str:
    """The country and whose the network is, with the day on which both were so."""
    country = country_name(place.country, language) if place.country else ""
    told = comma(language).join(filter(None, (country, network(language, place.holder))))
    if not told or not place.told_on:
        return told
    day = day_here(place.told_on, partial(translate, language))
    return translate(language, AS_OF).format(network=told, day=day)
