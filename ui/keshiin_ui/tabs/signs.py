"""The signs of links and attachments in a few words."""

from __future__ import annotations

from keshiin.explain.model import Card
from keshiin.texts import N_
from keshiin_ui.texts.words import Translator, listed

WORDS = {
    "text_differs": N_("shows another address"),
    "ip_host": N_("number instead of a name"),
    "userinfo": N_("a name before @"),
    "punycode": N_("letters of another alphabet"),
    "odd_port": N_("unusual port"),
    "redirect": N_("leads on elsewhere"),
    "rewritten": N_("written anew by a mail filter"),
    "data_scheme": N_("a page inside the link"),
    "javascript_scheme": N_("a script, not an address"),
    "file_scheme": N_("a file, not an address"),
    "hidden_characters": N_("hidden characters"),
    "double_extension": N_("two endings"),
    "executable": N_("program"),
    "script": N_("script"),
    "macro": N_("holds macros"),
    "encrypted": N_("locked with a password"),
    "sealed": N_("encrypted message"),
    "html_file": N_("web page"),
    "active_drawing": N_("picture with a program"),
    "leads_away": N_("its program leads to a page"),
    "disguised_inside": N_("holds a program named like a document"),
    "shortcut": N_("shortcut"),
    "disc_image": N_("disc image"),
    "archive": N_("archive"),
    "type_mismatch": N_("not what its name says"),
    "other_reading": N_("only some programs show it"),
}


def told_signs(signs: tuple[str, ...], cards: tuple[Card, ...], tr: Translator) -> str:
    """The signs of a link or attachment, then the numbers of the cards that are about it."""
    numbers = listed((card.number for card in cards), tr)
    words, seen = sign_words(signs, tr), tr("see {numbers}", numbers=numbers) if numbers else ""
    return tr("{signs}; {cards}", signs=words, cards=seen) if words and seen else words or seen


def sign_words(signs: tuple[str, ...], tr: Translator) -> str:
    """The signs, told; one that has no words here by its id with blanks."""
    return listed((tr(WORDS.get(sign, sign.replace("_", " "))) for sign in signs), tr)
