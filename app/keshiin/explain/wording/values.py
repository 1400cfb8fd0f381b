"""Values as they are shown: most as they stand in the message, a few told in the reader's language.

What a value is follows from its name: ``country`` and ``in_country`` are ISO codes, ``brand`` the name by
which the rules know a brand, ``meaning`` an id of a server's reason, ``status`` a code of RFC 3463,
``weekday`` three English letters, ``duration`` a number of seconds, ``network`` an owner’s name or a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from keshiin.countries import country_name
from keshiin.domains import beside
from keshiin.explain.model import Language
from keshiin.explain.wording.clock import largest
from keshiin.explain.wording.punctuation import comma
from keshiin.judge.names.brands import spelling
from keshiin.limits import SHOWN_LINE
from keshiin.texts import N_, translate
from keshiin.visible import visible

WEEKDAYS: Mapping[str, str] = {
    "mon": N_("Monday"),
    "tue": N_("Tuesday"),
    "wed": N_("Wednesday"),
    "thu": N_("Thursday"),
    "fri": N_("Friday"),
    "sat": N_("Saturday"),
    "sun": N_("Sunday"),
}
UNITS = (
    (N_("1 day"), N_("{count} days")),
    (N_("1 hour"), N_("{count} hours")),
    (N_("1 minute"), N_("{count} minutes")),
    (N_("1 second"), N_("{count} seconds")),
)
"""The words of each unit of a time span, for one and for several."""

NUMBERED = N_("{number} (owner not known)")
_NUMBER = re.compile(r"AS\d{1,10}")

_ARTICLES = "AE BS CD CF CG DO GB GM KM KY MH MV NL PH SB US"
WITH_ARTICLE = frozenset(_ARTICLES.split(" "))
"""Countries before whose English name an article stands inside a sentence."""

STATUS: Mapping[str, str] = {
    "1": N_("{code} (the address)"),
    "2": N_("{code} (the mailbox)"),
    "3": N_("{code} (the receiving server)"),
    "4": N_("{code} (the way to the receiving server, or its time ran out)"),
    "5": N_("{code} (how the servers talk)"),
    "6": N_("{code} (the contents)"),
    "7": N_("{code} (refused by a rule of the receiver)"),
}
"""What the second number of a status code is about (RFC 3463, section 3)."""

REASONS: Mapping[str, str] = {
    "1.1": N_("{code} (no such mailbox)"),
    "1.2": N_("{code} (no such domain)"),
    "1.10": N_("{code} (that domain takes no mail)"),
    "2.1": N_("{code} (the mailbox is closed)"),
    "2.2": N_("{code} (the mailbox is full)"),
    "2.3": N_("{code} (larger than the mailbox takes)"),
    "3.4": N_("{code} (larger than the server takes)"),
    "4.1": N_("{code} (the receiving server did not answer)"),
    "4.7": N_("{code} (its time ran out on the way)"),
    "7.1": N_("{code} (refused by the receiver)"),
}
"""What the codes say that senders meet most (the same, sections 3.2 to 3.8; 1.10 is of RFC 7505)."""

MEANINGS: Mapping[str, str] = {
    "user": N_("no such mailbox"),
    "full": N_("the mailbox is full"),
    "closed": N_("the mailbox is closed"),
    "large": N_("larger than the receiver takes"),
    "policy": N_("refused by a rule of the receiver"),
    "domain": N_("that domain or its server was not reached"),
    "loop": N_("it went in a circle between servers"),
    "passing": N_("not now, perhaps later"),
}
"""What a server's own words mean, by the id that the rule gives them."""


HOSTS = frozenset(
    (
        *("abuse", "address", "by", "domain", "encoded", "from", "given", "helo", "here", "host", "imitated"),
        *("mailbox", "named", "own", "path", "rdns", "real", "reply", "sender", "shown", "target", "there"),
    )
)
"""The values that can be a host or an address."""
JOINED = frozenset(("addresses", "hops", "missing", "pairs"))
"""The values that are lists of ours, whose parts hold no comma themselves."""
_BEFORE_HOST = re.compile(r"[@/:]")
_LONGEST_HOST = 880


def shown(language: Language, name: str, value: str) -> str:
    """The value as it can be shown: in the reader's language, hidden characters visible, not endless."""
    if told := _TOLD.get(name):
        return visible(told(language, value))[:SHOWN_LINE]
    seen = visible(value)
    if name in JOINED:
        seen = seen.replace(", ", comma(language))
    return (beside(seen) if name in HOSTS and _is_host(seen) else seen)[:SHOWN_LINE]


def _is_host(text: str) -> bool:
    """Whether the text is a host, a host behind a scheme, or an address; a name of a person is none."""
    if len(text) > _LONGEST_HOST or text.count("@") > 1 or text.split() != [text]:
        return False
    return "." in _BEFORE_HOST.split(text)[-1].strip(".")


def duration(language: Language, seconds: int) -> str:
    """A time span in the words of a sentence, in the same two units as a drawing tells it."""
    return " ".join(_count(language, UNITS[at], count) for at, count in largest(seconds))


def _count(language: Language, unit: tuple[str, str], count: int) -> str:
    return translate(language, unit[0] if count == 1 else unit[1]).format(count=count)


def _duration(language: Language, value: str) -> str:
    return duration(language, int(value)) if value.isdecimal() else value


def _weekday(language: Language, value: str) -> str:
    return translate(language, WEEKDAYS.get(value, value))


def _country(language: Language, value: str) -> str:
    return country_name(value, language)


def _in_country(language: Language, value: str) -> str:
    """The country inside a sentence: English puts an article before some names."""
    article = "the " if language == "en" and value.upper() in WITH_ARTICLE else ""
    return article + country_name(value, language)


def _status(language: Language, value: str) -> str:
    detail = value.partition(".")[2]
    meaning = REASONS.get(detail) or STATUS.get(detail.partition(".")[0], "{code}")
    return translate(language, meaning).format(code=value)


def _meaning(language: Language, value: str) -> str:
    return translate(language, MEANINGS.get(value, value))


def network(language: Language, value: str) -> str:
    """Whose a network is; one without a known owner goes by its number (RFC 5396), which is not a name."""
    return translate(language, NUMBERED).format(number=value) if _NUMBER.fullmatch(value) else value


def _brand(language: Language, value: str) -> str:
    return spelling(value, language)


_TOLD: Mapping[str, Callable[[Language, str], str]] = {
    "brand": _brand,
    "country": _country,
    "in_country": _in_country,
    "duration": _duration,
    "meaning": _meaning,
    "network": network,
    "status": _status,
    "weekday": _weekday,
}
