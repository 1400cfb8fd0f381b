"""The names under which mailing companies count clicks, which differ from those of their machines."""

from __future__ import annotations

from keshiin.domains import registrable
from keshiin.judge.facts import once
from keshiin.judge.links.targets import unexplained
from keshiin.judge.model import Case
from keshiin.judge.transport import organisations
from keshiin.judge.transport.passage import own_filter
from keshiin.judge.transport.trust import enclosed, machine_place, vouched

# By the companies' help on tracking domains (Amazon SES, Brevo, HubSpot, Klaviyo, Mailchimp, Postmark,
# SparkPost) and links in public mail of Blastmail and Benchmark; looked up 2026-11-23.
_COUNTERS = {
    "amazonses.com": ("awstrack.me",),
    "blayn.jp": ("bmb.jp",),
    "bmsend.com": ("bmeurl.co", "bmetrack.com"),
    "hubspotemail.net": ("hubspotlinks.com",),
    "klaviyomail.com": ("klclick.com", "klclick1.com", "klclick2.com", "klclick3.com"),
    "mailchimpapp.net": ("list-manage.com",),
    "mcdlv.net": ("list-manage.com",),
    "mcsv.net": ("list-manage.com",),
    "mtasv.net": ("pstmrk.it",),
    "rsgsv.net": ("list-manage.com",),
    "sender-sib.com": ("sendibt2.com", "sendibt3.com", "sendibm1.com", "brevolinks.com"),
    "sendgrid.net": ("sendgrid.net",),
    "sparkpostmail.com": ("spgo.io",),
}


# With a customer's authenticated domain the machine, the envelope and the seal are the customer's alone.
_FIELDS = {"x-sg-eid": "sendgrid.net"}


@once
def counted_by_carrier(case: Case) -> bool:
    """Whether all buttons lead to the counter of the mailing company that the reader's service confirmed.

    Where they lead behind it nobody can see, so they lead neither home nor to a stranger. Under a sender for
    whom somebody vouches, or before the reader's own filter, that company may be told by the words of its
    machine and by its field; where the border is unknown, and so is who vouches, by any line.
    """
    if enclosed(case):
        return False
    carriers = {machine_place(case), *map(registrable, case.identity.confirmed())}
    unknown = case.route.peer is None
    if unknown or own_filter(case) or vouched(case):
        carriers |= organisations.way(case) if unknown else organisations.handing(case)
        carriers |= {_FIELDS[name] for name in _FIELDS if case.message.first(name)}
    counters = {name for carrier in carriers & _COUNTERS.keys() for name in _COUNTERS[carrier]}
    led_to = {each.domain for each in unexplained(case)}
    return bool(led_to) and led_to <= counters
