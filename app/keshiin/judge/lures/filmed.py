"""What an extortioner says: that he is in the reader’s computer, and what he filmed there."""

from __future__ import annotations

from keshiin.late import late

_FEW = r"(?:\w{1,20} ){0,8}?"
THREAT = late(
    r"recorded you|filmed you (?:through|with|while|doing)"
    r"|your (?:webcam|camera)|(?:i|we) (?:have )?(?:hacked|infected|access to) your"
    # Reports of research name a family of it beside its address.
    r"|\bmalware\b[^.\n]{0,80}\byour?\b|(?:placed|installed|put|my|our|meu|mio|mi|mon|meine?)"
    r" (?:a |my |our |the )?malware\b"
    r"|masturbat|adult (?:web)?sites?|send (?:the|this) video|all your contacts"
    r"|\bwill explode\b|\bexplosives?\b"
    # What he did himself, or the reader's own camera: who helps against such letters writes of others.
    rf"|\b(?:ich|wir) haben? {_FEW}(?:gehackt|gefilmt)\b|\b(?:ihrer?|deiner?) (?:web)?kamera\b"
    rf"|\bj['’]ai {_FEW}(?:piraté|filmé)\b|\bvotre (?:webcam|caméra)\b"
    rf"|\b(?:he|hemos) {_FEW}(?:hackeado|grabado)\b|\b(?:hackeé|grabé)\b|\b(?:tu|su) cámara\b"
    r"|\b(?:hackeei|gravei|filmei)\b|\bsua câmera\b"
    rf"|\bho {_FEW}(?:hackerato|filmato|un video di te)\b|\btua (?:webcam|fotocamera|telecamera)\b"
    rf"|\bik heb {_FEW}(?:gehackt|gefilmd)\b|\b(?:je|jouw|uw) webcam\b"
    rf"|\bjag har {_FEW}(?:hackat|filmat|spelat in dig)\b|\bdin (?:webb)?kamera\b"
    r"|\b(?:zhakowałem|nagrałem|nagrałam)\b|\bkameranızla\b|\bcihazınızı ele geçir"
    r"|я взломал|записал вас|你的(?:摄像头|攝像頭)|(?:录|錄)下了?你|당신의 (?:웹캠|카메라)"
    r"|ハッキング|録画|ウェブカメラ|アダルト|ばらま|マルウェア"
)
LONGEST = 200
"""Letters that no threat is longer than."""
ANCHORS = (
    "recorded you", "filmed you", "your webcam", "your camera", "hacked your", "infected your",
    "access to your", "malware", "masturbat", "adult ", "this video", "the video", "all your contacts",
    "explode", "explosive",
    "gehackt", "gefilm", "kamera", "piraté", "filmé", "votre webcam", "votre caméra", "hackeado", "grabado",
    "hackeé", "grabé", "cámara", "hackeei", "gravei", "filmei", "câmera", "hackerato", "filmato",
    "video di te", "tua webcam", "tua fotocamera", "tua telecamera", "je webcam", "jouw webcam", "uw webcam",
    "hackat", "filmat", "spelat in dig", "zhakowałem", "nagrał", "cihazınızı", "взломал", "записал",
    "摄像头", "攝像頭", "下你", "下了你", "웹캠", "카메라",
    "ハッキング", "録画", "ウェブカメラ", "アダルト", "ばらま", "マルウェア",
)  # fmt: skip
"""One of these stands in every threat; asking for them first takes a fifth of the pattern's time."""
