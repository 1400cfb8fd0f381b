"""The user of a platform presses for a card or a password, and leads away from the platform."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.targets import strangers, web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.brands import brand_of
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.platforms import platform
from keshiin.judge.text.body import holds, phrases
from keshiin.judge.text.pressure import pressing
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links", "body", "from")
CAUSE = "lure"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A user of “{platform}” presses you to leave it"),
        N_("The text says “{words}” and “{asked}”. A link leads to “{host}”."),
        N_(
            "Somebody who broke into a shop’s or a hotel’s account writes like this, and “{platform}” sends "
            "it on."
        ),
        N_("Some shops and hotels take payments on a page of their own."),
        N_("Do not press it. Log in to “{platform}” the way you usually do, or ring the shop or hotel."),
    ),
}

_ASKED = late(
    r"\b(?:confirm|verify|validate|update|enter|re-?enter)\b[^.\n]{0,30}"
    r"\b(?:card|payment|bank|password|wallet|identity|account)\b"
    r"|\b(?:submit|file)\b[^.\n]{0,20}\bappeal\b"
    r"|(?:カード|支払い?(?:方法|情報)|口座|パスワード|本人)[^。\n]{0,16}(?:確認|認証|入力|更新|登録)"
)
_MADE_OF = (
    "confirm",
    "verify",
    "validate",
    "update",
    "enter",
    "appeal",
    "カード",
    "支払",
    "口座",
    "パスワード",
    "本人",
)


def find(case: Case) -> Iterator[Seen]:
    """One finding with the words and the first link that leads to nobody known."""
    carrier, text = platform(case), phrases(case)
    if not carrier or not holds(text.lower, _MADE_OF):
        return
    pressed = pressing(case).get("threat") or pressing(case).get("hurry")
    asked = _ASKED.search(text.lower) if pressed else None
    if not pressed or not asked:
        return
    away = (each for each in web_targets(case) if each.domain != carrier and not brand_of(each.address.host))
    if target := next(iter(strangers(tuple(away))), None):
        values = {"platform": carrier, "words": excerpt(pressed), "asked": text.quote(asked)}
        values["host"] = target.address.host
        yield Seen("odd", (target.evidence(True),), values)
