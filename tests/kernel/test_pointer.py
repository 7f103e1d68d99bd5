"""JSON Pointer: RFC 6901, section 5 gives the examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.kernel.pointer import join, look_up, split

DOCUMENT = {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, 'k"l': 6, " ": 7, "m~n": 8}


OF_THE_RFC = {
    "": DOCUMENT, "/foo": ["bar", "baz"], "/foo/0": "bar", "/": 0, "/a~1b": 1, "/c%d": 2, "/e^f": 3,
    "/g|h": 4, "/i\\j": 5, '/k"l': 6, "/ ": 7, "/m~0n": 8,
}  # fmt: skip


@pytest.mark.parametrize(("pointer", "value"), OF_THE_RFC.items())
def test_reads_the_examples_of_the_rfc(pointer: str, value: object) -> None:
    assert look_up(DOCUMENT, pointer) == value


@pytest.mark.parametrize(
    "pointer", ["/foo/2", "/foo/01", "/foo/-1", "/foo/+1", "/foo/-", "/foo/٣", "/none", "/foo/0/x"]
)
def test_names_nothing(pointer: str) -> None:
    with pytest.raises(LookupError):
        look_up(DOCUMENT, pointer)


def test_must_begin_with_a_slash() -> None:
    with pytest.raises(ValueError, match="foo"):
        split("foo")


@given(st.lists(st.text()))
def test_splitting_undoes_joining(tokens: list[str]) -> None:
    assert list(split(join(tokens))) == tokens
