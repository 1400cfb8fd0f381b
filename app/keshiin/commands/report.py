"""``keshiin report``: the report on one message for a help desk, in the form that the file's name says."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from keshiin import own_clock
from keshiin.analysis import Analysis
from keshiin.commands import complaints, output
from keshiin.commands.single import FILE_HELP, add_options, languages_of, one_analysis
from keshiin.commands.stopping import DONE, USAGE, faults_told, stop
from keshiin.explain.model import Language
from keshiin.report.compose import Report, Wanted, compose
from keshiin.report.forms import FORMS
from keshiin.report.masking import Mask
from keshiin.report.parts.annex import HOW
from keshiin.report.saving import save
from keshiin.texts import N_, translate

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

HELP = N_("write a report on one message for a help desk")
TO_HELP = N_("the file to write; its ending says the form: .html, .pdf, .md, .csv or .json")
MASKED_HELP = N_("hide your own addresses, names and inner servers; this is the default")
UNMASKED_HELP = N_("hide nothing; keep such a report to yourself")
WRITTEN = N_("The report is in {name}.")
HIDDEN = N_("Hidden: {mark}, {how}. Places: {count}")
NOTHING_HIDDEN = N_("Nothing was hidden: no address of yours is known.")
KEEP = N_("This report holds your own addresses. Keep it to yourself.")


def add(commands: _SubParsersAction[ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("report", help=say(HELP), description=say(HELP))
    parser.add_argument("file", metavar="FILE", help=say(FILE_HELP))
    parser.add_argument("--to", required=True, type=Path, metavar="OUT", help=say(TO_HELP))
    add_options(parser, say)
    add_masking(parser, say)
    parser.set_defaults(run=run)


def add_masking(
    parser: ArgumentParser, say: Callable[[str], str], text: str = MASKED_HELP, *, usual: bool | None = True
) -> None:
    """Add the switch between hiding the reader and not; ``usual`` is what is done without it."""
    switch = parser.add_mutually_exclusive_group()
    switch.add_argument("--masked", action="store_true", help=say(text))
    switch.add_argument("--unmasked", dest="masked", action="store_false", help=say(UNMASKED_HELP))
    parser.set_defaults(masked=usual)


def run(options: argparse.Namespace, system: Language) -> int:
    """Write the report; 1 where the message cannot be read or the file not be written, 2 for wrong usage."""
    languages = languages_of(options, system)
    output.prepare(exact=False)
    analysis = one_analysis(options.file, options, languages[0])
    wanted = Wanted(languages, own_clock.now(), options.masked)
    data, report = _written(analysis, wanted, options.to)
    with faults_told(languages[0]):
        save(options.to, data, replace=options.force)
    _tell(report, wanted, options.to)
    return DONE


def _written(analysis: Analysis, wanted: Wanted, to: Path) -> tuple[bytes, Report]:
    ending = to.suffix.lower()
    if ending == ".pdf":
        return _pdf(analysis, wanted)
    if ending not in FORMS:
        stop(USAGE, complaints.FORM_UNKNOWN, wanted.languages[0], name=to.name or str(to))
    return FORMS[ending](analysis, wanted)


def _pdf(analysis: Analysis, wanted: Wanted) -> tuple[bytes, Report]:
    try:
        printer = import_module("keshiin_ui.further.pdf")
    except ImportError as error:
        stop(USAGE, complaints.NO_PRINTER, wanted.languages[0], reason=str(error))
    report = compose(analysis, wanted)
    return cast(bytes, printer.as_pdf(report.documents)), report


def _tell(report: Report, wanted: Wanted, to: Path) -> None:
    """Say where the report is, and what was hidden in it."""
    language = wanted.languages[0]

    def say(text: str, **values: str) -> None:
        complaints.tell(translate(language, text).format(**values))

    say(WRITTEN, name=str(to))
    if not wanted.masked:
        say(KEEP)
    elif not report.hidden:
        say(NOTHING_HIDDEN)
    mask = Mask((), language)
    for each in report.hidden:
        how = translate(language, HOW[each.how])
        say(HIDDEN, mark=mask.mark(each.secret), how=how, count=str(each.places))
