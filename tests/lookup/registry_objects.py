"""RDAP objects as registries write them, with the facts of the documents."""

from __future__ import annotations


def card(*lines: tuple[str, str], **language: str) -> list[object]:
    """A jCard; ``fn="ja"`` marks the language of a name."""
    return [
        "vcard",
        [
            [name, {"language": language[name]} if name in language else {}, "text", value]
            for name, value in lines
        ],
    ]


MINISTRY: dict[str, object] = {
    "objectClassName": "ip network",
    "handle": "211.123.198.192 - 211.123.198.223",
    "startAddress": "211.123.198.192",
    "endAddress": "211.123.198.223",
    "ipVersion": "v4",
    "name": "MHLW-NETWORK",
    "type": None,
    "parentHandle": None,
    "country": "JP",
    "remarks": [{"description": ["Ministry of Health, Labour and Welfare"]}],
    "events": [
        {"eventAction": "registration", "eventDate": "2002-03-01T00:00:00Z"},
        {"eventAction": "last changed", "eventDate": None},
    ],
    "entities": [
        {
            "objectClassName": "entity",
            "handle": None,
            "roles": ["registrant"],
            "vcardArray": card(("fn", "厚生労働省"), fn="ja"),
        },
        {
            "objectClassName": "entity",
            "roles": ["technical"],
            "entities": [
                {
                    "handle": "JPNIC-ABUSE",
                    "roles": ["abuse"],
                    "vcardArray": card(("fn", "Abuse desk"), ("email", "abuse@registry.jp")),
                },
            ],
        },
    ],
}

DOMAIN: dict[str, object] = {
    "objectClassName": "domain",
    "ldhName": "SENDER.COM",
    "handle": None,
    "events": [
        {"eventAction": "registration", "eventDate": "2026-11-01T10:00:00Z"},
        {"eventAction": "expiration", "eventDate": "2027-11-01T10:00:00Z"},
    ],
    "entities": [
        {
            "handle": "1",
            "roles": ["registrar"],
            "vcardArray": card(("fn", "Example Registrar")),
            "entities": [
                {"roles": ["abuse"], "vcardArray": card(("email", "mailto:abuse@registrar.com"))},
            ],
        },
    ],
}
