"""``keshiin letter``: a letter to the desk that can do something, as a draft; it is never sent from here."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from keshiin.analysis import Analysis
from keshiin.commands import complaints, output
from keshiin.commands.parser_words import NO_CHOICE, in_words
from keshiin.commands.report import add_masking
from keshiin.commands.single import add_options, analyst, found_messages, languages_of
from keshiin.commands.stopping import DONE, FAILED, USAGE, Stopped, faults_told, stop
from keshiin.explain.model import Language
from keshiin.report.heap import Heap
from keshiin.report.letters import Desk, Letter, desk_of, warning, write_letter
from keshiin.report.letters.attachment import enclosure
from keshiin.report.letters.concern import concerned
from keshiin.report.letters.draft import draft, mailto
from keshiin.report.letters.feedback import feedback
from keshiin.report.letters.machine_desks import relay_desk
from keshiin.report.letters.model import RECIPIENTS, Recipient, is_inside
from keshiin.report.saving import make_folder, save
from keshiin.texts import N_, translate
from keshiin.visible import visible

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

HELP = N_("write a letter to the desk that can do something about a message")
FILES_HELP = N_("the message; several, or a folder, for one letter to each relay")
TO_HELP = N_("abuse, relay, provider, organisation, administrator, or office:ID")
ABOUT_HELP = N_("an address of the header, or the number of a link, that the letter is about")
OUT_HELP = N_("the draft to write (.eml), or a folder for several; without it the letter is shown here")
MASKED_HELP = N_(
    "hide your own addresses, names and inner servers; this is the default but to your administrator"
)
FEEDBACK_HELP = N_("as a report for machines (RFC 5965), which some abuse desks take")
TO_LINE, SUBJECT_LINE = N_("To: {value}"), N_("Subject: {value}")
FILL_IN = N_("(put the address in yourself)")
LINK_LINE = N_("As a link: {value}")
WRITTEN = N_("The draft is in {name}. Nothing was sent.")


def add(commands: _SubParsersAction[ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("letter", help=say(HELP), description=say(HELP))
    parser.add_argument("files", nargs="+", metavar="FILE", help=say(FILES_HELP))
    parser.add_argument("--to", required=True, type=_recipient, metavar="DESK", help=say(TO_HELP))
    parser.add_argument("--about", default="", metavar="WHAT", help=say(ABOUT_HELP))
    parser.add_argument("--out", type=Path, metavar="DRAFT", help=say(OUT_HELP))
    parser.add_argument("--feedback", action="store_true", help=say(FEEDBACK_HELP))
    add_options(parser, say)
    add_masking(parser, say, MASKED_HELP, usual=None)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, system: Language) -> int:
    """Write or show the letters; 1 where a letter is refused or cannot be written."""
    languages = languages_of(options, system)
    output.prepare(exact=False)
    with faults_told(languages[0]):
        wanted = list(_wanted(options, languages))
        for number, (analysis, desk) in enumerate(wanted, 1):
            _deliver(analysis, desk, options, languages, number if len(wanted) > 1 else 0)
    return DONE


def _wanted(options: argparse.Namespace, languages: tuple[Language, ...]) -> Iterator[tuple[Analysis, Desk]]:
    """Whom to write to; of several messages, one letter to each relay that bounces name."""
    recipient, about = options.to
    found = (each for path in options.files for each in found_messages(path, languages[0]))
    analyses = map(analyst(options, languages[0]), found)
    first, second = next(analyses, None), next(analyses, None)
    if first is None:
        raise Stopped(FAILED)
    if second is None:
        desk = desk_of(first, recipient, about=about or options.about, language=languages[0])
        yield first, desk
        return
    if recipient != "relay":
        stop(USAGE, complaints.ONE_AT_A_TIME, languages[0], name=options.files[0])
    heap = Heap()
    for analysis in (first, second, *analyses):
        heap.add(analysis)
    if not heap.relays:
        stop(FAILED, complaints.NO_RELAYS, languages[0])
    yield from ((each.example, relay_desk(each.relay)) for each in heap.relays)


def _deliver(
    analysis: Analysis, desk: Desk, options: argparse.Namespace, languages: tuple[Language, ...], number: int
) -> None:
    masked = not is_inside(desk.recipient) if options.masked is None else options.masked
    letter = write_letter(analysis, desk, languages, masked=masked)
    if doubt := warning(analysis, desk, languages[0]):
        complaints.tell(doubt)
    if options.out is None:
        short = write_letter(analysis, desk, languages, masked=masked, bare=True)
        print(_shown(letter, mailto(short), languages[0]))
        return
    enclosed = enclosure(analysis, desk, masked=masked)
    about = concerned(analysis, desk.recipient)
    data = feedback(letter, about, enclosed) if options.feedback else draft(letter, enclosed)
    target = options.out / f"letter-{number}.eml" if number else options.out
    if number:
        make_folder(options.out)
    save(target, data, replace=options.force)
    complaints.tell(translate(languages[0], WRITTEN).format(name=target))


def _shown(letter: Letter, link: str | None, language: Language) -> str:
    """The letter as it can be read and copied from a terminal."""

    def say(text: str, value: str) -> str:
        return translate(language, text).format(value=value)

    lines = [
        say(TO_LINE, letter.to or translate(language, FILL_IN)),
        say(SUBJECT_LINE, letter.subject),
        "",
        letter.text,
    ]
    lines += [say(LINK_LINE, link)] if link and letter.to else []
    return "\n".join(visible(line, lines=True) for line in lines)


def _recipient(text: str) -> tuple[Recipient, str]:
    kind, _, about = text.partition(":")
    if kind not in RECIPIENTS or (kind == "office") != bool(about):
        choices = ", ".join(f"{each}:ID" if each == "office" else each for each in RECIPIENTS)
        raise argparse.ArgumentTypeError(in_words(NO_CHOICE, value=visible(text), choices=choices))
    return kind, about
