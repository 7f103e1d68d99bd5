"""Kind `message`: what a message says in one place against what it says in another."""

from __future__ import annotations

import base64
import copy
import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.messages import messages
from checker.engines.schema import compile_schema
from checker.kernel.fault import Fault, Inapplicable, Unchecked
from checker.kernel.level import Level
from checker.kernel.messages import fields
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds import message as kind
from checker.kinds.message.batch import Batch
from tests.support.bare_supplies import BareSupplies

NONE = Text("لا شيء", "nothing")
PERSON = {"name": {"ar": "الرقم الوطني", "en": "National number"}, "json-name": "nationalNumber"}
NUMBER = {"type": "string", "pattern": "^[0-9]{11}$"}
RULES: dict[str, dict[str, Any]] = {
    "acknowledgement": {"answers": ["response", "acknowledgement", "error"]},
    "attachment-digests": {},
    "distinct-parties": {},
    "encrypted-payload": {"classes": ["secret"], "media-types": ["application/jose"]},
    "no-personal-data": {"elements": ["national-number"], "members": ["legalBasis", "attachments", "extensions"]},
    "payload-digest": {},
    "payload-elements": {},
    "payload-form": {},
    "payload-size": {"max-bytes": 2000},
    "replay-window": {"max-seconds": 86400},
    "service-party": {},
    "signature-header": {"algorithms": ["ES256", "PS256"], "keys": ["kid"], "critical": ["b64"]},
}


class Shelf(BareSupplies):
    """Supplies with one element."""

    as_of = date(2026, 1, 1)

    def file(self, requirement: Requirement, name: str) -> Any:
        raise AssertionError(requirement.name, name)

    def schema(self, uri: str) -> Any:
        assert uri == "urn:miyar:element:national-number"
        return NUMBER

    def elements(self) -> Mapping[str, Mapping[str, Any]]:
        return {"national-number": {**PERSON, "constraints": {"pattern": NUMBER["pattern"]}}}

    def code_lists(self) -> Mapping[str, Mapping[str, Any]]:
        return {}


class Page:
    """A document of which only the value matters."""

    name = "page.json"
    form = "json"
    raw = b""
    flaws = ()

    def __init__(self, data: Any) -> None:
        self.data = data


def requirement(rule: str, **changed: Any) -> Requirement:
    check = CheckSpec("message", {"rule": rule, **RULES[rule], **changed})
    path = Path("/nowhere")
    return Requirement("test", "1.0", rule, Level.MUST, NONE, NONE, NONE, NONE, ("x",), check, (), path, "")


def check(*rules: str, **changed: Any) -> Any:
    return kind.prepare([requirement(rule, **changed) for rule in rules or RULES], Shelf())


def good(number: int = 0) -> dict[str, Any]:
    """A request (0) or its answer (1)."""
    return dict(json.loads(list(messages(2, 5))[number]))


def codes(rule: str, value: Any, **changed: Any) -> list[tuple[str, str]]:
    """(code, pointer) of all faults and reasons, and that the quick look agrees."""
    prepared = check(rule, **changed)
    told = [one for one in prepared(Page(value)) if not isinstance(one, Inapplicable)]
    assert bool(prepared.doubtful([value])) is bool(told)
    assert all(one.requirement == f"test/{rule}" and one.code in kind.MESSAGES for one in told)
    return [(one.code, one.pointer if isinstance(one, Fault) else "?") for one in told]


def with_header(value: str, header: Mapping[str, Any] | str) -> str:
    text = header if isinstance(header, str) else json.dumps(header)
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode() + ".." + value


def test_good_messages_pass_every_rule() -> None:
    for number in (0, 1):
        message = good(number)
        assert not check().doubtful([message])
        assert [one for one in check()(Page(message)) if isinstance(one, Fault | Unchecked)] == []


def test_parameters_know_every_rule_and_its_options() -> None:
    schema = compile_schema(kind.PARAMETERS)
    for rule, options in RULES.items():
        assert schema.is_valid({"rule": rule, **options})
        assert not schema.is_valid({"rule": rule, **options, "further": 1})
        for option in options:
            assert not schema.is_valid(
                {"rule": rule, **{key: value for key, value in options.items() if key != option}}
            )
    assert not schema.is_valid({"rule": "other"})
    assert set(kind.PARAMETERS["properties"]["rule"]["enum"]) == RULES.keys()


def test_both_languages_carry_the_same_fields() -> None:
    for text in kind.MESSAGES.values():
        assert fields(text.ar) == fields(text.en)


@pytest.mark.parametrize("value", [None, 5, "x", [], [good()], {}])
def test_what_is_no_message_has_nothing_to_compare(value: Any) -> None:
    assert not check().doubtful([value])
    prepared = check(*[rule for rule in RULES if rule != "no-personal-data"])
    assert {type(one) for one in prepared(Page(value))} == {Inapplicable}


def test_distinct_parties() -> None:
    message = good()
    assert codes("distinct-parties", {**message, "recipient": message["sender"]}) == [
        ("message.same-party", "/recipient")
    ]


def test_service_of_a_third_body() -> None:
    assert codes("service-party", {**good(), "serviceId": "post.parcels"}) == [
        ("message.service-of-another", "/serviceId")
    ]


@pytest.mark.parametrize(
    ("created", "expires", "code"),
    [
        ("2026-12-01T09:00:00+03:00", "2026-12-01T06:00:00Z", "message.expires-before"),
        ("2026-12-01T09:00:00+03:00", "2026-12-01T06:00:01Z", None),
        ("2026-12-01T09:00:00Z", "2026-12-02T09:00:00Z", None),
        ("2026-12-01T09:00:00Z", "2026-12-02T09:00:00.001Z", "message.window-too-long"),
        ("2016-12-31t23:59:60z", "2017-01-01T00:00:00Z", None),
        ("2026-12-01T09:00:00", "2025-12-01T09:00:00Z", None),
        ("soon", "later", None),
    ],
)
def test_replay_window(created: str, expires: str, code: str | None) -> None:
    found = codes("replay-window", {**good(), "createdAt": created, "expiresAt": expires})
    assert found == ([(code, "/expiresAt")] if code else [])


def test_answers_refer_and_requests_do_not() -> None:
    request, answer = good(0), good(1)
    assert codes("acknowledgement", {**request, "inReplyTo": "x"}) == [("message.reply-unexpected", "/inReplyTo")]
    assert codes("acknowledgement", {**answer, "inReplyTo": answer["messageId"].upper()}) == [
        ("message.reply-to-itself", "/inReplyTo")
    ]
    del answer["inReplyTo"]
    assert codes("acknowledgement", answer) == [("message.reply-missing", "/messageKind")]


def payload(content: Any, digest: str = "0" * 64, **more: Any) -> dict[str, Any]:
    return {**good(), "payload": {"mediaType": "application/json", "content": content, "contentDigest": digest, **more}}


def test_payload_digest_is_over_the_canonical_form() -> None:
    right = sha256('{"a":1,"b":[1.5,"é"]}'.encode()).hexdigest()
    assert codes("payload-digest", payload({"b": [1.5, "é"], "a": 1.0}, right)) == []
    assert codes("payload-digest", payload({"b": [1.5, "é"], "a": 2}, right)) == [
        ("message.payload-digest", "/payload/contentDigest")
    ]
    assert codes("payload-digest", payload("YQ==", sha256(b"a").hexdigest(), contentEncoding="base64")) == []


@pytest.mark.parametrize("content", [{"n": 2**53}, {"n": float("nan")}, ["\ud800"], {"n": 10**5000}])
def test_payload_without_canonical_form(content: Any) -> None:
    assert codes("payload-digest", payload(content)) == [("message.payload-not-canonical", "/payload/content")]


@pytest.mark.parametrize("content", ["not base64", "YQ", "", "é", 7, None, "YQ==\n"])
def test_payload_that_cannot_be_read_is_not_judged_by_its_digest(content: Any) -> None:
    told = payload(content, contentEncoding="base64")
    assert codes("payload-digest", told) == [("message.payload-unreadable", "?")]
    assert codes("payload-size", told) == [("message.payload-unmeasured", "?")]


def test_payload_of_great_depth_is_judged() -> None:
    deep: list[Any] = [{"nationalNumber": 1}]
    for _ in range(10_000):
        deep = [deep]
    assert codes("payload-digest", payload(deep)) == [("message.payload-digest", "/payload/contentDigest")]
    assert codes("payload-size", payload(deep)) == [("message.payload-too-large", "/payload/content")]
    assert codes("payload-elements", payload(deep)) == [
        ("jsonschema.type", f"/payload/content{'/0' * 10_001}/nationalNumber")
    ]


@pytest.mark.parametrize(
    ("media_type", "content", "more", "code"),
    [
        ("application/json", '{"a": 1}', {}, "message.json-as-text"),
        ("Application/Problem+JSON; charset=utf-8", [], {}, None),
        ("application/json", {}, {"contentEncoding": "base64"}, "message.json-as-text"),
        ("application/pdf", "YQ==", {"contentEncoding": "base64"}, None),
        ("application/pdf", "YQ==", {}, "message.not-base64"),
        ("application/pdf", {"a": 1}, {}, "message.not-base64"),
    ],
)
def test_payload_form(media_type: str, content: Any, more: Mapping[str, Any], code: str | None) -> None:
    found = codes("payload-form", payload(content, **{"mediaType": media_type, **more}))
    assert found == ([(code, "/payload/content")] if code else [])


def test_payload_size_counts_bytes() -> None:
    assert codes("payload-size", payload({"a": "é" * 10}), **{"max-bytes": 28}) == []
    assert codes("payload-size", payload({"a": "é" * 10}), **{"max-bytes": 27}) == [
        ("message.payload-too-large", "/payload/content")
    ]


def test_payload_elements_at_any_depth() -> None:
    content = {"a": [{"nationalNumber": 1}], "nationalNumber": "12345678901", "b": {"nationalNumber": "1"}}
    assert codes("payload-elements", payload(content)) == [
        ("jsonschema.type", "/payload/content/a/0/nationalNumber"),
        ("jsonschema.pattern", "/payload/content/b/nationalNumber"),
    ]


def test_secret_payload_and_attachments_are_encrypted() -> None:
    message = {**payload({}), "securityClass": "secret", "attachments": [5, {"mediaType": "text/plain"}]}
    assert codes("encrypted-payload", message) == [
        ("message.plain-secret", "/payload/mediaType"),
        ("message.plain-attachment", "/attachments/1/mediaType"),
    ]
    assert codes("encrypted-payload", {**message, "securityClass": "public"}) == []


def test_attachments() -> None:
    one = {"name": "a", "contentEncoding": "base64", "content": "YQ==", "size": 2, "contentDigest": "0" * 64}
    message = {**good(), "attachments": [one, {"name": "a", "content": "?", "contentEncoding": "base64"}, "x"]}
    assert codes("attachment-digests", message) == [
        ("message.attachment-twice", "/attachments/1/name"),
        ("message.attachment-digest", "/attachments/0/contentDigest"),
        ("message.attachment-size", "/attachments/0/size"),
        ("message.attachment-unreadable", "?"),
    ]


@pytest.mark.parametrize(
    ("header", "value", "found"),
    [
        ({"alg": "ES256", "kid": "a"}, "A" * 86, []),
        ({"alg": "ES256", "kid": "a"}, "A" * 95, ["length"]),
        ({"alg": "PS256", "kid": "a", "crit": ["b64"], "b64": False}, "A" * 342, []),
        ({"alg": "PS256", "kid": "a"}, "A" * 171, ["length"]),
        ({"alg": "none"}, "A", ["algorithm", "key"]),
        ({"alg": ["ES256"], "kid": "a", "crit": {"x": 1}}, "A" * 86, ["algorithm", "critical"]),
        ({"kid": "a", "crit": ["exp"]}, "A" * 86, ["algorithm", "critical"]),
        ("[]", "A", ["unreadable"]),
        ("{", "A", ["unreadable"]),
    ],
)
def test_signature_header(header: Any, value: str, found: list[str]) -> None:
    told = codes("signature-header", {**good(), "signature": with_header(value, header)})
    assert told == [(f"message.signature-{code}", "/signature") for code in found]


@pytest.mark.parametrize("signature", ["", "..", "é..A", "a b..A", "e30=..A", "\ud800.."])
def test_signature_that_is_none(signature: str) -> None:
    assert codes("signature-header", {**good(), "signature": signature}) == [
        ("message.signature-unreadable", "/signature")
    ]


def test_personal_data_outside_the_payload() -> None:
    message = {
        **good(),
        "legalBasis": "طلب 12345678901.",
        "attachments": [{"name": "12345678901.pdf", "content": "12345678901"}, {"name": "123456789012.pdf"}],
        "extensions": {"a.b": {"content": ["x12345678901", 12345678901], "nationalNumber": None}},
    }
    assert codes("no-personal-data", message) == [
        ("message.personal-data", "/legalBasis"),
        ("message.personal-data", "/attachments/0/name"),
        ("message.personal-data", "/extensions/a.b/content/1"),
        ("message.personal-member", "/extensions/a.b/nationalNumber"),
    ]


def test_an_element_that_is_not_there_is_told() -> None:
    with pytest.raises(Trouble) as caught:
        check("no-personal-data", elements=["shoe-size"])
    assert caught.value.values == {"element": "shoe-size"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
NAMES = st.sampled_from([*good(1), "attachments", "extensions", "payload", "content", "mediaType", "name", "size"])
ALL = check()


@settings(max_examples=200)
@given(st.dictionaries(NAMES, JSON, max_size=4), st.dictionaries(NAMES, JSON, max_size=3))
def test_anything_in_any_member_is_judged(changed: dict[str, Any], inside: dict[str, Any]) -> None:
    message = {**copy.deepcopy(good(1)), **changed}
    for name in ("payload", "attachments"):
        if name not in changed:
            message[name] = {**message.get(name, {}), **inside} if name == "payload" else [inside]
    told = [one for one in ALL(Page(message)) if not isinstance(one, Inapplicable)]
    assert bool(ALL.doubtful([message])) is bool(told)


CHANGED = st.one_of(
    st.dictionaries(NAMES, JSON, max_size=2),
    st.sampled_from(["sender", "inReplyTo", "createdAt", "signature", "payload"]).map(lambda name: {name: None}),
    st.sampled_from(["2026-12-01T08:00:00", "2026-12-01T08:00:60Z", "2026-11-01t08:00:00z"]).map(
        lambda when: {"createdAt": when}
    ),
    st.just({}),
)


@settings(max_examples=200)
@given(st.lists(CHANGED, max_size=6))
def test_many_messages_are_told_apart_as_one_by_one(changes: list[dict[str, Any]]) -> None:
    many = [{**good(number % 2), **changed} for number, changed in enumerate(changes)] + [None]
    told = [any(not isinstance(one, Inapplicable) for one in ALL(Page(message))) for message in many]
    assert sorted(ALL.doubtful(many)) == [number for number, faulted in enumerate(told) if faulted]
    for rule in RULES:
        alone = check(rule)
        assert [number in alone.doubtful(many) for number in range(len(many))] == [
            any(not isinstance(one, Inapplicable) for one in alone(Page(message))) for message in many
        ]


def test_sound_messages_are_cleared_together() -> None:
    sound = [json.loads(line) for line in messages(50, 3)]
    for rule in RULES:
        (made,) = kind.prepare([requirement(rule)], Shelf())._rules  # type: ignore[attr-defined]
        assert made[1].passes is not None
        assert made[1].passes(Batch(sound)), rule
