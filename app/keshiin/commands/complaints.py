"""What the commands say on standard error when something cannot be done, in the reader's language."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from keshiin.texts import N_, filled
from keshiin.visible import visible

CLAIMED_OFFLINE = N_("--claimed asks the network about more, so it needs --online.")
FORM_UNKNOWN = N_("{name} does not say which form to write: end it in .html, .pdf, .md, .csv or .json.")
NO_PRINTER = N_(
    "A PDF needs the window's part of the program, which is missing: {reason}. Write .html and print that."
)
NO_RELAYS = N_("None of these messages is a notice that names a server which passed mail on.")
NO_WINDOW = N_(
    "The window cannot be opened, because a part of it is missing: {reason}. "
    'The command "keshiin analyze" explains a message in the terminal.'
)
ONE_AT_A_TIME = N_("{name} holds more than one message, and this is done for one at a time.")
ONE_MESSAGE_ONLY = N_("--json prints a single message and there are more; --jsonl prints them all.")
ONLINE_OR_ANSWERS = N_("--online asks the network and --answers does not; only one of them can be given.")
PASSED_OVER = N_("Passed over, because they are not messages or were deleted in Thunderbird: {count}")
SETTINGS_LEFT_ASIDE = N_("Your settings were left aside.")


def complain(sentence: str, values: Mapping[str, str], language: str) -> None:
    """Print an English sentence in that language, with no character that could redraw the terminal."""
    tell(filled(language, sentence, values))


def tell(text: str) -> None:
    """Print a text that is in the reader's language already."""
    print(f"keshiin: {visible(text)}", file=sys.stderr)
