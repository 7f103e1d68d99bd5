"""Markdown for a comment on a pull request or the summary of a CI job.

GitHub refuses a comment of more than 65,536 characters. What does not fit is left out a requirement at a time,
the least binding last in line, and the end says how many findings that were.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.kernel.conclusion import Conclusion, conclude
from checker.kernel.level import Level
from checker.kernel.report import Finding, Judgement, Report
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Outcome
from checker.reporters.addresses import requirement_page
from checker.reporters.grouping import Group, groups
from checker.reporters.markdown_escape import code, markup, prose, source
from checker.reporters.markdown_fitting import Block, fit
from checker.reporters.markdown_head import head
from checker.reporters.options import Options
from checker.reporters.places import at, beyond_lines
from checker.reporters.sentences import sentence
from checker.reporters.unchecked import Untold, by_reason
from checker.reporters.words import CONCLUSIONS, LEVELS, NO_REASON

SUFFIX = ".md"
LONGEST = 65_536
"""Characters of a comment that GitHub takes."""
FEW = 10
"""Findings of one requirement listed for one artefact, unless all are asked for."""

_SIGNS = {Conclusion.CONFORMS: "✅", Conclusion.DOES_NOT_CONFORM: "❌", Conclusion.NOT_CHECKED: "⚠️"}
_NAME = Text("معيار", "Mi‘yar")
_FINDINGS = Text("المخالفات", "Findings")
_UNTOLD = Text("ما لم يُتحقق منه", "Not checked")
_RUN = Text("ملاحظات على التشغيل", "About this run")
_FIX = Text("الإصلاح:", "To mend it:")
_CITES = Text("البند:", "Clause:")
_MORE = Text("ومخالفات أخرى لا ترد هنا: {number}.", "Further findings that are not listed here: {number}.")
_LEFT_OUT = Text(
    "لا يتسع التعليق لأكثر من {longest} محرفًا، فلم ترد فيه أجزاء عددها {blocks} تضم مخالفات عددها {findings}؛ "
    "تجدها كلها في التقرير الكامل.",
    "A comment holds {longest} characters: parts left out {blocks}, findings in them {findings}. "
    "The full report has them all.",
)


def render(report: Report, language: Language, options: Options) -> str:
    """Write the report: conclusion, figures, what was not checked, findings by artefact, notices of the run."""
    conclusion = conclude(report)
    title = f"## {_SIGNS[conclusion]} {_NAME.read(language)}: {CONCLUSIONS[conclusion].read(language)}"
    blocks = [] if options.quiet else list(_body(report, language, options))
    opening, closing = ('<div dir="rtl">\n\n', "\n</div>\n") if language == "ar" else ("", "")
    top = f"{opening}{title}\n\n{head(report, language, options)}"

    def told(left_out: int, findings: int) -> str:
        text = _LEFT_OUT.read(language).format(longest=f"{LONGEST:,}", blocks=left_out, findings=findings)
        return f"\n> {prose(text)}\n"

    return top + fit(blocks, LONGEST - len(top) - len(closing), told) + closing


def _body(report: Report, language: Language, options: Options) -> Iterator[Block]:
    untold = [(judgement, one) for judgement in report.judgements for one in by_reason(judgement)]
    yield from _section(_UNTOLD, [_not_checked(report, *pair, language) for pair in untold], language)
    found = sorted(
        [(judgement, group) for judgement in report.judgements for group in groups(report, judgement, Outcome.FAILED)],
        key=lambda pair: pair[1].requirement.level.rank,
    )
    by_name: dict[str, list[Group]] = {}
    for judgement, group in found:
        by_name.setdefault(judgement.artefact.name, []).append(group)
    if by_name:
        yield Block(f"\n### {_FINDINGS.read(language)}\n")
    for name, some in by_name.items():
        opening = f"\n<details>\n<summary>{_summary(name, some, language)}</summary>\n"
        for group in some:
            yield Block(_group(report, group, language, options), group.verdict.faults, opening, "\n</details>\n")
    notices = [f"- {prose(sentence(report, one, language, isolate=language == 'ar'))}\n" for one in report.notices]
    yield from _section(_RUN, notices, language)


def _section(title: Text, items: Iterable[str], language: Language) -> Iterator[Block]:
    opening = f"\n### {title.read(language)}\n\n"
    return (Block(item, 0, opening) for item in items)


def _not_checked(report: Report, judgement: Judgement, untold: Untold, language: Language) -> str:
    place = judgement.place if judgement.place and untold.reason == judgement.trouble else None
    where = code(at(place) if place else judgement.artefact.name)
    isolate = language == "ar"
    why = sentence(report, untold.reason, language, isolate=isolate) if untold.reason else NO_REASON.read(language)
    names = ", ".join([code(verdict.requirement) for verdict in untold.verdicts])
    return f"- {where} — {prose(why)}{f' ({names})' if names else ''}\n"


def _summary(name: str, some: list[Group], language: Language) -> str:
    by_level = dict.fromkeys(Level, 0)
    for group in some:
        by_level[group.requirement.level] += group.verdict.faults
    numbers = [f"{LEVELS[level].read(language)} {number}" for level, number in by_level.items() if number]
    written = ("، " if language == "ar" else ", ").join(numbers)
    return f'<code dir="ltr">{markup(name)}</code> — {markup(written)}'


def _group(report: Report, group: Group, language: Language, options: Options) -> str:
    requirement = group.requirement
    page = requirement_page(requirement, language, options.site)
    listed = group.findings if options.verbose else group.findings[:FEW]
    more = group.verdict.faults - len(listed)
    cites = f" {_CITES.read(language)} {prose('; '.join(requirement.cites))}" if requirement.cites else ""
    return "".join(
        [
            f"\n#### {prose(LEVELS[requirement.level].read(language))} · ",
            f"[{prose(requirement.title.read(language))}]({page})\n\n",
            f"{prose(requirement.statement.read(language))}\n\n",
            *[_finding(report, finding, language) for finding in listed],
            f"- {_MORE.read(language).format(number=more)}\n" if more > 0 else "",
            f"\n**{_FIX.read(language)}** {prose(requirement.fix.read(language))}{cites}\n",
        ]
    )


def _finding(report: Report, finding: Finding, language: Language) -> str:
    beyond = beyond_lines(finding.place, language)
    where = code(at(finding.place)) + (f" ({prose(beyond)})" if beyond else "")
    said = prose(sentence(report, finding, language, isolate=language == "ar"))
    excerpt = source(finding.excerpt, finding.caret)
    return f"- {where} — {said}\n" + (f"\n  {excerpt}\n\n" if excerpt else "")
