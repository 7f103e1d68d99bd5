"""One envelope, two forms: the same message in JSON and in XML gets the same verdicts, and the published XSD and
Schematron, which agencies run by themselves, say no less and no more than the requirements that they can say."""

from __future__ import annotations

import base64
import copy
import json
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from national_bench import DAY, REPOSITORY, NationalBench, outcomes, pointers
from xml_messages import Unsayable, to_xml

from benchmarks.messages import messages
from checker import kinds
from checker.engines.canonical import NotCanonical, canonical
from checker.kernel.document import Check
from checker.kernel.fault import Fault, Unchecked
from checker.kernel.standard import CheckSpec
from checker.kernel.xml_pointer import find
from checker.loaders import load_bytes

BENCH = NationalBench("message-envelope")
SAMPLES = BENCH.standard.folder / "samples"
BY_SCHEMA = frozenset(
    [
        "attachments-described",
        "classified",
        "correlation",
        "created-time",
        "digest-form",
        "envelope-version",
        "expiry-time",
        "language-named",
        "legal-basis",
        "message-identity",
        "message-kind",
        "no-unknown-members",
        "payload-media-type",
        "payload-there",
        "reply-identity",
        "service-named",
        "signed",
    ]
)  # fmt: skip
"""Requirements that XSD says."""
WITH_RULE = frozenset(("attachments-described", "no-unknown-members", "payload-there"))
"""Those of them that need a rule of Schematron besides."""
BY_RULE = frozenset(
    [
        "acknowledgement-refers",
        "distinct-parties",
        "extension-names",
        "no-personal-data",
        "payload-form",
        "replay-window",
        "secret-encrypted",
        "service-of-party",
    ]
)  # fmt: skip
"""Requirements that a rule of Schematron says alone."""
BY_CHECKER = frozenset(
    [
        "attachment-digests",
        "payload-digest",
        "payload-elements",
        "payload-size",
        "recipient-is-actor",
        "sender-is-actor",
        "signature-strong",
    ]
)  # fmt: skip
"""Requirements that need a computation, or a list that changes."""


def sound(number: int) -> dict[str, Any]:
    return [json.loads(line) for line in messages(number + 1, 7)][number]


def dumped(message: Mapping[str, Any]) -> bytes:
    return json.dumps(message, ensure_ascii=False).encode()


def both_judged(message: Mapping[str, Any]) -> tuple[Mapping[str, str], bytes]:
    """The verdicts of both forms, which must be the same, and the XML."""
    xml = to_xml(message)
    as_json, as_xml = BENCH.judge(dumped(message), "message.json"), BENCH.judge(xml, "message.xml")
    assert outcomes(as_json) == outcomes(as_xml)
    told_json, told_xml = pointers(as_json), pointers(as_xml)
    assert {name: len(found) for name, found in told_json.items()} == {
        name: len(found) for name, found in told_xml.items()
    }
    root = load_bytes(xml, "message.xml").data.element
    for found in told_xml.values():
        for pointer in found:
            find(root, pointer)
    assert all(one.place.line > 0 for one in as_xml.findings)
    return outcomes(as_xml), xml


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_every_sample_of_one_form_gets_the_verdicts_of_the_other(path: Path) -> None:
    message = json.loads(path.read_bytes())
    if path.stem in ("version-number", "payload-member-unknown"):
        with pytest.raises(Unsayable):
            to_xml(message)
        return
    told, xml = both_judged(message)
    assert told
    hold_schemas(told, xml)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)
WORDS = st.sampled_from(
    ["", "ar", "civil-affairs", "taxes", "secret", "response", "01234567890", "2026-12-01T09:30:00+03:00",
     "2026-12-01T09:30:00", "2027-01-01T00:00:00Z", "application/xml", "application/problem+json", "application/jose",
     "YWJj", "YWJ", "base64", "taxes.a", "1.0", " ar", "a" * 301, "+963933123456", "0" * 64]
)  # fmt: skip
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
TREES = st.lists(JSON_VALUES, max_size=3) | st.dictionaries(TEXTS | st.just("nationalNumber"), JSON_VALUES, max_size=3)
CONTENT = b"%PDF-1.7\n% example\n"
ATTACHMENT = {
    "name": "a.pdf",
    "mediaType": "application/pdf",
    "size": len(CONTENT),
    "contentDigest": sha256(CONTENT).hexdigest(),
    "contentEncoding": "base64",
    "content": base64.b64encode(CONTENT).decode(),
}
MEMBERS = [
    "envelopeVersion",
    "messageId",
    "messageKind",
    "createdAt",
    "expiresAt",
    "sender",
    "recipient",
    "serviceId",
    "correlationId",
    "inReplyTo",
    "securityClass",
    "legalBasis",
    "language",
    "signature",
    "priority",
]


def spoil_member(draw: st.DrawFn, message: dict[str, Any]) -> None:
    message[draw(st.sampled_from(MEMBERS))] = draw(WORDS | TEXTS)


def leave_out(draw: st.DrawFn, message: dict[str, Any]) -> None:
    message.pop(draw(st.sampled_from(sorted(message))), None)


def spoil_payload(draw: st.DrawFn, message: dict[str, Any]) -> None:
    if isinstance(payload := message.get("payload"), dict):
        payload[draw(st.sampled_from(["mediaType", "contentEncoding", "contentDigest", "content", "size"]))] = draw(
            WORDS
        )


def other_content(draw: st.DrawFn, message: dict[str, Any]) -> None:
    if isinstance(payload := message.get("payload"), dict):
        payload["content"] = draw(TREES)
        try:
            payload["contentDigest"] = sha256(canonical(payload["content"])).hexdigest()
        except NotCanonical:
            return


def extend(draw: st.DrawFn, message: dict[str, Any]) -> None:
    names = st.sampled_from(["taxes.batch", "batch", "taxes.", "a.b"]) | TEXTS
    message["extensions"] = draw(st.dictionaries(names, JSON_VALUES, max_size=3) | WORDS)


def attach(draw: st.DrawFn, message: dict[str, Any]) -> None:
    attachments = [copy.deepcopy(ATTACHMENT) for _ in range(draw(st.sampled_from([0, 1, 2, 21])))]
    for one in attachments[:2]:
        if draw(st.booleans()):
            one.pop(draw(st.sampled_from(sorted(one))))
        if draw(st.booleans()):
            one["href"] = draw(st.sampled_from(["https://exchange.example/a", "http://exchange.example/a"]))
        if draw(st.booleans()):
            one[draw(st.sampled_from(["name", "mediaType", "size", "colour", "content"]))] = draw(
                st.integers(0, 20) | WORDS
            )
    message["attachments"] = draw(st.just(attachments) | WORDS)


SPOILS = [spoil_member, leave_out, spoil_payload, other_content, extend, attach]


@st.composite
def drawn(draw: st.DrawFn) -> dict[str, Any]:
    """A message: sound, or spoiled in up to three ways."""
    message = sound(draw(st.integers(0, 5)))
    for spoil in draw(st.lists(st.sampled_from(SPOILS), max_size=3)):
        spoil(draw, message)
    return message


@settings(max_examples=300, deadline=None)
@given(drawn())
def test_sound_and_spoiled_messages_fare_alike_in_both_forms(message: dict[str, Any]) -> None:
    assume("envelopeVersion" in message or {"messageId", "payload"} <= message.keys())  # what JSON is recognised by
    try:
        told, xml = both_judged(message)
    except Unsayable:
        assume(False)
    else:
        hold_schemas(told, xml)


def prepared(kind_name: str, parameters: Mapping[str, Mapping[str, Any]]) -> Check:
    """A check of the published files, for requirements of these names."""
    base, kind = BENCH.standard.requirements[0], kinds.kind(kind_name)
    assert kind is not None
    some = [replace(base, id=name, check=CheckSpec(kind_name, one)) for name, one in parameters.items()]
    return kind.prepare(some, REPOSITORY.supplies(DAY))


SCHEMA = prepared("xsd", {"xsd": {"file": "schemas/envelope.xsd"}})
RULES = prepared(
    "schematron",
    {name: {"file": "schemas/envelope.sch", "ids": [name]} for name in sorted(BY_RULE | WITH_RULE)},
)


def faulted(check: Check, xml: bytes) -> set[str]:
    told = list(check(load_bytes(xml, "message.xml")))
    assert not [one for one in told if isinstance(one, Unchecked)]
    return {one.requirement.partition("/")[2] for one in told if isinstance(one, Fault)}


def hold_schemas(told: Mapping[str, str], xml: bytes) -> None:
    """XSD and Schematron fault what the requirements fault, and nothing else."""
    failed = {name for name, outcome in told.items() if outcome == "failed"}
    invalid, rules = bool(faulted(SCHEMA, xml)), faulted(RULES, xml)
    assert rules <= failed
    assert not invalid or failed - {"attachment-digests", "payload-digest", "payload-elements", "payload-size"}
    if not invalid:
        assert failed & (BY_SCHEMA | BY_RULE) == rules


def test_every_requirement_is_said_somewhere() -> None:
    said = BY_SCHEMA | BY_RULE | BY_CHECKER
    assert said == {one.id for one in BENCH.standard.requirements}
    assert len(said) == len(BY_SCHEMA) + len(BY_RULE) + len(BY_CHECKER)


JSON_IN_XML = [
    '<j:map><j:string key="a"/><j:string key="a"/></j:map>',
    '<j:map><j:array key="a"><j:map><j:null key="b"/><j:null key="b"/></j:map></j:array></j:map>',
    '<j:map><j:map key="a"><j:null key="b"/><j:null key="b"/></j:map></j:map>',
    "<j:map><j:string>a</j:string></j:map>",
    '<j:map><j:number key="a">01</j:number></j:map>',
    '<j:map><j:boolean key="a">1</j:boolean></j:map>',
    '<j:map><j:null key="a">null</j:null></j:map>',
    '<j:map><j:array key="a">text</j:array></j:map>',
    '<j:map><j:string key="a" other="b"/></j:map>',
]


@pytest.mark.parametrize("inside", JSON_IN_XML)
def test_json_in_xml_that_cannot_be_read_is_refused_by_the_schema_too(inside: str) -> None:
    sample = (SAMPLES / "response.xml").read_text()
    before, after = sample.index("<extensions>"), sample.index("</extensions>")
    xml = (sample[:before] + f"<extensions>{inside}" + sample[after:]).encode()
    assert set(outcomes(BENCH.judge(xml, "message.xml")).values()) == {"not-checked"}
    assert faulted(SCHEMA, xml) == {"xsd"}
