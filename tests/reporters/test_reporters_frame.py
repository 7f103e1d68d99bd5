"""The frame: reporters are found by name, and what they share counts and groups rightly."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import EntryPoint
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from checker import reporters
from checker.kernel.level import Level
from checker.kernel.place import Place
from checker.kernel.report import Notice, Report
from checker.kernel.trouble import Trouble
from checker.kernel.verdict import Outcome
from checker.reporters.addresses import relative_uri, requirement_page
from checker.reporters.counts import count
from checker.reporters.grouping import groups
from checker.reporters.options import Options
from checker.reporters.sentences import sentence
from checker.reporters.words import CONCLUSIONS, LEVELS, OUTCOMES, STATUSES

OPTIONS = Options()


def test_reporters_are_the_modules_that_render() -> None:
    assert {"text", "json", "sarif", "junit"} <= set(reporters.names())
    assert not {"options", "counts", "grouping", "addresses", "words"} & set(reporters.names())


def test_names_are_told_without_importing_the_reporters() -> None:
    asked = (
        "import sys, checker.reporters as frame\n"
        "print([name for name in frame.names() if f'checker.reporters.{name}' in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
    for name in reporters.names():
        assert reporters.find(name).SUFFIX


@pytest.mark.parametrize("name", ["", "options", "nothing", "../text", "text.py", "os", "نص"])
def test_an_unknown_name_is_told_with_the_known_ones(name: str) -> None:
    with pytest.raises(Trouble) as caught:
        reporters.find(name)
    assert caught.value.code == "reporter.unknown"
    assert "sarif" in caught.value.values["known"]


@pytest.mark.parametrize("name", reporters.names())
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_reporter_renders_anything(name: str, language: Any, samples: ModuleType, sample: Report) -> None:
    reporter = reporters.find(name)
    assert reporter.SUFFIX.startswith(".")
    lonely = samples.report(samples.unreadable(), bare=True)
    hostile = samples.report(samples.hostile())
    for report in (sample, hostile, samples.report(), samples.report(bare=True), samples.sample("never"), lonely):
        for options in (OPTIONS, Options(width=1, verbose=True, colour=True), Options(quiet=True)):
            text = reporter.render(report, language, options)
            assert isinstance(text, str)
            assert text == reporter.render(report, language, options)
            text.encode()


def test_a_package_may_bring_a_reporter(monkeypatch: pytest.MonkeyPatch) -> None:
    brought = SimpleNamespace(SUFFIX=".csv", render=lambda *_: "")
    points = [
        SimpleNamespace(name="csv", load=lambda: brought),
        EntryPoint("gone", "no_such_package_anywhere", reporters.GROUP),
        SimpleNamespace(name="half", load=lambda: SimpleNamespace(SUFFIX=".x")),
    ]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points if group == reporters.GROUP else [])
    assert "csv" in reporters.names()
    assert reporters.find("csv") is brought
    for name in ("gone", "half"):
        with pytest.raises(Trouble) as caught:
            reporters.find(name)
        assert caught.value.code == "reporter.broken"


def test_counts(sample: Report) -> None:
    counts = count(sample)
    assert counts.verdicts == {
        Outcome.PASSED: 4,
        Outcome.FAILED: 4,
        Outcome.NOT_APPLICABLE: 1,
        Outcome.NOT_IN_FORCE: 1,
        Outcome.NOT_CHECKED: 2,
        Outcome.WAIVED: 1,
    }
    assert counts.findings == {Level.MUST: 22, Level.SHOULD: 2, Level.MAY: 1}
    assert (counts.waived, counts.cut, counts.artefacts, counts.troubled) == (1, 5, 5, 2)
    assert (counts.failing, counts.unrecognised) == (2, 2)


def test_groups_put_the_most_binding_first_and_findings_in_order(sample: Report) -> None:
    people, arabic = sample.judgements[:2]
    failed = groups(sample, people, Outcome.FAILED)
    assert [group.requirement.id for group in failed] == ["problem-details", "kebab-paths", "contact"]
    assert [finding.place.line for finding in failed[1].findings] == [41, 77]
    assert groups(sample, arabic)[0].left_out == 5
    assert len(groups(sample, people)) == 8


def test_addresses(samples: ModuleType) -> None:
    site = "https://s.example/"
    assert requirement_page(samples.PROBLEM, "ar", site) == "https://s.example/standards/rest-api/1.0/#problem-details"
    assert requirement_page(samples.PROBLEM, "en", site) == (
        "https://s.example/en/standards/rest-api/1.0/#problem-details"
    )


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a/b c.yaml", "a/b%20c.yaml"),
        ("واجهة.json", "%D9%88%D8%A7%D8%AC%D9%87%D8%A9.json"),
        ("a:b", "a%3Ab"),
        ("a#b?c%d", "a%23b%3Fc%25d"),
        ("/srv/x", "file:///srv/x"),
        ("a\udcffb", "a%FFb"),
        ("-", "-"),
    ],
)
def test_file_names_become_uris(name: str, uri: str) -> None:
    assert relative_uri(name) == uri


def test_a_code_without_a_sentence_does_not_hide(sample: Report) -> None:
    said = Notice("no.such-code", {"why": "EACCES"}, Place("x"))
    assert sentence(sample, said, "ar") == "no.such-code (why=EACCES)"


def test_every_word_is_there_in_both_languages() -> None:
    for table in (LEVELS, OUTCOMES, STATUSES, CONCLUSIONS):
        kind = type(next(iter(table)))
        assert set(table) == set(kind)
        assert all(text.ar and text.en and text.ar != text.en for text in table.values())
