"""``keshiin thunderbird install | remove | check``: the link to Thunderbird, made, taken back, looked at."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from keshiin.commands import complaints, output
from keshiin.commands.language import add_language
from keshiin.commands.stopping import DONE, FAILED
from keshiin.explain.model import Language
from keshiin.system_reasons import reason_of
from keshiin.texts import N_, translate
from keshiin.thunderbird import here, host, sentences
from keshiin.thunderbird.checking import Result, works
from keshiin.thunderbird.mail_program import found_thunderbird
from keshiin.visible import visible

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

HELP = N_("the button in Thunderbird: make the link, take it back, or find out why it does not work")
INSTALL_HELP = N_("tell Thunderbird of this program, and show where the add-on is")
REMOVE_HELP = N_("take all of that back")
CHECK_HELP = N_("look at every part of the link and say what is wrong")


def add(commands: _SubParsersAction[ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("thunderbird", help=say(HELP), description=say(HELP))
    deeds = parser.add_subparsers(metavar="install | remove | check", required=True)
    wanted = ((install, INSTALL_HELP), (remove, REMOVE_HELP), (check, CHECK_HELP))
    for run, text in wanted:
        deed = deeds.add_parser(run.__name__, help=say(text), description=say(text))
        add_language(deed, say)
        deed.set_defaults(run=run)
    # What the script of a bundle calls; a reader never types it, so the help is silent about it.
    served = deeds.add_parser("host")
    served.add_argument("asked_by", nargs="*")
    served.set_defaults(run=lambda options, _: host.main(options.asked_by))


def install(options: argparse.Namespace, system: Language) -> int:
    """Make the link and say what is left to do; 1 where it cannot be written."""
    language = options.lang or system
    output.prepare(exact=False)
    try:
        here.install()
    except OSError as error:
        complaints.complain(sentences.NOT_WRITTEN, {"reason": reason_of(error)}, language)
        return FAILED
    print(translate(language, sentences.INSTALLED))
    return _tell(here.check(found_thunderbird()), language)


def remove(options: argparse.Namespace, system: Language) -> int:
    """Remove the link; 1 where a part of it cannot be removed."""
    language = options.lang or system
    output.prepare(exact=False)
    try:
        removed = here.remove()
    except OSError as error:
        complaints.complain(sentences.NOT_REMOVED, {"reason": reason_of(error)}, language)
        return FAILED
    if not removed:
        print(translate(language, sentences.NOTHING_TO_REMOVE))
        return DONE
    print(translate(language, sentences.REMOVED).format(count=len(removed)))
    print(translate(language, sentences.REMOVE_ADDON))
    return DONE


def check(options: argparse.Namespace, system: Language) -> int:
    """Say what is right and what is wrong; 1 where something is wrong."""
    output.prepare(exact=False)
    return _tell(here.check(found_thunderbird()), options.lang or system)


def _tell(results: Iterable[Result], language: Language) -> int:
    results = tuple(results)
    for result in results:
        print(f"{sentences.MARKS[result.state]} {visible(_said(language, result.seen, result.values))}")
        # The window shows a path that no sentence names as a tip; a terminal has none.
        if result.path_apart:
            print(f"  {visible(result.path_apart)}")
        if result.remedy:
            remedy = sentences.TYPED.get(result.remedy, result.remedy)
            print(f"  → {visible(_said(language, remedy, result.values))}")
    return DONE if works(results) else FAILED


def _said(language: Language, sentence: str, values: dict[str, str]) -> str:
    return translate(language, sentence).format(**values)
