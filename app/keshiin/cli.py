"""The command line: ``keshiin FILE…`` opens the window, ``keshiin analyze PATH…`` explains in words."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from keshiin.commands import analyze, compare, evidence, letter, report, thunderbird, version, window
from keshiin.commands.complaints import complain
from keshiin.commands.language import system_language
from keshiin.commands.output import give_up, stand_in
from keshiin.commands.parser_words import speak
from keshiin.commands.stopping import FAILED, USAGE, Stopped
from keshiin.system_reasons import reason_of
from keshiin.texts import N_, translate

ABOUT = N_("Reads the postmarks on an e-mail: where it came from, what is known, what is not.")
BARE = N_("Without a command, the files are opened in the window.")
VERSION_HELP = N_("show the version and the dates of the data that come with it")
COMMANDS = N_("commands")
NO_COMMAND = N_("“{name}” is neither a file nor a command. The commands are: {commands}.")
NOT_WRITTEN = N_("What was found could not be written: {reason}.")
CLOSED_PIPE, INTERRUPTED = 1, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says. 0: all done; 1: some input could not be read; 2: wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    stand_in()
    try:
        status = _run(arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        give_up(sys.stdout)
        return CLOSED_PIPE
    except OSError as error:
        if error.filename is not None:
            raise
        # Only what writes to the streams comes here without a name.
        give_up(sys.stdout)
        try:
            complain(NOT_WRITTEN, {"reason": reason_of(error)}, system_language())
        except OSError:
            give_up(sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    language = system_language()
    speak(language)
    parser, commands = _parser(lambda text: translate(language, text))
    first = arguments[0] if arguments else ""
    if first not in commands and (first == "-" or not first.startswith("-")):
        if first.isalpha() and not os.path.lexists(first):
            complain(NO_COMMAND, {"name": first, "commands": ", ".join(sorted(commands))}, language)
            return USAGE
        return window.open_window(arguments, language)
    try:
        options = parser.parse_args(arguments)
    except SystemExit as leave:
        return leave.code if isinstance(leave.code, int) else USAGE
    if options.version:
        return version.show()
    try:
        status: int = options.run(options, language)
    except Stopped as stopped:
        return stopped.status
    return status


def _parser(say: Callable[[str], str]) -> tuple[argparse.ArgumentParser, frozenset[str]]:
    parser = argparse.ArgumentParser("keshiin", description=say(ABOUT), epilog=say(BARE))
    parser.add_argument("--version", action="store_true", help=say(VERSION_HELP))
    commands = parser.add_subparsers(metavar="COMMAND", title=say(COMMANDS))
    analyze.add(commands, say)
    compare.add(commands, say)
    report.add(commands, say)
    letter.add(commands, say)
    evidence.add(commands, say)
    window.add(commands, say)
    thunderbird.add(commands, say)
    return parser, frozenset(commands.choices)


if __name__ == "__main__":
    sys.exit(main())
