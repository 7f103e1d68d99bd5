"""The report as JUnit XML, as Jenkins and GitLab read it: an artefact is a suite, a requirement on it a case.

A case failed where its requirement failed, of whatever level (`type` says which): the form has no word for less.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from checker.kernel.level import Level
from checker.kernel.printable import escaped, printable
from checker.kernel.report import Judgement, Report
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Outcome
from checker.reporters.addresses import requirement_page
from checker.reporters.grouping import Group, groups
from checker.reporters.options import Options
from checker.reporters.places import at, beyond_lines
from checker.reporters.sentences import sentence
from checker.reporters.words import LEVELS, OUTCOMES

SUFFIX = ".xml"

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 (2.2) cannot hold, not even escaped."""
_READING = Text("قراءة الملف", "Reading the file")
_FIX = Text("الإصلاح", "Fix")
_CITES = Text("البند", "Clause")
_FAULTS = Text("{title} (المخالفات: {count})", "{title} (findings: {count})")
_LEFT_OUT = Text("ومخالفات أخرى لم تُسرد، عددها {count}", "and {count} more, not listed")
_FAILURES = {Outcome.FAILED: "failure", Outcome.NOT_CHECKED: "error"}


def render(report: Report, language: Language, options: Options) -> str:
    """Write the suites in `language`."""
    suites = [_Suite(report, judgement, language, options) for judgement in report.judgements]
    totals = _counts(
        sum(suite.tests for suite in suites),
        sum(suite.failures for suite in suites),
        sum(suite.errors for suite in suites),
    )
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuites name="miyar" {totals}>']
    for suite in suites:
        lines += suite.lines()
    return "\n".join([*lines, "</testsuites>", ""])


class _Suite:
    """The cases of one artefact. Its name is also the class of each: GitLab tells cases apart by class and name."""

    def __init__(self, report: Report, judgement: Judgement, language: Language, options: Options) -> None:
        self._report = report
        self._judgement = judgement
        self._language = language
        self._options = options
        self._groups = groups(report, judgement)
        outcomes = [group.verdict.outcome for group in self._groups]
        unread = judgement.trouble is not None
        self.tests = len(outcomes) + unread
        self.failures = outcomes.count(Outcome.FAILED)
        self.errors = outcomes.count(Outcome.NOT_CHECKED) + unread
        self._skipped = sum(outcome not in (Outcome.PASSED, *_FAILURES) for outcome in outcomes)

    def lines(self) -> Iterator[str]:
        name = _attribute(self._judgement.artefact.name)
        numbers = f'{_counts(self.tests, self.failures, self.errors)} skipped="{self._skipped}"'
        made = self._report.made.strftime("%Y-%m-%dT%H:%M:%S")
        yield f'  <testsuite name="{name}" {numbers} timestamp="{made}">'
        yield from self._properties()
        yield from self._reading(name)
        for group in self._groups:
            yield from self._case(group, name)
        yield "  </testsuite>"

    def _properties(self) -> Iterator[str]:
        artefact = self._judgement.artefact
        known = {
            "standards": " ".join(self._judgement.standards),
            "sha-256": artefact.digest,
            "system": self._judgement.system,
            "edition": self._report.edition,
            "as-of": self._report.as_of.isoformat(),
        }
        yield "    <properties>"
        for name, value in known.items():
            if value:
                yield f'      <property name="{name}" value="{_attribute(value)}"/>'
        yield "    </properties>"

    def _reading(self, file: str) -> Iterator[str]:
        trouble, place = self._judgement.trouble, self._judgement.place
        if trouble is None:
            return
        said = sentence(self._report, trouble, self._language)
        yield f'    <testcase name="{_READING.read(self._language)}" classname="{file}" time="0">'
        yield _element("error", said, trouble.code, f"{printable(at(place))}: {said}" if place else said)
        yield "    </testcase>"

    def _case(self, group: Group, file: str) -> Iterator[str]:
        requirement, outcome = group.requirement, group.verdict.outcome
        name = _attribute(f"{requirement.name}: {requirement.title.read(self._language)}")
        opening = f'    <testcase name="{name}" classname="{file}" time="0"'
        if outcome is Outcome.PASSED:
            yield f"{opening}/>"
            return
        yield f"{opening}>"
        if outcome is Outcome.FAILED:
            values = {"title": requirement.title.read(self._language), "count": str(group.verdict.faults)}
            message = _FAULTS.read(self._language).format(**values)
            yield _element("failure", message, requirement.level.value, "\n".join(self._findings(group)))
        elif outcome is Outcome.NOT_CHECKED:
            reason = group.verdict.reason
            yield _element("error", self._reason(group), reason.code if reason else outcome.value, "")
        else:
            yield f'      <skipped message="{_attribute(self._reason(group))}"/>'
        yield "    </testcase>"

    def _reason(self, group: Group) -> str:
        """The outcome in words, with its reason where there is one."""
        word = OUTCOMES[group.verdict.outcome].read(self._language)
        reason = group.verdict.reason
        return f"{word}: {sentence(self._report, reason, self._language)}" if reason else word

    def _findings(self, group: Group) -> Iterator[str]:
        requirement, language = group.requirement, self._language
        level: Level = requirement.level
        yield f"{LEVELS[level].read(language)}: {requirement.statement.read(language)}"
        for finding in group.findings:
            beyond = beyond_lines(finding.place, language)
            where = printable(at(finding.place)) + (f" ({beyond})" if beyond else "")
            yield f"{where}: {sentence(self._report, finding, language, isolate=language == 'ar')}"
        if group.left_out:
            yield _LEFT_OUT.read(language).format(count=group.left_out)
        yield f"{_FIX.read(language)}: {requirement.fix.read(language)}"
        if requirement.cites:
            yield f"{_CITES.read(language)}: {'; '.join(requirement.cites)}"
        yield requirement_page(requirement, language, self._options.site)


def _counts(tests: int, failures: int, errors: int) -> str:
    return f'tests="{tests}" failures="{failures}" errors="{errors}" time="0"'


def _element(tag: str, message: str, kind: str, body: str) -> str:
    opening = f'      <{tag} message="{_attribute(message)}" type="{_attribute(kind)}"'
    return f"{opening}>{_content(body)}</{tag}>" if body else f"{opening}/>"


def _content(text: str) -> str:
    """Text of an element; what XML cannot hold shows as U+FFFD, what would turn the text is a character reference."""
    return escaped(html.escape(_NOT_XML.sub("\ufffd", text), quote=True), "&#x{:X};".format)


def _attribute(text: str) -> str:
    """Text of an attribute; line ends would be read as blanks (XML 1.0, 3.3.3)."""
    return _content(text).replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")
