"""The body of a made message: plain text, a page, a newsletter, with attached files."""

from __future__ import annotations

import html
import re
from email.message import EmailMessage
from email.policy import SMTP

from made_chance import Chance
from made_files import TYPES, content
from made_letter import Letter

_MARK = re.compile(r"(!?)\[([^\]]*)\]\(([^)]*)\)")
_BARE = re.compile(r"(?<![\"(=])\bhttps?://[^\s<>\"]+")
_FILLER = "&zwnj;&nbsp;" * 60 + "&#847; &#8203;" * 20
_PIXEL = '<img src="{0}" width="1" height="1" alt="" style="display:none">'


def written(letter: Letter, body: str, tracker: str, chance: Chance) -> EmailMessage:
    """The body with its MIME fields; ``tracker`` is where a bulk sender counts clicks, "" for nowhere."""
    made = EmailMessage(policy=SMTP)
    counted = tracker if letter.tracked and letter.look == "bulk" else ""
    if letter.look in ("html", "raw"):
        page = body if letter.look == "raw" else _page(body, counted, chance)
        made.set_content(page, subtype="html", charset="utf-8", cte="quoted-printable")
    else:
        code = "7bit" if letter.charset == "iso-2022-jp" else None
        made.set_content(_text(body, counted, chance), charset=letter.charset, cte=code)
    if letter.look in ("bulk", "both"):
        page = _page(body, counted, chance)
        if letter.look == "bulk":
            page = _newsletter(letter, page, counted, chance)
        made.add_alternative(
            page, subtype="html", cte="base64" if letter.look == "bulk" else "quoted-printable"
        )
    for each in letter.files:
        _attach(made, each)
    for at, part in enumerate(part for part in made.walk() if part.is_multipart()):
        part.set_boundary(f"=_{at}_{format(chance.kinds()['hex'], '24')}")
    return made


def _attach(made: EmailMessage, file: str) -> None:
    name, _, kind = file.rpartition(" ")
    main, _, sub = TYPES[kind].partition("/")
    if kind == "ics" and not name:
        made.make_alternative() if made.get_content_maintype() != "multipart" else None
        made.add_alternative(content(kind).decode(), subtype="calendar", params={"method": "REQUEST"})
        return
    made.add_attachment(content(kind), main, sub, filename=name)


def _text(body: str, tracker: str, chance: Chance) -> str:
    def plain(found: re.Match[str]) -> str:
        picture, label, address = found.groups()
        return label if picture else f"{label} {_counted(address, tracker, chance)}"

    return _MARK.sub(plain, body)


def _page(body: str, tracker: str, chance: Chance) -> str:
    kept: list[str] = []

    def keep(tag: str) -> str:
        kept.append(tag)
        return f"\0{len(kept) - 1}\0"

    def mark(found: re.Match[str]) -> str:
        picture, label, address = found.groups()
        if picture:
            return keep(f'<img src="{html.escape(address)}" alt="{html.escape(label)}" width="560">')
        aim = html.escape(_counted(address, tracker, chance))
        return keep(f'<a href="{aim}" target="_blank">{html.escape(label)}</a>')

    def bare(found: re.Match[str]) -> str:
        aim = html.escape(_counted(found[0], tracker, chance))
        return keep(f'<a href="{aim}">{html.escape(found[0])}</a>')

    text = html.escape(_BARE.sub(bare, _MARK.sub(mark, body)), quote=False)
    paragraphs = (f"<p>{each}</p>" for each in text.strip().split("\n\n"))
    joined = "\n".join(paragraphs).replace("\n", "<br>\n").replace("</p><br>", "</p>")
    whole = re.sub("\0([0-9]+)\0", lambda at: kept[int(at[1])], joined)
    return f"<html><body>{whole}</body></html>\n"


def _newsletter(letter: Letter, page: str, tracker: str, chance: Chance) -> str:
    head = f'<div style="display:none;max-height:0;overflow:hidden">{letter.preheader}{_FILLER}</div>'
    table = '<table role="presentation" width="600" align="center"><tr><td style="font-family:sans-serif">'
    pixel = _PIXEL.format(_counted("https://open.example/o.gif", tracker, chance)) if tracker else ""
    inner = page.removeprefix("<html><body>").removesuffix("</body></html>\n")
    return f"<html><body>{head}{table}{inner}</td></tr></table>{pixel}</body></html>\n"


def _counted(address: str, tracker: str, chance: Chance) -> str:
    if not tracker or not address.startswith("http"):
        return address
    return tracker.format(**chance.kinds())
