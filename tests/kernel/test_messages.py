"""Sentences are filled when they are read, in the reader's language."""

import pytest

from checker.kernel.messages import fields, fill, isolated, show
from checker.kernel.printable import Shown, composed
from checker.kernel.text import Text, both

SENTENCE = Text("القيمة {value} أكبر من الحد {limit}.", "{value} is over the limit of {limit}.")


def test_fills_both_languages() -> None:
    values = {"value": 12, "limit": 10}
    assert fill(SENTENCE, values, "en") == "12 is over the limit of 10."
    assert fill(SENTENCE, values, "ar") == "القيمة 12 أكبر من الحد 10."


def test_isolates_values_for_plain_text_arabic() -> None:
    assert fill(SENTENCE, {"value": "a/b", "limit": 1}, "ar", isolate=True).startswith("القيمة \u2068a/b\u2069 أكبر")


def test_a_missing_value_stays_visible() -> None:
    assert fill(SENTENCE, {"value": 1}, "en") == "1 is over the limit of {limit}."


def test_braces_in_values_are_text() -> None:
    assert fill(SENTENCE, {"value": "{limit}", "limit": "{0}"}, "en") == "{limit} is over the limit of {0}."


def test_no_value_steers_what_shows_the_sentence() -> None:
    values = {"value": "a\n\x1b[31m\u202eb\u2069", "limit": ["\x07", {"ar": 1, "b": "\u2067"}]}
    said = "a␊␛[31m\ufffdb\ufffd is over the limit of ␇, {ar: 1, b: \ufffd}."
    assert fill(SENTENCE, values, "en") == said
    assert fill(SENTENCE, {"value": Shown("\u2068a\u2069"), "limit": 1}, "en").startswith("\u2068a\u2069 is")


def test_a_value_that_is_a_sentence_keeps_its_own_values_apart() -> None:
    inner = both(f"المجموع {isolated('1 x')}", "the sum 1 x")
    assert fill(SENTENCE, {"value": inner, "limit": 1}, "ar", isolate=True).startswith(
        "القيمة \u2068المجموع \u20681 x\u2069\u2069 أكبر"
    )
    assert fill(SENTENCE, {"value": inner, "limit": 1}, "ar").startswith("القيمة المجموع 1 x أكبر")
    assert isolated("\u2069\u202e") == "\u2068\ufffd\ufffd\u2069"
    assert isolated("") == ""


def test_isolates_that_do_not_pair_are_made_visible() -> None:
    for text in ("a\u2069b", "\u2068a", "\u2069a\u2068"):
        assert "\ufffd" in composed(text)
    assert composed("\u2068a\u2068b\u2069\u2069\u200e") == "\u2068a\u2068b\u2069\u2069\u200e"


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        (both("دمشق", "Damascus"), "Damascus", "دمشق"),
        (["a", "b"], "a, b", "a، b"),
        (True, "true", "true"),
        (None, "null", "null"),
        ({"a": 1}, "{a: 1}", "{a: 1}"),
        (1.5, "1.5", "1.5"),
    ],
)
def test_shows_values(value: object, english: str, arabic: str) -> None:
    assert (show(value, "en"), show(value, "ar")) == (english, arabic)


def test_cuts_a_very_long_value() -> None:
    assert len(show("x" * 5_000, "en")) == 120


def test_knows_the_fields_of_a_sentence() -> None:
    assert fields(SENTENCE.ar) == fields(SENTENCE.en) == {"value", "limit"}
