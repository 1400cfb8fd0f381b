"""``keshiin evidence``: keeps a message with its hash, report, answers and a note, in a folder or a ZIP."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from keshiin import own_clock
from keshiin.commands import complaints, output
from keshiin.commands.single import FILE_HELP, add_options, languages_of, one_analysis
from keshiin.commands.stopping import DONE, faults_told
from keshiin.explain.model import Language
from keshiin.report.evidence import NOTE, as_zip, evidence_files
from keshiin.report.saving import save, save_folder
from keshiin.texts import N_, translate

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

HELP = N_("keep a message as evidence, with its hash, the report and the network's answers")
TO_HELP = N_("a new folder, or a file that ends in .zip")
KEPT = N_("The evidence is in {name}. Read {note} there first.")


def add(commands: _SubParsersAction[ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("evidence", help=say(HELP), description=say(HELP))
    parser.add_argument("file", metavar="FILE", help=say(FILE_HELP))
    parser.add_argument("--to", required=True, type=Path, metavar="FOLDER", help=say(TO_HELP))
    add_options(parser, say)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, system: Language) -> int:
    """Keep the evidence; 1 where the message cannot be read or the folder not be written."""
    languages = languages_of(options, system)
    output.prepare(exact=False)
    made_at = own_clock.now()
    with faults_told(languages[0]):
        files = evidence_files(one_analysis(options.file, options, languages[0]), languages, made_at)
        if options.to.suffix.lower() == ".zip":
            save(options.to, as_zip(files, made_at), replace=options.force)
        else:
            save_folder(options.to, files)
    complaints.tell(translate(languages[0], KEPT).format(name=options.to, note=NOTE))
    return DONE
