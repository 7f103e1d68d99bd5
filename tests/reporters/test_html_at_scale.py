"""The HTML report of ten thousand findings: its size, and that a browser stays quick with it."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from checker.kernel.level import Level
from checker.kernel.place import Place
from checker.kernel.report import Artefact, Finding, Judgement, Report
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kernel.verdict import Outcome
from checker.reporters.html import render
from checker.reporters.options import Options

FINDINGS = ".file:not([hidden]) .group:not([hidden]) .findings > li:not([hidden])"


def count(browser: Any, selector: str) -> int:
    """How many elements are there."""
    return int(browser.run(f"document.querySelectorAll({selector!r}).length"))


def large(samples: ModuleType, files: int) -> Report:
    """Each of the files failed 20 requirements, with 5 findings of each, and passed 40."""
    texts = [
        Text(f"متطلب من متطلبات الواجهات رقم {one}", f"A requirement on interfaces, number {one}") for one in range(60)
    ]
    levels = list(Level)
    made = [samples.requirement(f"rule-{number}", levels[number % 3], text) for number, text in enumerate(texts)]
    report = samples.report(*[_file(samples, made, number) for number in range(files)])
    assert isinstance(report, Report)
    return replace(report, requirements={(one.name, one.version): one for one in made})


def _file(samples: ModuleType, requirements: list[Requirement], number: int) -> Judgement:
    name = f"apis/ministry-{number % 14}/service-{number}/openapi.yaml"
    verdicts = [samples.verdict(one, Outcome.FAILED, 5) for one in requirements[:20]]
    verdicts += [samples.verdict(one, Outcome.PASSED) for one in requirements[20:]]
    findings = [
        Finding(
            one.name, one.version, "rules.missing", f"/paths/~1people~1{line}/get", {"field": f"field-{line}"},
            Place(name, line, 7), f"      get: {{operationId: readPerson{line}}}", 7,
        )
        for one in requirements[:20]
        for line in range(15, 20)
    ]  # fmt: skip
    artefact = Artefact(name, "ab" * 32, 20_000, "yaml")
    return Judgement(artefact, ("rest-api@1.0",), tuple(verdicts), tuple(findings))


def test_ten_thousand_findings_stay_usable(browser: Any, samples: ModuleType, tmp_path: Path) -> None:
    started = time.perf_counter()
    text = render(large(samples, 100), "ar", Options())
    assert time.perf_counter() - started < 10
    assert text.count('<p class="said">') == 10_000
    assert len(text.encode()) < 16_000_000
    page = tmp_path / "large.html"
    page.write_text(text, encoding="utf-8")
    started = time.perf_counter()
    browser.open(page)
    assert time.perf_counter() - started < 15
    assert browser.complaints() == []
    filtering = """(() => { const begun = performance.now();
        document.querySelector('#search').value = 'field-17 ministry-3';
        document.querySelector('#filter').dispatchEvent(new Event('input'));
        return new Promise((done) => setTimeout(() => requestAnimationFrame(() =>
            setTimeout(() => done(performance.now() - begun))), 130)); })()"""
    assert browser.run(filtering) < 5_000
    # numbers 3, 17, … 87 of a hundred stand in ministry-3: 7 files
    assert count(browser, FINDINGS) == 20 * count(browser, ".file:not([hidden])") == 140
    switching = """(() => { const begun = performance.now(); document.querySelector('#choose-en').click();
        document.body.offsetHeight; return performance.now() - begun; })()"""
    assert browser.run(switching) < 5_000


def test_in_a_large_report_the_text_comes_when_a_file_is_opened(
    browser: Any, samples: ModuleType, tmp_path: Path
) -> None:
    page = tmp_path / "large.html"
    page.write_text(render(large(samples, 16), "en", Options()), encoding="utf-8")
    browser.open(page)
    assert count(browser, "#f1 .advice dl") == 20
    assert count(browser, "#f2 .advice dl") == 0
    browser.run("document.querySelector('#f2').open = true; new Promise((done) => setTimeout(done, 300))")
    assert count(browser, "#f2 .advice dl") == 20
    assert "This MUST hold" in browser.run("document.querySelector('#f2 .advice').textContent")
