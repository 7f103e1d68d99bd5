"""What the signature says of itself: a strong algorithm, a key that can be found, and a value as long as it makes."""

from __future__ import annotations

from binascii import a2b_base64
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import orjson

from checker.engines.outcomes import Found
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Options, Rule

_NAMES = {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string", "minLength": 1}}
OPTIONS: Mapping[str, Any] = {"algorithms": _NAMES, "keys": _NAMES, "critical": {**_NAMES, "minItems": 0}}
MESSAGES = {
    "message.signature-unreadable": Text(
        "رأس التوقيع لا يُقرأ: يجب أن يكون كائن JSON بترميز base64url (RFC 7515، القسم 7.1).",
        "The signature's header cannot be read: it must be a JSON object in base64url (RFC 7515, section 7.1).",
    ),
    "message.signature-algorithm": Text(
        "خوارزمية التوقيع «{algorithm}» غير مقبولة؛ المقبول: {allowed}.",
        "The signature's algorithm “{algorithm}” is not accepted; accepted are: {allowed}.",
    ),
    "message.signature-key": Text(
        "لا يذكر رأس التوقيع المفتاح الذي يُتحقق به؛ أضف إليه أحد: {allowed}.",
        "The signature's header does not say which key verifies it; add one of: {allowed}.",
    ),
    "message.signature-critical": Text(
        "يشترط رأس التوقيع في crit فهم «{name}»، وليس مما يفهمه كل مستقبل؛ المفهوم: {allowed}.",
        "The signature's header demands in crit that “{name}” be understood, which not every recipient does; "
        "understood are: {allowed}.",
    ),
    "message.signature-length": Text(
        "طول قيمة التوقيع بالبايتات {found}، وطول ما تنتجه خوارزمية {algorithm} {wanted}؛ "
        "القيمة مقطوعة أو مرمّزة بغير صيغة JWS.",
        "The signature's value has {found} bytes, and {algorithm} makes {wanted}; it was cut, or encoded "
        "otherwise than in JWS.",
    ),
}
_LENGTHS = {"ES256": 64, "ES384": 96, "ES512": 132, "EdDSA": 64, "Ed25519": 64, "Ed448": 114}
"""Bytes of a signature: RFC 7518, section 3.4; RFC 8037, section 3.1."""
_LEAST_RSA = 256
"""RFC 7518, sections 3.3 and 3.5: a key of 2048 bits or more."""
_REMEMBERED = 4096
"""A body signs with few keys: the same headers come again and again."""
Length = tuple[str, int, bool]
"""Algorithm, bytes of its signatures, and whether more are allowed."""


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """`algorithms` accepted, `keys`: header members of which one names the key, `critical`: extensions understood."""
    look = lru_cache(_REMEMBERED)(_looker(options))

    def judge(envelope: Envelope) -> Sequence[Found] | None:
        signature = envelope.members.get("signature")
        if type(signature) is not str:
            return None
        header, _, rest = signature.partition(".")
        told, length = look(header)
        if told or length is None:
            return told
        algorithm, wanted, more = length
        found = len(rest.rpartition(".")[2]) * 3 // 4
        if found == wanted or (more and found > wanted):
            return ()
        values = {"algorithm": algorithm, "found": found, "wanted": f"≥ {wanted}" if more else wanted}
        return (Found("message.signature-length", "/signature", values),)

    def passes(batch: Batch) -> bool:
        for signature in batch.column("signature"):
            header, _, value = signature.partition("..")
            if "." in value or len(value) * 3 // 4 != wanted_by(header):
                return False
        return True

    @lru_cache(_REMEMBERED)
    def wanted_by(header: str) -> int:
        told, length = look(header)
        return -1 if told or length is None else length[1]

    return Rule(judge, passes)


def _looker(options: Options) -> Callable[[str], tuple[tuple[Found, ...], Length | None]]:
    """Header as written → what is wrong with it, and how long its signature is."""

    def look(written: str) -> tuple[tuple[Found, ...], Length | None]:
        header = _read(written)
        if header is None:
            return (Found("message.signature-unreadable", "/signature"),), None
        algorithm = header.get("alg")
        length = _length(algorithm) if isinstance(algorithm, str) else None
        return tuple(_wrong(header, options)), length

    return look


def _wrong(header: Mapping[str, Any], options: Options) -> list[Found]:
    told = []
    algorithm, allowed = header.get("alg"), options["algorithms"]
    if algorithm not in allowed:
        values = {"algorithm": "" if algorithm is None else algorithm, "allowed": allowed}
        told.append(Found("message.signature-algorithm", "/signature", values))
    if not any(header.get(name) for name in options["keys"]):
        told.append(Found("message.signature-key", "/signature", {"allowed": options["keys"]}))
    critical = header.get("crit", [])
    for name in critical if isinstance(critical, list) else [critical]:
        if name not in options["critical"]:
            values = {"name": name, "allowed": options["critical"]}
            told.append(Found("message.signature-critical", "/signature", values))
    return told


def _length(algorithm: str) -> Length | None:
    if algorithm in _LENGTHS:
        return algorithm, _LENGTHS[algorithm], False
    return (algorithm, _LEAST_RSA, True) if algorithm[:2] in ("RS", "PS") else None


def _read(written: str) -> dict[str, Any] | None:
    """The header (RFC 7515, section 4: a JSON object); None where it is none."""
    if "+" in written or "/" in written or "=" in written:
        return None
    padded = written.replace("-", "+").replace("_", "/") + "=" * (-len(written) % 4)
    try:
        header = orjson.loads(a2b_base64(padded, strict_mode=True))
    except ValueError:
        return None
    return header if isinstance(header, dict) else None
