"""Markdown: figures right, evil values harmless, too long a report cut and told."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from checker.kernel.place import Place
from checker.kernel.report import Report
from checker.kernel.text import Language
from checker.kernel.verdict import Outcome
from checker.reporters.markdown import LONGEST, render
from checker.reporters.markdown_escape import code, markup, prose, source
from checker.reporters.markdown_fitting import Block, fit
from checker.reporters.options import Options

OPTIONS = Options()
ALLOWED = {"div", "details", "summary", "code", "pre", "mark"}


def test_conclusion_figures_and_table(sample: Report, samples: ModuleType) -> None:
    text = render(sample, "en", OPTIONS)
    assert text.startswith("## ❌ Mi‘yar: does not conform\n")
    assert "- **Findings** 25: MUST 22, SHOULD 2, MAY 1, of them not listed 5\n" in text
    page = "https://standards.egov.example/en/standards/rest-api/1.0/"
    assert f"| [REST APIs, version 1.0]({page}) | 3 | 3 | 1 | 1 | 1 | 1 |" in text.splitlines()
    assert render(samples.report(samples.conforming()), "en", OPTIONS).startswith("## ✅ Mi‘yar: conforms\n")
    assert render(samples.report(samples.unreadable()), "en", OPTIONS).startswith("## ⚠️ ")


def test_findings_stand_by_artefact_and_only_failed_ones(sample: Report) -> None:
    text = render(sample, "en", OPTIONS)
    assert text.count("<details>") == text.count("</details>") == 2
    assert '<summary><code dir="ltr">apis/people.yaml</code> — MUST 2, SHOULD 2, MAY 1</summary>\n\n' in text
    assert "Security is declared" not in text
    assert "- \u2066`apis/people.yaml:88:11`\u2069 — The field application/problem+json is missing." in text
    assert "**To mend it:** Mend it at the source" in text


def test_many_findings_are_shortened_unless_all_are_asked_for(sample: Report) -> None:
    assert "Further findings that are not listed here: 10." in render(sample, "en", OPTIONS)
    verbose = render(sample, "en", Options(verbose=True))
    assert "Further findings that are not listed here: 5." in verbose
    assert verbose.count("السجل المدني.json:") == 15


def test_what_was_not_checked_is_told(sample: Report) -> None:
    text = render(sample, "en", OPTIONS)
    section = text[text.index("### Not checked") : text.index("### Findings")]
    assert "`apis/broken.json:3:7`" in section
    assert "KeyError" in section
    assert "EACCES" in section
    assert "rest-api/gone" in text[text.index("### About this run") :]


def test_arabic_stands_right_to_left_with_isolates(sample: Report) -> None:
    text = render(sample, "ar", OPTIONS)
    assert text.startswith('<div dir="rtl">\n\n## ❌ معيار: غير مطابق\n')
    assert text.endswith("\n</div>\n")
    assert "الحقل \u2068application/problem+json\u2069 ناقص." in text
    assert "\u2066`apis/people.yaml:88:11`\u2069" in text


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_element_but_ours(sample: Report, samples: ModuleType, language: Language) -> None:
    name = "a|b`<b>@all #12\n# x.yaml"
    judgement = samples.people()
    evil = judgement._replace(
        artefact=judgement.artefact._replace(name=name),
        findings=tuple(one._replace(place=Place(name, 1, 1)) for one in judgement.findings),
    )
    text = render(samples.report(evil, samples.arabic()), language, OPTIONS)
    outside = re.sub(r"(`+).*?\1", "", text)
    assert set(re.findall(r"<([a-zA-Z]\w*)", outside)) <= ALLOWED
    assert not re.search(r"@\w", outside)
    assert not re.search(r"^\s*# x", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a|b", r"a\|b"),
        ("<script>", "&lt;script>"),
        ("&amp;", "&amp;amp;"),
        ("`x` *y* _z_ [l](u)", r"\`x\` \*y\* \_z\_ \[l\](u)"),
        ("- item", r"\- item"),
        ("# head", r"\# head"),
        ("12. one", r"12\. one"),
        ("one\n\n# two", "one # two"),
        ("@team", "@\u2060team"),
        ("\ud800", "\ufffd"),
    ],
)
def test_prose(text: str, safe: str) -> None:
    assert prose(text) == safe


def test_code_spans_hold_backticks_and_pipes() -> None:
    assert code("a") == "\u2066`a`\u2069"
    assert code("a``b") == "\u2066``` a``b ```\u2069"
    assert "|" not in code("a|b")
    assert markup("<@x>") == "&lt;@\u2060x&gt;"


def test_source_marks_the_character_and_shows_the_unseen() -> None:
    assert source("    ab: c", 5) == '<pre dir="ltr"><code><mark>a</mark>b: c</code></pre>'
    assert source("a\u202eb", 2) == '<pre dir="ltr"><code>a<mark>U+202E</mark>b</code></pre>'
    assert source("  </code>", 0) == '<pre dir="ltr"><code>&lt;/code&gt;</code></pre>'
    assert source("ab", 9) == '<pre dir="ltr"><code>ab</code></pre>'
    assert source("   ", 2) == ""


def test_too_long_a_report_is_cut_and_told(samples: ModuleType) -> None:
    judgements = []
    for number in range(600):
        name = f"apis/file-{number}.yaml"
        judgements.append(
            samples.conforming()._replace(
                artefact=samples.conforming().artefact._replace(name=name),
                verdicts=(
                    samples.verdict(samples.CASING, Outcome.FAILED, 1),
                    *((samples.verdict(samples.PROBLEM, Outcome.FAILED, 1),) if number == 599 else ()),
                ),
                findings=(samples.finding(samples.CASING, "rules.missing", "", {"field": "x"}, Place(name, 1)),),
            )
        )
    for language in ("ar", "en"):
        text = render(samples.report(*judgements), language, OPTIONS)
        assert LONGEST - 2_000 < len(text) <= LONGEST
        assert text.count("<details>") == text.count("</details>")
        assert "65,536" in text[-300:]
        assert "file-599.yaml" in text
    told = re.search(r"parts left out (\d+), findings in them (\d+)", text)
    assert told
    assert int(told[2]) == 601 - text.count("#### ")


def test_one_block_too_long_does_not_keep_the_rest_out() -> None:
    blocks = [Block("a" * 50, 3), Block("b" * 500, 7), Block("c" * 50, 1, "<", ">")]
    assert fit(blocks, 200, lambda parts, findings: f"[{parts} {findings}]") == "a" * 50 + "<" + "c" * 50 + ">[1 7]"
    assert fit(blocks, 602, lambda *_: "never") == "a" * 50 + "b" * 500 + "<" + "c" * 50 + ">"


def test_quiet_is_the_head_alone(sample: Report) -> None:
    text = render(sample, "en", Options(quiet=True))
    assert "<details>" not in text
    assert text.startswith("## ❌")
