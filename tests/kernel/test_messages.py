"""Sentences are filled when they are read, in the reader's language."""

import pytest

from checker.kernel.messages import fields, fill, show
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
