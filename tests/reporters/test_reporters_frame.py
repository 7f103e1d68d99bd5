"""The frame: reporters are found by name, and what they share counts and groups rightly."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from importlib.metadata import EntryPoint
from types import ModuleType, SimpleNamespace
from typing import Any
from urllib.parse import unquote

import pytest

from checker import reporters
from checker.kernel.level import Level
from checker.kernel.place import Place
from checker.kernel.report import Artefact, Notice, Report
from checker.kernel.trouble import Trouble
from checker.kernel.verdict import Outcome, Reason
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


_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200f\u2028-\u202e\u2067\ufeff]")
"""All that our own words never need; marks and isolates that stand in pairs are told apart below."""
_FORGED = "a\n::error::b\r\x1b[31m\u202ecod\u2069\u2067\u200e.yaml"


@pytest.mark.parametrize("name", reporters.names())
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_name_steers_what_shows_the_report(name: str, language: Any, samples: ModuleType) -> None:
    judged = samples.hostile()
    place, why = Place(_FORGED, 3, 4), Reason("json.broken", {"expected": _FORGED})
    named = judged._replace(
        artefact=judged.artefact._replace(name=_FORGED),
        findings=tuple(one._replace(place=place, excerpt="", caret=0) for one in judged.findings),
    )
    broken = samples.broken()._replace(artefact=Artefact(f"b{_FORGED}"), trouble=why, place=place, verdicts=())
    report = replace(
        samples.report(named, broken),
        notices=(Notice("run.no-system", {"name": _FORGED}, Place(_FORGED)), Notice("no.such", {"name": _FORGED})),
        unrecognised=(Artefact(f"c{_FORGED}"),),
    )
    text = reporters.find(name).render(report, language, Options(verbose=True))
    marks = "\u200f" if name == "text" else ""
    assert set(_STEERS.findall(text)) <= set(marks)
    assert "::error::b" not in [line[:10] for line in text.splitlines()]
    for line in text.splitlines():
        assert _depths(line) in ([], [1]), line


def _depths(line: str) -> list[int]:
    """How deep isolates stand in a line at most; [] for none. What is not ended, or ends nothing, is -1."""
    depth, deepest = 0, []
    for sign in re.findall("[\u2066\u2068\u2069]", line):
        depth += -1 if sign == "\u2069" else 1
        deepest.append(depth)
        if depth < 0:
            return [-1]
    return [max(deepest)] if deepest and not depth else [-1] if depth else []


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab"])
def test_what_reads_the_json_finds_the_name_as_it_is(name: str, samples: ModuleType) -> None:
    judgement = samples.unreadable()
    report = samples.report(judgement._replace(artefact=Artefact("a\u202e\x1b\x85.yaml")), bare=True)
    text = reporters.find(name).render(report, "en", OPTIONS)
    read = json.loads(text)
    written = {
        "json": lambda: read["artefacts"][0]["name"],
        "gitlab": lambda: read[0]["location"]["path"],
        "sarif": lambda: unquote(read["runs"][0]["artifacts"][0]["location"]["uri"]),
    }
    assert written[name]() == "a\u202e\x1b\x85.yaml"
    assert "\\u202e\\u001b\\u0085" in text or name == "sarif"


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
