"""Annotations: read back as GitHub's runner reads them."""

from __future__ import annotations

import re
from types import ModuleType
from typing import NamedTuple

import pytest

from checker.kernel.place import Place
from checker.kernel.report import Report
from checker.kernel.text import Language
from checker.kernel.verdict import Outcome
from checker.reporters.github import render
from checker.reporters.options import Options

OPTIONS = Options()


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    message: str


def read(text: str) -> tuple[list[Command], list[str]]:
    """Commands and plain lines, by the rules of actions/runner's ActionCommand.TryParseV2."""
    commands, plain = [], []
    for line in text.splitlines():
        match = re.fullmatch(r"::([a-z]+)(?: ([^:]*))?::(.*)", line)
        if not match:
            plain.append(line)
            continue
        pairs = [pair.split("=", 1) for pair in (match[2] or "").split(",") if pair]
        properties = {key: _unescape(value.replace("%3A", ":").replace("%2C", ",")) for key, value in pairs}
        commands.append(Command(match[1], properties, _unescape(match[3])))
    return commands, plain


def _unescape(text: str) -> str:
    return text.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_line_but_the_last_is_a_command(sample: Report, language: Language) -> None:
    commands, plain = read(render(sample, language, OPTIONS))
    assert len(plain) == 1
    assert plain[0] == render(sample, language, OPTIONS).splitlines()[-1]
    assert {command.name for command in commands} == {"error", "warning", "notice"}


def test_troubles_first_then_the_most_binding(sample: Report) -> None:
    commands, _ = read(render(sample, "en", OPTIONS))
    findings = [command for command in commands if "·" in command.properties["title"]]
    levels = [command.properties["title"].split(" · ")[0] for command in findings]
    assert levels == ["MUST"] * 17 + ["SHOULD"] * 2 + ["MAY"]
    assert [command.name for command in findings] == ["error"] * 17 + ["warning"] * 2 + ["notice"]
    first = commands.index(findings[0])
    untold = {command.properties["file"]: command for command in commands[:first]}
    assert untold["apis/broken.json"].properties["line"] == "3"
    assert untold["apis/broken.json"].name == "error"
    assert "rest-api/problem-details" in untold["apis/broken.json"].message
    assert untold["apis/locked.json"].name == "error"
    assert "EACCES" in untold["apis/locked.json"].message
    assert untold["apis/people.yaml"].name == "warning"
    assert "ict-baseline/no-bidi-controls" in untold["apis/people.yaml"].message


def test_a_finding_says_what_where_and_how_to_mend(sample: Report) -> None:
    commands, _ = read(render(sample, "en", OPTIONS))
    command = next(one for one in commands if one.properties.get("line") == "12")
    assert command.properties == {
        "file": "apis/shared components.yaml", "line": "12", "col": "5", "title": "MUST · Errors use problem details",
    }  # fmt: skip
    lines = command.message.split("\n")
    assert lines[0] == "The field application/problem+json is missing."
    assert lines[1] == "To mend it: Mend it at the source, then check again."
    assert lines[2].startswith("Clause: RFC 9457, 3; NLGov")
    assert lines[3].endswith("/en/standards/rest-api/1.0/#problem-details")
    quiet, _ = read(render(sample, "en", Options(quiet=True)))
    assert all("\n" not in one.message for one in quiet if "·" in one.properties["title"])


def test_evil_values_stay_values(samples: ModuleType, sample: Report) -> None:
    commands, _ = read(render(sample, "en", OPTIONS))
    assert any(samples.EVIL in command.message for command in commands)
    name = "a:b,c%\n::error::x\r.yaml"
    judgement = samples.people()
    evil = judgement._replace(
        findings=tuple(one._replace(place=Place(name, 1, 1)) for one in judgement.findings), verdicts=judgement.verdicts
    )
    commands, plain = read(render(samples.report(evil, bare=True), "en", OPTIONS))
    assert sum(command.properties.get("file") == name for command in commands) == 5
    assert len(plain) == 1


def test_what_has_no_line_or_no_file(samples: ModuleType) -> None:
    judgement = samples.conforming()._replace(
        verdicts=(samples.verdict(samples.PROBLEM, Outcome.FAILED, 3),),
        findings=(
            samples.finding(samples.PROBLEM, "rules.missing", "", {}, Place("-", 4, 2)),
            samples.finding(samples.PROBLEM, "rules.missing", "", {}, Place("r.parquet", 0, 5, 0, 12)),
            samples.finding(samples.PROBLEM, "rules.missing", "", {}, Place("r.pdf", page=3)),
        ),
    )
    commands, _ = read(render(samples.report(judgement, bare=True), "en", OPTIONS))
    by_file = {command.properties.get("file"): command for command in commands}
    assert "line" not in by_file[None].properties
    assert set(by_file["r.parquet"].properties) == {"file", "title"}
    assert "\nrow 12\n" in by_file["r.parquet"].message
    assert "\npage 3\n" in by_file["r.pdf"].message


def test_lone_surrogates_can_be_written(samples: ModuleType) -> None:
    judgement = samples.broken()
    judgement = judgement._replace(artefact=judgement.artefact._replace(name="a\udcff.json"), place=None)
    text = render(samples.report(judgement), "en", OPTIONS)
    assert "file=a\ufffd.json" in text
    assert text.encode()


def test_summary_in_both_languages(sample: Report, samples: ModuleType) -> None:
    english = render(sample, "en", OPTIONS).splitlines()[-1]
    assert english.startswith("Mi‘yar: does not conform. Files 5, of them not read 2")
    assert "Findings 25 (MUST 22, SHOULD 2, MAY 1), of them not listed 5" in english
    assert "waived 1" in english
    assert render(sample, "ar", OPTIONS).splitlines()[-1].startswith("معيار: غير مطابق. الملفات 5")
    assert render(samples.report(bare=True), "en", OPTIONS).count("\n") == 1
