"""Messages that keep the whole of `message-envelope`, each different, for the figures."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any
from uuid import UUID

from checker.engines.canonical import canonical

_PARTIES = (
    ("land-transport", "civil-affairs", "civil-affairs.individual-extract"),
    ("ministry-justice", "civil-affairs", "civil-affairs.family-extract"),
    ("taxes", "commercial-register", "commercial-register.company-extract"),
    ("governorate-aleppo", "cadastral-affairs", "cadastral-affairs.property-extract"),
    ("social-insurance", "civil-service-register", "civil-service-register.employment-record"),
)
_BASES = ("القانون 13 لعام 2021، المادة 8", "القانون 12 لعام 2024، المادة 6", "SY Law 13/2021, 8")
_NAMES = ("سمير أحمد الحلبي", "ليلى خالد الحمصي", "عمر محمود الديري", "رنا يوسف الشامي", "هند عمر العلي")
_GOVERNORATES = ("SY-DI", "SY-HL", "SY-HI", "SY-HM", "SY-LA", "SY-TA", "SY-DY")
_FIRST = datetime(2026, 12, 1, 5, 0, tzinfo=UTC)


def messages(n: int, seed: int) -> Iterator[bytes]:
    """`n` messages as lines of NDJSON without their ends, request and response in turn; the same for one `seed`."""
    random = Random(seed)
    request: dict[str, Any] = {}
    for number in range(n):
        answers = number % 2 == 1
        message = _answer(request, number, random) if answers else _request(number, random)
        request = message
        yield json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()


def _request(number: int, random: Random) -> dict[str, Any]:
    sender, recipient, service = random.choice(_PARTIES)
    content = {
        "nationalNumber": f"{random.randrange(10**11):011}",
        "birthDate": f"{random.randrange(1940, 2008)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}",
        "requestedFields": random.sample(["fullNameAr", "civilStatus", "governorate", "sex"], 2),
    }
    head = {
        "sender": sender,
        "recipient": recipient,
        "serviceId": service,
        "correlationId": str(_uuid(random)),
        "securityClass": random.choice(("internal", "restricted")),
        "legalBasis": random.choice(_BASES),
        "language": random.choice(("ar", "en")),
    }
    return _whole("request", head, content, number, random)


def _answer(request: dict[str, Any], number: int, random: Random) -> dict[str, Any]:
    content = {
        "nationalNumber": request["payload"]["content"]["nationalNumber"],
        "fullNameAr": random.choice(_NAMES),
        "governorate": random.choice(_GOVERNORATES),
        "children": random.randrange(8),
        "alive": random.random() < 0.9,
    }
    kept = ("serviceId", "correlationId", "securityClass", "legalBasis", "language")
    head = {"sender": request["recipient"], "recipient": request["sender"], "inReplyTo": request["messageId"]}
    return _whole("response", {**head, **{name: request[name] for name in kept}}, content, number, random)


def _whole(kind: str, head: dict[str, Any], content: dict[str, Any], number: int, random: Random) -> dict[str, Any]:
    created = _FIRST + timedelta(milliseconds=40 * number)
    local = created + timedelta(hours=3)
    message = {
        "envelopeVersion": "1.0",
        "messageId": str(_uuid(random)),
        "messageKind": kind,
        "createdAt": f"{local:%Y-%m-%dT%H:%M:%S}.{local.microsecond // 1000:03}+03:00",
        "expiresAt": f"{created + timedelta(hours=1):%Y-%m-%dT%H:%M:%S}Z",
        **head,
        "payload": {
            "mediaType": "application/json",
            "content": content,
            "contentDigest": sha256(canonical(content)).hexdigest(),
        },
    }
    return {**message, "signature": _signature(head["sender"], random)}


def _signature(sender: str, random: Random) -> str:
    """Of the form and length of ES256 (RFC 7518, section 3.4); no key of a body is at hand here."""
    header = _base64url(json.dumps({"alg": "ES256", "kid": f"{sender}-2026-1"}, separators=(",", ":")).encode())
    return f"{header}..{_base64url(random.randbytes(64))}"


def _base64url(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def _uuid(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128), version=4)
