"""What is said of the link to Thunderbird: what was seen, and what to do about it."""

from __future__ import annotations

from keshiin.texts import N_

THUNDERBIRD_THERE = N_("Thunderbird is on this computer.")
NO_THUNDERBIRD = N_("Thunderbird was not found in the usual places.")
INSTALL_THUNDERBIRD = N_("If you use it, nothing is lost. If not, this link is of no use here.")
CONFINED = N_(
    "This Thunderbird came as a {kind}, which is cut off from other programs. The button may not work there."
)
USE_ANOTHER = N_(
    "Drag the message to this window, or save it and open the file. Or install Thunderbird from its own site."
)
OLD_THUNDERBIRD = N_("This Thunderbird is version {version}. The button needs {oldest} or later.")
UPDATE_THUNDERBIRD = N_("Update Thunderbird: Help → About Thunderbird.")

NO_MANIFEST = N_("Thunderbird does not know this program yet.")
NO_REGISTRY = N_("Thunderbird does not know this program yet: its entry in the registry is missing.")
REGISTRY_ASTRAY = N_("The entry in the registry points to a file that is not there: {path}")
MANIFEST_LOCKED = N_("The file that tells Thunderbird of this program cannot be read: {path}")
MANIFEST_BROKEN = N_("The file that tells Thunderbird of this program is damaged: {path}")
WRONG_ADDON = N_("The file {path} lets another add-on in, not ours ({addon}).")
RELATIVE = N_("The file {path} names the program without its whole path: {host}")
MANIFEST_GOOD = N_("Thunderbird knows this program: {path}")
CONNECT = N_("Press Connect below.")
CONNECT_AGAIN = N_("Press Connect below once more.")
TYPE = N_("Type: keshiin thunderbird install")

NO_HOST = N_("The program that Thunderbird should start is not there: {path}")
HOST_NOT_RUNNING = N_("The program that Thunderbird should start may not be run: {path}")
HOST_DEAD = N_("The program that Thunderbird starts ends at once: {path}")
HOST_SILENT = N_("The program that Thunderbird starts does not answer: {path}")
HOST_BABBLES = N_("The program that Thunderbird starts says something that the add-on cannot read: {path}")
HOST_ANSWERS = N_("The program that Thunderbird starts was tried, and it answers: {path}")
INSTALL_AGAIN = N_("Install Keshiin anew, then press Connect.")
TRY_LATER = N_("A busy computer can be the cause. Check once more in a minute.")

ADDON_ON = N_("The add-on is in Thunderbird and turned on.")
ADDON_OFF = N_("The add-on is in Thunderbird but turned off.")
TURN_ON = N_("In Thunderbird: ☰ → Add-ons and Themes → Extensions → turn Keshiin on.")
ADDON_MISSING = N_("The add-on was not seen in Thunderbird yet. Its file is here: {path}")
ADD_ADDON = N_(
    "In Thunderbird: ☰ → Add-ons and Themes → the gear → Install Add-on From File. Then choose that file."
)
ADDON_NOWHERE = N_("The add-on was not seen in Thunderbird, and its file is not on this computer either.")

INSTALLED = N_("Thunderbird knows this program now. Thunderbird need not be restarted.")
REMOVED = N_("The link to Thunderbird was removed. Files removed: {count}")
NOTHING_TO_REMOVE = N_("There was no link to Thunderbird, so nothing was removed.")
REMOVE_ADDON = N_("Take the add-on out too: in Thunderbird ☰ → Add-ons and Themes → Keshiin → … → Remove.")
NOT_WRITTEN = N_("The link could not be made: {reason}")
NOT_REMOVED = N_("The link could not be removed: {reason}")

TYPED = {CONNECT: TYPE, CONNECT_AGAIN: TYPE}
"""What a terminal says in place of a button of the window."""

MARKS = {"good": "✓", "note": "–", "wrong": "✗"}
"""The signs before what was looked at, by its state."""
