"""What the fields of the published schema are called, by their ids there."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.texts import N_

BORDER = {
    "confidence": N_("How sure"),
    "rule": N_("Why there"),
    "service": N_("Mail service"),
    "gateway": N_("Mail filter"),
    "candidates": N_("Other possible places"),
    "loop": N_("Comes by one server twice"),
}
HOP = {
    "ip": N_("Address it came from"),
    "address_kind": N_("Kind of address"),
    "rdns": N_("Name looked up"),
    "helo": N_("Called itself"),
    "ident": N_("User, by ident"),
    "auth": N_("Logged in as"),
    "by": N_("Taken over by"),
    "by_ip": N_("Address of that server"),
    "with": N_("Method of handing over"),
    "software": N_("Program"),
    "server": N_("Family of the program"),
    "tls": N_("Encryption"),
    "id": N_("Serial number"),
    "for": N_("Recipient"),
    "envelope_from": N_("Return address"),
    "zone": N_("Who says so"),
    "masked": N_("Address hidden"),
    "may_be_forged": N_("Marked “may be forged”"),
    "doubtful": N_("Can be read in two ways"),
    "time_text": N_("Time, as written"),
    "time": N_("Time"),
    "delay_s": N_("Delay in seconds"),
    "readable": N_("Can be read"),
    "cut": N_("Cut by a limit"),
    "raw": N_("The line itself"),
}
PLACE = {
    "place": N_("Place"),
    "coordinates": N_("Latitude and longitude"),
    "network": N_("Network"),
    "anycast": N_("At many places at once"),
    "source": N_("Who says where"),
    "network_as_of": N_("Day of the network data"),
    "owner": N_("Owner"),
    "names": N_("Names"),
    "asked_on": N_("Asked on"),
}
RESULT = {
    "result": N_("Result"),
    "domain": N_("Domain"),
    "selector": N_("Name of the key"),
    "reason": N_("Reason given"),
    "authserv_id": N_("Name of the checker"),
    "believed": N_("Counts"),
    "why": N_("Why"),
    "aligned": N_("Fits the sender"),
    "outcome": N_("Outcome"),
}
LOOKUP = {
    "kind": N_("Kind"),
    "question": N_("What was asked about"),
    "to": N_("Asked of"),
    "at": N_("Asked at"),
    "claimed": N_("About a claim only"),
    "addresses": N_("Addresses"),
    "servers": N_("Servers"),
    "texts": N_("Entries"),
    "exists": N_("The name exists"),
    "registry": N_("Registry"),
    "range": N_("Addresses from and to"),
    "organisation": N_("Organisation"),
    "organisation_local": N_("Organisation, in its own script"),
    "country": N_("Country"),
    "abuse": N_("For complaints"),
    "registered": N_("Registered on"),
    "created": N_("Registered on"),
    "changed": N_("Changed on"),
    "expires": N_("Runs until"),
    "registrar": N_("Registered through"),
    "list": N_("Block list"),
    "listed": N_("Is on the list"),
    "meanings": N_("What it is listed as"),
    "codes": N_("Codes of the list"),
}
SOURCE = {
    "name": N_("Name"),
    "part": N_("Part"),
    "exact": N_("Whole, as delivered"),
    "size": N_("Bytes"),
    "repaired": N_("Repaired"),
}
NAMES: Mapping[str, str] = {**BORDER, **HOP, **PLACE, **RESULT, **LOOKUP, **SOURCE}
