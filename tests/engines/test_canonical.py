"""RFC 8785: its own examples, and the quick way and the exact way held against each other."""

from __future__ import annotations

import json
import struct

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engines.canonical import NotCanonical, _exactly, canonical, number

# RFC 8785, appendix B: IEEE 754 bits and what ECMAScript writes.
NUMBERS = {
    "0000000000000000": "0",
    "8000000000000000": "0",
    "0000000000000001": "5e-324",
    "8000000000000001": "-5e-324",
    "7fefffffffffffff": "1.7976931348623157e+308",
    "ffefffffffffffff": "-1.7976931348623157e+308",
    "4340000000000000": "9007199254740992",
    "c340000000000000": "-9007199254740992",
    "4430000000000000": "295147905179352830000",
    "44b52d02c7e14af5": "9.999999999999997e+22",
    "44b52d02c7e14af6": "1e+23",
    "44b52d02c7e14af7": "1.0000000000000001e+23",
    "444b1ae4d6e2ef4e": "999999999999999700000",
    "444b1ae4d6e2ef4f": "999999999999999900000",
    "444b1ae4d6e2ef50": "1e+21",
    "3eb0c6f7a0b5ed8c": "9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d": "0.000001",
    "41b3de4355555553": "333333333.3333332",
    "41b3de4355555557": "333333333.33333343",
    "becbf647612f3696": "-0.0000033333333333333333",
    "43143ff3c1cb0959": "1424953923781206.2",
}
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text()
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)


@pytest.mark.parametrize(("bits", "written"), NUMBERS.items())
def test_numbers_of_appendix_b(bits: str, written: str) -> None:
    assert number(struct.unpack(">d", bytes.fromhex(bits))[0]) == written


def test_the_example_of_section_3_2_2() -> None:
    told = {
        "numbers": [333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": '€$\u000f\nA\'B"\\\\"/',
        "literals": [None, True, False],
    }
    expected = (
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )
    assert canonical(told).decode() == expected


def test_the_order_of_section_3_2_3() -> None:
    names = ["€", "\r", "\ufb33", "1", "😀", "\u0080", "ö"]
    assert list(json.loads(canonical(dict.fromkeys(names, "x")))) == ["\r", "1", "\u0080", "ö", "€", "😀", "\ufb33"]


@given(JSON)
def test_both_ways_agree_and_keep_the_value(value: object) -> None:
    try:
        written = canonical(value)
    except NotCanonical:
        with pytest.raises((TypeError, UnicodeEncodeError)):
            orjson.dumps(value)
        return
    assert written == _exactly(value)
    assert json.loads(written, parse_int=float) == value


@pytest.mark.parametrize(
    "value", [2**53, -(2**70), 10**400, float("nan"), float("inf"), "\ud800", {1: 2}, {"a": [2**53]}]
)
def test_what_has_no_canonical_form(value: object) -> None:
    with pytest.raises(NotCanonical):
        canonical(value)


def test_depth_does_not_matter() -> None:
    deep: list[object] = []
    for _ in range(20_000):
        deep = [deep]
    assert canonical(deep) == b"[" * 20_001 + b"]" * 20_001
