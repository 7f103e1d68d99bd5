"""Workflow commands of GitHub Actions: each finding an annotation beside its line in the pull request.

GitHub shows at most 10 annotations of each type (error, warning, notice) for a step, 50 for a job, and drops
the rest without a word. So what could not be read and what binds most comes first, and the last line, which is no
command, gives the numbers of the whole run in the log.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checker.kernel.conclusion import conclude
from checker.kernel.level import Level
from checker.kernel.place import Place
from checker.kernel.printable import composed, worded
from checker.kernel.report import Finding, Judgement, Notice, Report
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Outcome
from checker.reporters.addresses import requirement_page
from checker.reporters.counts import count
from checker.reporters.grouping import Group, groups
from checker.reporters.options import Options
from checker.reporters.places import beyond_lines
from checker.reporters.sentences import sentence
from checker.reporters.unchecked import Untold, by_reason
from checker.reporters.words import CONCLUSIONS, LEVELS, NO_REASON, OUTCOMES

SUFFIX = ".txt"

_COMMANDS = {Level.MUST: "error", Level.SHOULD: "warning", Level.MAY: "notice"}
_STANDARD_INPUT = "-"
_END = re.compile("([\r\n])")
_ENDS = {"\r": "%0D", "\n": "%0A"}
_FIX = Text("الإصلاح: ", "To mend it: ")
_CITES = Text("البند: ", "Clause: ")
_UNREAD = Text("تعذر التحقق من هذا الملف", "This file could not be checked")
_UNTOLD = Text("لم يُتحقق من كل المتطلبات", "Some requirements were not checked")
_CONCERNS = Text("المتطلبات المعنية: ", "Requirements concerned: ")
_NOTICE = Text("ملاحظة على هذا التشغيل", "About this run")
_SUMMARY = Text(
    "معيار: {conclusion}. الملفات {files}، لم يُقرأ منها {troubled}، ولم يُتعرف على {unrecognised} غيرها. "
    "المخالفات {findings} ({levels})، ومنها بلا تفصيل {cut}. المتطلبات: {outcomes}.",
    "Mi‘yar: {conclusion}. Files {files}, of them not read {troubled}, besides them not recognised {unrecognised}. "
    "Findings {findings} ({levels}), of them not listed {cut}. Requirements: {outcomes}.",
)


def render(report: Report, language: Language, options: Options) -> str:
    """Write the commands, the most binding first, and a last line of plain text."""
    lines = [line for judgement in report.judgements for line in _untold(report, judgement, language)]
    found = [group for judgement in report.judgements for group in groups(report, judgement, Outcome.FAILED)]
    for group in sorted(found, key=lambda group: group.requirement.level.rank):
        lines += [_annotation(report, group, finding, language, options) for finding in group.findings]
    lines += [_notice(report, notice, language) for notice in report.notices]
    return "\n".join([*lines, _summary(report, language)]) + "\n"


def _annotation(report: Report, group: Group, finding: Finding, language: Language, options: Options) -> str:
    requirement = group.requirement
    title = f"{LEVELS[requirement.level].read(language)} · {requirement.title.read(language)}"
    said = [sentence(report, finding, language, isolate=language == "ar"), beyond_lines(finding.place, language)]
    if not options.quiet:
        said += [
            _FIX.read(language) + requirement.fix.read(language),
            _CITES.read(language) + "; ".join(requirement.cites) if requirement.cites else "",
            requirement_page(requirement, language, options.site),
        ]
    return _command(_COMMANDS[requirement.level], finding.place, title, said)


def _untold(report: Report, judgement: Judgement, language: Language) -> Iterator[str]:
    for untold in by_reason(judgement):
        unread = judgement.trouble is not None and untold.reason == judgement.trouble
        place = (judgement.place if unread else None) or Place(judgement.artefact.name)
        said = [_why(report, untold, language)]
        if untold.verdicts:
            names = ", ".join([verdict.requirement for verdict in untold.verdicts])
            said.append(_CONCERNS.read(language) + names)
        yield _command("error" if unread else "warning", place, (_UNREAD if unread else _UNTOLD).read(language), said)


def _why(report: Report, untold: Untold, language: Language) -> str:
    if untold.reason is None:
        return NO_REASON.read(language)
    return sentence(report, untold.reason, language, isolate=language == "ar")


def _notice(report: Report, notice: Notice, language: Language) -> str:
    said = sentence(report, notice, language, isolate=language == "ar")
    return _command("notice", notice.place, _NOTICE.read(language), [said])


def _command(name: str, place: Place | None, title: str, said: list[str]) -> str:
    """`::error file=a,line=1,col=2,title=t::message`; standard input has no file to point to."""
    properties: dict[str, str | int] = {}
    if place and place.file and place.file != _STANDARD_INPUT:
        properties = {"file": place.file, "line": place.line, "col": place.column if place.line else 0}
    properties["title"] = title
    written = ",".join([f"{key}={_property(str(value))}" for key, value in properties.items() if value])
    return f"::{name} {written}::{_data(chr(10).join([part for part in said if part]))}"


def _data(text: str, seen: Callable[[str], str] = composed) -> str:
    """Escape a message, as @actions/core does; what would steer the log or turn its text is made visible."""
    return "".join([_ENDS.get(piece) or seen(piece) for piece in _END.split(text.replace("%", "%25"))])


def _property(text: str) -> str:
    """Escape the value of a property, as @actions/core does."""
    return _data(text, worded).replace(":", "%3A").replace(",", "%2C")


def _summary(report: Report, language: Language) -> str:
    counts = count(report)
    comma = "، " if language == "ar" else ", "
    return _SUMMARY.read(language).format(
        conclusion=CONCLUSIONS[conclude(report)].read(language),
        files=counts.artefacts,
        troubled=counts.troubled,
        unrecognised=counts.unrecognised,
        findings=sum(counts.findings.values()),
        levels=comma.join([f"{LEVELS[level].read(language)} {number}" for level, number in counts.findings.items()]),
        cut=counts.cut,
        outcomes=comma.join([f"{OUTCOMES[one].read(language)} {number}" for one, number in counts.verdicts.items()]),
    )
