"""The YAML we write says what it was given, to two independent readers, and reads well."""

from __future__ import annotations

from typing import Any

import fast_yaml
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.architecture.yaml_text import written

TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=40)
TRICKY = st.sampled_from(
    ["", " ", "a: b", "a #b", "- a", "yes", "No", "null", "~", "1.0", "0x1f", "1e3", "2026-01-01", "a\nb", "a\nb\n",
     "\na", " a\nb", "a\n\n", "a \nb", "a\tb", "\ta\nb", "ا\nب", "@a", "{a", "[a", "a,b", "a: b\nc", "%a", "&a", "*a",
     "!a", "'a'", '"a"', "a'b", "a:", ":a", "\u2028", "\x85", "\x7f", "\ufeff", "🏛 a", "a\r\nb", "=", "<<", "...",
     "---", "31e61590-9f75-404d-863c-abdda1c85f54", "12345678-1234-1234-1234-123456789012", "key with space"]
)  # fmt: skip
SCALARS = st.one_of(TEXTS, TRICKY, st.booleans(), st.integers(-(2**53), 2**53), st.floats(allow_nan=False, width=32))
VALUES = st.recursive(
    SCALARS.filter(lambda one: one not in (float("inf"), float("-inf"))),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.one_of(TRICKY, st.just("elements"), TEXTS), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(st.one_of(TRICKY, TEXTS), VALUES, max_size=5))
def test_two_readers_read_what_was_written(data: dict[str, Any]) -> None:
    text = written(data)
    assert fast_yaml.safe_load(text) == data
    if not any(sign in text for sign in ("\\u", "e+", "e-", "e1", "e2", "e3")):  # YAML 1.1 has fewer floats
        assert yaml.load(text, Loader=yaml.CSafeLoader) == data


def test_it_reads_well() -> None:
    data = {
        "title": {"ar": "السجل", "en": "Register"},
        "elements": [
            {
                "id": "civil-register",
                "type": "ApplicationComponent",
                "documentation": "First line.\nSecond: line.\n",
                "properties": {"standard": "rest-api@1.0", "since": "2026", "personal": True},
                "relationships": [{"type": "Serving", "to": "portal"}, {"type": "Flow", "to": "bus"}],
            }
        ],
    }
    assert written(data) == (
        "title: {ar: السجل, en: Register}\n"
        "elements:\n"
        "  - id: civil-register\n"
        "    type: ApplicationComponent\n"
        "    documentation: |\n"
        "      First line.\n"
        "      Second: line.\n"
        '    properties: {standard: rest-api@1.0, since: "2026", personal: true}\n'
        "    relationships:\n"
        "      - {type: Serving, to: portal}\n"
        "      - {type: Flow, to: bus}\n"
    )
