"""The head of the Markdown report: what was checked, and the verdicts of each standard in a table."""

from __future__ import annotations

from checker.kernel.report import Report
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Outcome
from checker.reporters.addresses import standard_page
from checker.reporters.by_standard import by_standard
from checker.reporters.counts import count
from checker.reporters.markdown_escape import code, prose
from checker.reporters.options import Options
from checker.reporters.words import LEVELS, OUTCOMES

_EDITION = Text("الطبعة", "edition")
_AS_OF = Text("بتاريخ", "as of")
_TOOL = Text("أداة التحقق", "checker")
_STANDARD = Text("المعيار", "Standard")
_VERSION = Text("، الإصدار", ", version")
_FILES = Text("الملفات", "Files")
_UNREAD = Text("لم يُقرأ منها", "of them not read")
_UNRECOGNISED = Text("ملفات لم يتعرف عليها أي معيار", "files that no standard recognised")
_FINDINGS = Text("المخالفات", "Findings")
_CUT = Text("منها بلا تفصيل", "of them not listed")
_MOST_STANDARDS = 60


def head(report: Report, language: Language, options: Options) -> str:
    """Agency, edition and day; figures; the table."""
    return f"{_about(report, language)}\n\n{_figures(report, language)}\n{_table(report, language, options)}"


def _about(report: Report, language: Language) -> str:
    parts = [f"**{prose(report.agency.read(language)[:200])}**"] if report.agency else []
    if report.edition:
        parts.append(f"{_EDITION.read(language)} {code(report.edition)}")
    parts.append(f"{_AS_OF.read(language)} {code(report.as_of.isoformat())}")
    parts.append(f"{_TOOL.read(language)} {code(report.tool_version)}")
    return " · ".join(parts)


def _figures(report: Report, language: Language) -> str:
    counts = count(report)
    levels = [f"{LEVELS[level].read(language)} {number}" for level, number in counts.findings.items()]
    comma = "، " if language == "ar" else ", "
    lines = [f"- **{_FINDINGS.read(language)}** {sum(counts.findings.values())}: {comma.join(levels)}"]
    if counts.cut:
        lines[0] += f"{comma}{_CUT.read(language)} {counts.cut}"
    files = f"- **{_FILES.read(language)}** {counts.artefacts}"
    lines.append(f"{files}{comma}{_UNREAD.read(language)} {counts.troubled}" if counts.troubled else files)
    if counts.unrecognised:
        lines[-1] += f"{comma}{_UNRECOGNISED.read(language)} {counts.unrecognised}"
    return "\n".join(lines) + "\n"


def _table(report: Report, language: Language, options: Options) -> str:
    rows = by_standard(report)
    if not rows:
        return ""
    lines = [
        f"| {' | '.join([_STANDARD.read(language), *[OUTCOMES[one].read(language) for one in Outcome]])} |",
        "| --- |" + " ---: |" * len(Outcome),
    ]
    for (standard, version), numbers in list(rows.items())[:_MOST_STANDARDS]:
        known = report.standards.get(f"{standard}@{version}")
        name = prose(known.title.read(language)[:200]) if known else code(standard)
        page = standard_page(standard, version, language, options.site)
        words = f"{name}{_VERSION.read(language)} {prose(version)}"
        cells = [f"[{words}]({page})", *[str(numbers[one]) for one in Outcome]]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, ""])
