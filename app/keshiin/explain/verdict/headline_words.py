"""The headlines; every one begins with its level's own words."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.judge.model import Level
from keshiin.texts import N_

USUAL: Mapping[Level, str] = {
    "confirmed": N_(
        "Confirmed as far as the sending server, for “{domain}”. "
        "That alone does not make it honest: is that the name you expect?"
    ),
    "consistent": N_("Nothing contradicts it, but nothing proves it genuine either."),
    "unclear": N_("Cannot tell. Too little is known about this message."),
    "suspicious": N_("Something does not fit. The sender cannot be taken at its word."),
    "dangerous": N_("Dangerous: do not act on it. Several signs of a deception come together."),
}

SPECIAL: Mapping[tuple[Level, str], str] = {
    ("dangerous", "extortion"): N_(
        "Dangerous: do not act on it. It threatens and wants virtual money, as thousands of such letters do."
    ),
    ("suspicious", "extortion"): N_(
        "Something does not fit. It threatens and wants virtual money, as thousands of such letters do."
    ),
    ("dangerous", "brand_claim"): N_(
        "Dangerous: do not act on it. It uses the name of {brand}, but its address is at “{domain}”."
    ),
    ("dangerous", "lookalike_domain"): N_(
        "Dangerous: do not act on it. “{domain}” in it only looks like a name of {brand}."
    ),
    ("dangerous", "lookalike_domain_front"): N_(
        "Dangerous: do not act on it. Its address begins like one of {brand}, but belongs to “{domain}”."
    ),
    ("dangerous", "dmarc_failure"): N_(
        "Dangerous: do not act on it. It says it is from “{domain}”, which does not vouch for it."
    ),
    ("dangerous", "several_from"): N_(
        "Dangerous: do not act on it. It names several senders, so none of them can be believed."
    ),
    ("unclear", "serious"): N_("Cannot tell. But there is a serious sign. Look at it before you act."),
    ("unclear", "odd"): N_("Cannot tell. There is an odd sign, but too little is known."),
    ("unclear", "file_serious"): N_("Cannot tell. But the attached file can do harm: do not open it."),
    ("unclear", "file_odd"): N_(
        "Cannot tell. Do not open the attached file until you have asked the sender."
    ),
    ("unclear", "bounce"): N_("Cannot tell. It has the form of an automatic notice."),
    ("unclear", "abused"): N_("Cannot tell. Somebody sent mail in your name."),
    ("consistent", "odd"): N_("Nothing contradicts it, but one sign is odd. Look at it before you act."),
    ("consistent", "file"): N_(
        "Nothing contradicts it. But do not open the attached file until you have asked the sender."
    ),
    ("consistent", "no_border"): N_("Nothing contradicts it. But no line of it is sure yet."),
    ("consistent", "bounce"): N_("Nothing contradicts it. It has the form of an automatic notice."),
    ("consistent", "abused"): N_("Nothing contradicts it. Somebody sent mail in your name."),
    ("unclear", "notice_of"): N_(
        "Cannot tell. That is about the notice; the message inside is judged by itself."
    ),
    ("consistent", "notice_of"): N_(
        "Nothing contradicts it. That is about the notice; the message inside is judged by itself."
    ),
    ("confirmed", "notice_of"): N_(
        "Confirmed as far as the sending server, for “{domain}”. "
        "That is about the notice; the message inside is judged by itself."
    ),
    ("unclear", "brings_worse"): N_(
        "Cannot tell. But something is wrong with a message inside it: do not act on that one."
    ),
    ("consistent", "brings_worse"): N_(
        "Nothing contradicts it. But something is wrong with a message inside it: do not act on that one."
    ),
    ("confirmed", "brings_worse"): N_(
        "Confirmed as far as the sending server, for “{domain}”. "
        "But something is wrong with a message inside it: do not act on that one."
    ),
    ("unclear", "notice_of_abuse"): N_("Cannot tell. It tells of mail that was sent in your name."),
    ("consistent", "notice_of_abuse"): N_(
        "Nothing contradicts it. It tells of mail that was sent in your name."
    ),
    ("suspicious", "notice_of_abuse"): N_(
        "Something does not fit. It tells of mail that was sent in your name."
    ),
    ("confirmed", "bounce"): N_(
        "Confirmed as far as the sending server, for “{domain}”. It has the form of an automatic notice."
    ),
    ("confirmed", "server"): N_(
        "Confirmed as far as the sending server, one of “{domain}”. That alone does not make it honest."
    ),
    ("confirmed", "free"): N_(
        "Confirmed as far as the sending server: a mailbox at “{domain}”, which anybody can open."
    ),
    ("suspicious", "brand_claim"): N_(
        "Something does not fit. It uses the name of {brand}, but its address is at “{domain}”."
    ),
    ("suspicious", "vouched"): N_(
        "Something does not fit. The sender’s domain is confirmed, but that does not make it honest."
    ),
    ("suspicious", "abused"): N_("Something does not fit. It was sent in your name, not by you."),
    ("suspicious", "file"): N_("Something does not fit. The attached file can do harm: do not open it."),
    ("suspicious", "content"): N_(
        "Something does not fit. Look at the marked places before you do anything."
    ),
}
