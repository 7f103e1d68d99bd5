"""`miyar explain`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

_ARABIC = re.compile(r"[\u0621-\u064a]")
_RIGHT = "\u200f"


def unmarked(text: str) -> str:
    """Without the characters that only steer direction."""
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", text)


def test_all_that_there_is_to_say(miyar: Callable[..., Any], notes: Any) -> None:
    run = miyar("explain", "notes/has-text", "--standards", notes.root)
    assert (run.code, run.err) == (0, "")
    out = unmarked(run.out)
    for part in (
        "MUST  A note has a text",
        "notes@1.0/has-text",
        "A note MUST have a text.",
        "A note without text is of no use.",
        "Write the text.",
        "Circular 1, 2",
        "Notes (adopted)",
        "https://standards.egov.example/en/standards/notes/1.0/#has-text",
        "schema: {properties: {note: {type: string, minLength: 1}}}",
        "passes  a note with text",
        "samples/good.json\n",
        "fails  an empty note",
        "samples/bad.json:2:11\n",
        '2 |   "note": ""\n',
        "The text is too short",
    ):
        assert part in out, part
    assert "examples:" not in out
    assert "  |           ^" in out


def test_arabic_reads_from_right_to_left(miyar: Callable[..., Any], notes: Any) -> None:
    run = miyar("explain", "notes/has-text", "--lang", "ar", "--standards", notes.root)
    assert run.code == 0
    for line in run.out.splitlines():
        assert not line or line[0] in {_RIGHT, "\u200e"}, line
        if _ARABIC.search(line):
            assert line.startswith(_RIGHT)
        assert line.count("\u2068") == line.count("\u2069")
    out = unmarked(run.out)
    for part in (
        "إلزامي  للملاحظة نص",
        "يجب أن يكون للملاحظة نص.",
        "مستوفٍ  ملاحظة بنص",
        "مخالف  ملاحظة فارغة",
        "samples/bad.json:2:11",
        "https://standards.egov.example/standards/notes/1.0/#has-text",
    ):
        assert part in out, part
    assert "\u2068notes@1.0/has-text\u2069" in run.out


def test_the_language_may_stand_before_the_command(miyar: Callable[..., Any], notes: Any) -> None:
    assert "إلزامي" in miyar("--lang", "ar", "explain", "notes/has-text", "--standards", notes.root).out
    assert "إلزامي" in miyar("--lang=ar", "explain", "notes/has-text", "--standards", notes.root).out


def test_scopes_and_assumptions_are_told(miyar: Callable[..., Any], notes: Any) -> None:
    notes.requirement(text=notes.requirement_text.replace("check:", "scope: [note]\nassumed: true\ncheck:"))
    out = miyar("explain", "notes/has-text", "--standards", notes.root).out
    assert "Scope      note" in out
    assert "is assumed" in out


def test_as_json(miyar: Callable[..., Any], notes: Any) -> None:
    run = miyar("explain", "notes@1.0/has-text", "--standards", notes.root, "--format", "json")
    told = json.loads(run.out)
    assert told["citation"] == "notes@1.0/has-text"
    assert told["title"] == {"ar": "للملاحظة نص", "en": "A note has a text"}
    assert told["check"] == {"jsonschema": {"schema": {"properties": {"note": {"type": "string", "minLength": 1}}}}}
    assert [one["passes"] for one in told["examples"]] == [True, False]
    assert told["pages"]["ar"].endswith("/standards/notes/1.0/#has-text")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("notes/has-txt", "Did you mean “notes/has-text”?"),
        ("has-text", "did you mean “notes/has-text”?"),
        ("note/has-text", "Did you mean “notes”?"),
        ("notes@2.0/has-text", "There are: 1.0."),
        ("notes/zzzz", "miyar standards show notes"),
    ],
)
def test_unknown_names_are_answered_with_the_nearest(
    miyar: Callable[..., Any], notes: Any, name: str, said: str
) -> None:
    run = miyar("explain", name, "--standards", notes.root)
    assert (run.code, run.out) == (2, "")
    assert said in run.err


def test_unknown_names_in_arabic(miyar: Callable[..., Any], notes: Any) -> None:
    run = miyar("explain", "notes/has-txt", "--standards", notes.root, "--lang", "ar")
    assert "لعل المقصود «notes/has-text»" in unmarked(run.err)


def test_a_sample_that_is_not_there_hides_nothing_else(miyar: Callable[..., Any], notes: Any) -> None:
    (notes.root / "notes/1.0/samples/bad.json").unlink()
    run = miyar("explain", "notes/has-text", "--standards", notes.root)
    assert run.code == 0
    assert "samples/bad.json" in run.out


def test_texts_that_would_steer_the_terminal_are_made_visible(miyar: Callable[..., Any], notes: Any) -> None:
    text = notes.requirement_text.replace("Write the text.", '"Write \\e[31mthe \\u202etext."')
    notes.requirement(text=text.replace("{ar: اكتب النص., en: ", "{ar: اكتب النص., en: "))
    out = miyar("explain", "notes/has-text", "--standards", notes.root).out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_every_shipped_requirement_can_be_explained_in_both_languages(miyar: Callable[..., Any]) -> None:
    listed = json.loads(miyar("standards", "list", "--format", "json").out)["standards"]
    assert listed
    for standard in listed:
        shown = json.loads(miyar("standards", "show", standard["citation"], "--format", "json").out)
        for requirement in shown["requirements"][:3]:
            for language in ("ar", "en"):
                run = miyar("explain", requirement["citation"], "--lang", language)
                assert run.code == 0
                assert requirement["statement"][language].split()[0] in run.out
