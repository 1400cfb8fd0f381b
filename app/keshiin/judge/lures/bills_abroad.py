"""Fines, fees for parcels and refunds of taxes in other languages of Europe, and in Turkish.

Each has what is owed or promised, and the wish beside it that no true office or carrier has.
"""

from __future__ import annotations

WORDS = frozenset(
    b"amende amendes boete boetes bu maut mandat multa multas parkbot peaje peajes pedaggio ceza cezas hgs"
    b" colis encomenda gonderi kargo kargonuz objeto pacco pacote paczka paket paketet pakket paquete pakete"
    b" przesy sendung spedizione zending impuesto imposta inps irpf irs podatku skatt"
    b" remboursement reembolso rimborso erstattung skatte steuererstattung belasting belastingteruggave"
    b" vergi fiscale imp".split()
)
"""ASCII runs of which each of these has one; asking for them first costs nothing."""

FINE = (
    r"\b(?:bußgeld|verwarnungsgeld|strafzettel|mautgebühr)\w{0,8}\b[^.\n]{0,60}"
    r"\b(?:offen|unbezahlt|nicht bezahlt|überfällig)"
    r"|\b(?:amendes?|péages?)\b[^.\n]{0,40}\b(?:impayé|non réglé|non payé)"
    r"|\b(?:multas?|peajes?)\b[^.\n]{0,40}\b(?:pendiente|impagad|no pagad)"
    r"|\b(?:multas?|pedágios?|portagens)\b[^.\n]{0,40}\b(?:pendente|em aberto|não pag)"
    r"|\b(?:multa|pedaggio)\b[^.\n]{0,40}\b(?:non pagat|insolut)"
    r"|\b(?:boetes?|tolkosten)\b[^.\n]{0,40}\b(?:openstaand|onbetaald|niet betaald)|\bopenstaande boetes?\b"
    r"|\bmandat\b[^.\n]{0,40}\b(?:nieopłacon|niezapłacon)|\bniezapłacony mandat\b"
    r"|\b(?:parkeringsbot|vägtull)\w{0,4}\b[^.\n]{0,40}\bobetal|\bobetald (?:parkeringsbot|vägtull)"
    r"|\b(?:trafik ceza|hgs)\w{0,6}\b[^.\n]{0,40}\bödenme"
)
PRESSED = (
    r"\binnerhalb von (?:24|48) stunden\b|\bgerichtsvollzieher\b|\bpfändung\b"
    r"|\bsous (?:24|48) ?h(?:eures)?\b|\ben (?:24|48) horas\b|\bem (?:até )?(?:24|48) ?h(?:oras)?\b"
    r"|\bentro (?:24|48) ore\b|\bbinnen (?:24|48) uur\b|\bdeurwaarder\b|\bw ciągu (?:24|48) godzin\b"
    r"|\binom (?:24|48) timmar\b|\b(?:24|48) saat içinde\b|\bhaciz\b|\bhaczi"
)

PARCEL = (
    r"\b(?:paket|pakete|sendung)\b[^.\n]{0,60}"
    r"\b(?:konnte nicht|angehalten|festgehalten|zurückgehalten|liegt in unserem)\b"
    r"|\bcolis\b[^.\n]{0,60}\b(?:n['’]a pas pu|bloqué|retenu|suspendu)\b"
    r"|\b(?:paquete|envío)\b[^.\n]{0,60}\b(?:no ha podido|no se pudo|retenido|detenido)\b"
    r"|\bno hemos podido entregar\b[^.\n]{0,24}\b(?:paquete|envío)\b"
    r"|\b(?:objeto|encomenda|pacote)\b[^.\n]{0,60}\b(?:parad[oa]|retid[oa]|taxad[oa]|não pôde)\b"
    r"|\b(?:pacco|spedizione)\b[^.\n]{0,60}\b(?:ferm[oa]|in giacenza|bloccat[oa]|trattenut[oa])\b"
    r"|\b(?:pakket|zending)\b[^.\n]{0,60}\b(?:kon niet|niet worden bezorgd|vastgehouden)\b"
    r"|\b(?:paczka|przesyłka)\b[^.\n]{0,60}\b(?:wstrzyman|zatrzyman|nie mogła)"
    r"|\b(?:paket|paketet)\b[^.\n]{0,60}\b(?:stoppats|hålls kvar|kunde inte)\b"
    r"|\bkargo\w{0,5}\b[^.\n]{0,60}\b(?:teslim edilemedi|bekletil)"
)
_PAY = (
    r"(?:zahl|gebühr|begleich|frais|régl|pay|pag[ouahu]|taxa|tasa|gastos|betaal|betal|kosten|dopłać|zapłać"
    r"|avgift|öde|ücret)"
)
_COINS = (
    r"(?:(?:€|eur) ?[0-9][.,][0-9]{2}\b|\b[0-9][.,][0-9]{2} ?(?:€|euro?\b|zł|tl\b)"
    r"|\br\$ ?[0-9]{1,2}[.,][0-9]{2}\b|\b[1-9][0-9](?:[.,][0-9]{2})? ?kr\b)"
)
FEW_COINS = rf"{_PAY}[^.\n]{{0,60}}{_COINS}|{_COINS}[^.\n]{{0,40}}{_PAY}"

# No customs and no carrier takes the codes that a kiosk sells.
_KIOSK = rf"{_PAY}[^.\n]{{0,60}}\b(?:paysafe ?card|paysafe|neosurf|transcash)\b"
PAID_SO = rf"{FEW_COINS}|{_KIOSK}"
TOLD_TO_PAY = (
    r"\b(?:réglez|payez|zahlen sie|begleichen sie|pague|paghi|betaal|zapłać|opłać|betala)"
    r" (?:sous|votre|innerhalb|jetzt|sofort|su|tu|ahora|hoy|antes|entro|subito|uw|nu|binnen|dziś|teraz"
    r"|hoje)\b"
)

REFUND = (
    r"\bsteuer(?:rück)?erstattung\b[^.\n]{0,24}[0-9]|\bremboursement d['’]impôts?\b[^.\n]{0,24}[0-9]"
    r"|\b(?:situation fiscale|declaración|renta)\b[^.\n]{0,100}\b(?:remboursement|reembolso) de\b"
    r"|\bdroit à un remboursement de\b|\bderecho a un reembolso de\b|\bdiritto (?:a|ad) un rimborso di\b"
    r"|\banspruch auf eine (?:rück)?erstattung von\b"
    r"|\breembolso (?:de irs|do irs)\b|\brimborso (?:fiscale|inps|irpef)\b|\bbelastingteruggave\b"
    r"|\bzwrot (?:nadpłaty )?podatku\b|\bskatteåterbäring\b|\bvergi iade"
)
BY_CARD = (
    r"\b(?:kartendaten|kartennummer|kreditkarte)\b|\bcarte bancaire\b|\bdatos de (?:su|tu|la) tarjeta\b"
    r"|\bdados do (?:seu )?cartão\b|\b(?:numero|dati) (?:di|della) carta\b|\biban, carta\b"
    r"|\b(?:kaartgegevens|pasnummer)\b|\bwybierz (?:swój )?bank\b|\bkortnummer\b|\bkart numara"
)

WARNS = r"\b(?:betrug|betrüg|arnaque|escroc|estafa|golpe|fraude|truff|oplicht|oszus|bedräg|dolandırıcı)"
PERSONAL = (
    r"\b(?:kennzeichen|immatriculation|matrícula|placa|targa|kenteken|rejestracyjn\w{1,4}|plaka)"
    r"[^.\n]{0,12}\b[a-z]{1,4}-?[0-9][0-9a-z-]{2,8}\b"
)
