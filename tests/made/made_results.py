"""What receivers write about SPF, DKIM and DMARC, each in its own way."""

from __future__ import annotations

from made_transit import Signature, Transit

from keshiin.domains import registrable


def dmarc(transit: Transit) -> str:
    """The DMARC result for From's domain (RFC 7489, relaxed alignment); "none" without a policy."""
    if not transit.letter.policy:
        return "none"
    return "pass" if _aligned(transit) else "fail"


def _aligned(transit: Transit) -> bool:
    own = registrable(transit.shown.rpartition("@")[2])
    passed = [each.domain for each in transit.signatures if each.holds]
    passed += [transit.envelope.rpartition("@")[2]] if transit.spf == "pass" else []
    return any(registrable(domain) == own for domain in passed)


def gmail(transit: Transit) -> str:
    """The results of Gmail's Authentication-Results, without the name of the server."""
    found = [
        f"dkim={_held(each)} header.i=@{each.domain} header.s={each.selector}" for each in transit.signatures
    ]
    found.append(f"spf={gmail_spf(transit)} smtp.mailfrom={transit.envelope}")
    if transit.letter.policy:
        policy = transit.letter.policy.upper()
        shown = transit.shown.rpartition("@")[2]
        found.append(f"dmarc={dmarc(transit)} (p={policy} sp={policy} dis=NONE) header.from={shown}")
    return ";\r\n       ".join(found)


def gmail_spf(transit: Transit) -> str:
    """Gmail's SPF result with its comment."""
    said = {
        "pass": f"domain of {transit.envelope} designates {transit.ip} as permitted sender",
        "fail": f"domain of {transit.envelope} does not designate {transit.ip} as permitted sender",
        "softfail": f"domain of transitioning {transit.envelope} does not designate {transit.ip}",
    }
    usual = (
        f"{transit.ip} is neither permitted nor denied by best guess record for domain of {transit.envelope}"
    )
    return f"{transit.spf} (google.com: {said.get(transit.spf, usual)})"


def exchange(transit: Transit) -> str:
    """The results of Exchange Online's Authentication-Results."""
    shown, result = transit.shown.rpartition("@")[2], dmarc(transit)
    sender = transit.envelope.rpartition("@")[2]
    found = [f"spf={transit.spf} (sender IP is {transit.ip})\r\n smtp.mailfrom={sender}"]
    for each in transit.signatures:
        word = "signature was verified" if each.holds else "body hash did not verify"
        found.append(f"dkim={_held(each)} ({word})\r\n header.d={each.domain}")
    if not transit.signatures:
        found.append("dkim=none (message not signed)\r\n header.d=none")
    word = "bestguesspass" if result == "none" and _aligned(transit) else result
    asked = {"reject": "oreject", "quarantine": "quarantine"}.get(transit.letter.policy, "none")
    action = asked if word == "fail" else "none"
    found.append(f"dmarc={word} action={action}\r\n header.from={shown}")
    score = {"pass": "pass reason=100", "bestguesspass": "pass reason=109", "fail": "fail reason=001"}
    return ";".join(found) + f";compauth={score.get(word, 'none reason=405')}"


def usual(transit: Transit) -> str:
    """The results in the common form of milters and rspamd."""
    found = [
        f"dkim={_held(each)} header.d={each.domain} header.s={each.selector}" for each in transit.signatures
    ]
    found = found or ["dkim=none"]
    found.append(f"spf={transit.spf} smtp.mailfrom={transit.envelope}")
    policy = f" (policy={transit.letter.policy})" if transit.letter.policy else ""
    found.append(f"dmarc={dmarc(transit)}{policy} header.from={transit.shown.rpartition('@')[2]}")
    return ";\r\n\t".join(found)


def only_keys(transit: Transit) -> str:
    """The DKIM results alone, as iCloud writes them in a field of their own."""
    found = [f"dkim={_held(each)} (2048-bit key) header.d={each.domain}" for each in transit.signatures]
    return ";\r\n\t".join(found or ["dkim=none"])


def yahoo_japan(transit: Transit) -> str:
    """The results of Yahoo! JAPAN, which writes the domain before each of them."""
    shown = transit.shown.rpartition("@")[2]
    signed = next((each for each in transit.signatures if each.holds), None)
    key = f"dkim=pass (ok); header.i=@{signed.domain}" if signed else "dkim=neutral (no sig)"
    return f"from={shown}; domainkeys=neutral (no sig); from={shown}; {key}; dmarc={dmarc(transit)}"


def _held(signature: Signature) -> str:
    return "pass" if signature.holds else "fail"


DIALECTS = {
    "gmail": gmail,
    "exchange": exchange,
    "usual": usual,
    "yahoo_japan": yahoo_japan,
    "only_keys": only_keys,
}
