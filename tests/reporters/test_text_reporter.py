"""The text report: whole reports against golden files, and what steers a terminal against the rules of Unicode.

A golden file is what the report must be, byte for byte. `MIYAR_GOLDENS=write pytest …` rewrites them; read the diff.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from types import ModuleType
from typing import Any
from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import reporters
from checker.kernel.place import Place
from checker.kernel.printable import printable, worded
from checker.kernel.report import Report
from checker.reporters.options import Options
from checker.reporters.text.width import width, wrap

GOLDENS = Path(__file__).with_name("goldens")
ISOLATE, POP, LEFT, RIGHT = "\u2068", "\u2069", "\u200e", "\u200f"


def written(report: Report, language: Any, **options: Any) -> str:
    return reporters.find("text").render(report, language, Options(**options))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("form", ["usual", "verbose", "quiet", "narrow"])
def test_is_the_golden_one(form: str, language: str, sample: Report) -> None:
    options: dict[str, Any] = {"verbose": form == "verbose", "quiet": form == "quiet"}
    text = written(sample, language, width=60 if form == "narrow" else 100, **options)
    golden = GOLDENS / f"text-{form}.{language}.txt"
    if os.environ.get("MIYAR_GOLDENS") == "write":
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


def excerpts(samples: ModuleType, line: str, caret: int, language: str = "en") -> list[str]:
    """The lines that show `line` with a finding at `caret`."""
    finding = samples.people().findings[0]
    finding = finding._replace(place=Place("a.yaml", 7, caret), excerpt=line, caret=caret)
    report = samples.report(samples.people()._replace(findings=(finding,)), bare=True)
    lines = written(report, language).splitlines()
    at = next(number for number, one in enumerate(lines) if "7 |" in one)
    return lines[at : at + 2]


@pytest.mark.parametrize(
    ("line", "caret", "at"),
    [
        ("abc: 1", 4, 3),
        ("\tabc", 2, 4),
        ("日本: x", 5, 6),
        ("e\u0301e\u0301: x", 6, 3),
        ("x: مرحبا", 1, 0),
        ("x: \u202e1", 5, 4),
        ("x", 1, 0),
    ],
)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_caret_stands_under_the_place(line: str, caret: int, at: int, language: str, samples: ModuleType) -> None:
    source, under = [one.lstrip(LEFT) for one in excerpts(samples, line, caret, language)]
    start = source.index("| ") + 2
    assert under == " " * (start - 2) + "| " + " " * at + "^"


@pytest.mark.parametrize("caret", [4, 6, 12])
def test_no_caret_stands_where_terminals_differ(caret: int, samples: ModuleType) -> None:
    line = "x: مرحبا: y"
    source, under = excerpts(samples, line, caret)
    assert source.startswith(LEFT)
    assert "^" not in under
    if caret <= len(line):
        assert f"column {caret}: {ISOLATE}{line[caret - 1 :]}{POP}" in under


def test_every_line_of_the_arabic_report_has_its_direction(sample: Report) -> None:
    for verbose in (True, False):
        for line in written(sample, "ar", verbose=verbose, width=50).splitlines():
            assert not line or line[0] in (RIGHT, LEFT)
            if line and line[0] == LEFT:
                assert " | " in line


def test_foreign_names_in_the_english_report_cannot_turn_it(sample: Report) -> None:
    for line in written(sample, "en").splitlines():
        if any(bidirectional(letter) in ("R", "AL") for letter in line):
            assert line.startswith(LEFT)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("columns", [1, 45, 60, 200])
def test_isolates_are_closed_on_every_line(language: str, columns: int, sample: Report) -> None:
    for line in written(sample, language, width=columns, verbose=True).splitlines():
        assert line.count(ISOLATE) == line.count(POP), line


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("options", [{}, {"verbose": True}, {"quiet": True}])
def test_nothing_in_a_document_steers_the_terminal(language: str, options: dict[str, Any], samples: ModuleType) -> None:
    text = written(samples.report(samples.hostile()), language, **options)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067\ud800-\udfff]", text)
    assert "a\ufffd␛[31m\ufffdcod.yaml" in text


def test_colours_are_only_added(sample: Report) -> None:
    for language in ("ar", "en"):
        coloured = written(sample, language, colour=True)
        assert "\x1b[1;31m" in coloured
        assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == written(sample, language)
        for line in coloured.splitlines():
            assert len(re.findall("\x1b\\[[1-9]", line)) == line.count("\x1b[0m")


def test_quiet_is_a_line_for_each_finding_and_the_conclusion(sample: Report) -> None:
    lines = written(sample, "en", quiet=True, width=1_000).splitlines()
    assert (
        lines[0]
        == "apis/people.yaml:88:11: MUST rest-api/problem-details: The field application/problem+json is missing."
    )
    assert len(lines) == 5 + 15 + 2 + 1 + 1
    assert not any("rest-api/security" in line for line in lines)
    assert lines[-2] == ""
    assert lines[-1].startswith("Does not conform")


def test_many_of_the_same_are_shortened_and_counted(sample: Report) -> None:
    usual, all_of_it = written(sample, "en"), written(sample, "en", verbose=True)
    assert usual.count("السجل المدني.json:") == 10
    assert "and 10 more of the same; --verbose lists them" in usual
    assert all_of_it.count("السجل المدني.json:") == 15
    assert "and 5 more of the same, counted but not kept in the report" in all_of_it


def test_a_requirement_is_explained_once(samples: ModuleType) -> None:
    second = samples.people()._replace(artefact=samples.conforming().artefact)
    text = written(samples.report(samples.people(), second, bare=True), "en")
    assert text.count("This MUST hold: Errors use problem details.") == 1
    assert text.count("#problem-details") == 1
    assert text.count("Mend it at the source") == 6


@pytest.mark.parametrize(
    ("names", "fail_on", "word"),
    [
        ("conforming", "must", "Conforms: "),
        ("conforming", "may", "Conforms: all that was checked meets the requirements that decide (MUST, SHOULD, MAY)."),
        (
            "people",
            "must",
            "Does not conform: requirements that decide (MUST) are not met. Findings: 2; files at fault: 1.",
        ),
        (
            "people arabic",
            "may",
            "Does not conform: requirements that decide (MUST, SHOULD, MAY) are not met. Findings: 25;",
        ),
        ("people", "never", "This run was asked not to decide (--fail-on never). Findings: 5; files at fault: 1."),
        ("broken", "must", "Could not be checked in full: "),
        ("", "must", "Nothing was checked"),
    ],
)
def test_the_conclusion_is_one_sentence(names: str, fail_on: str, word: str, samples: ModuleType) -> None:
    report = samples.report(*[getattr(samples, name)() for name in names.split()], fail_on=fail_on, bare=True)
    assert written(report, "en", width=500).splitlines()[-1].startswith(word)


def test_pages_and_rows_are_said_in_words(samples: ModuleType) -> None:
    finding = samples.people().findings[0]._replace(place=Place("scan.pdf", page=3, row=2))
    report = samples.report(samples.people()._replace(findings=(finding,)), bare=True)
    assert "scan.pdf (page 3, row 2)" in written(report, "en")
    assert f"{ISOLATE}scan.pdf{POP} (صفحة 3، سجل 2)" in written(report, "ar")


def test_what_all_passed_is_not_listed_unless_asked(samples: ModuleType) -> None:
    report = samples.report(samples.conforming(), bare=True)
    assert "apis/good.yaml" not in written(report, "en")
    assert "rest-api/kebab-paths" in written(report, "en", verbose=True)


pieces = st.text("ab1 \u0627\u0628\u2068\u2069日\u0301-", max_size=80)


@given(pieces, st.integers(1, 30))
def test_wrapping_keeps_every_word_within_the_width(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    bare = [re.sub("[\u2068\u2069]", "", line) for line in lines]
    assert " ".join(bare).split() == re.sub("[\u2068\u2069]", "", text).split()
    assert all(width(line) <= columns or " " not in line for line in lines)


@given(st.text(max_size=40))
def test_what_is_printable_stays_one_line_of_as_many_characters(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert len(shown.splitlines()) <= 1
    shown.encode()
    assert printable(shown) == shown


def test_a_left_to_right_mark_is_kept_in_the_words_of_a_standard_alone() -> None:
    said = f"لا تنتهِ بـ {LEFT}.json"
    assert worded(said) == said
    assert LEFT not in printable(said)
    assert worded("a\u202eb\u2067c\x1bd") == printable("a\u202eb\u2067c\x1bd")


@pytest.mark.parametrize("text", ["a", "ab c", "واجهة", "日本", "a-b.yaml:1:2"])
def test_plain_text_is_printed_as_it_is(text: str) -> None:
    assert printable(text) == text
