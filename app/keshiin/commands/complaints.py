"""What the commands say on standard error when something cannot be done, in the reader's language."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from keshiin.explain.texts import N_, translate
from keshiin.visible import visible

SENTENCES = {
    "answers_unreadable": N_("The recorded answers in {name} cannot be used: {reason}"),
    "one_message_only": N_("--json prints a single message and there are more; --jsonl prints them all."),
    "online_not_available": N_(
        "These online checks are not part of this version: {groups}. Without --online, everything is found "
        "in the message itself and in the data on this computer."
    ),
    "no_window": N_(
        "The window cannot be opened, because a part of it is missing: {reason}. "
        'The command "keshiin analyze" explains a message in the terminal.'
    ),
    "picture_not_written": N_("The picture {name} could not be written."),
    "passed_over": N_("Files passed over because they are not messages: {count}"),
    "settings_unreadable": N_("The settings in {name} cannot be used and were left aside: {reason}"),
}


def complain(sentence: str, values: Mapping[str, str], language: str) -> None:
    """Print one sentence on standard error, with no character that could redraw the terminal."""
    text = translate(language, SENTENCES[sentence]).format(**values)
    print(f"keshiin: {visible(text)}", file=sys.stderr)
