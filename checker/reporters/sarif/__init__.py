"""The report as SARIF 2.1.0 (OASIS), for code scanning: one run, a rule for each requirement."""

from __future__ import annotations

from typing import Any

from checker.kernel.conclusion import conclude
from checker.kernel.report import Report
from checker.kernel.text import Language
from checker.reporters.counts import count
from checker.reporters.options import Options
from checker.reporters.sarif.locations import artifacts
from checker.reporters.sarif.notifications import notifications
from checker.reporters.sarif.results import make_results
from checker.reporters.sarif.rules import Rules
from checker.reporters.writing import write_json

SUFFIX = ".sarif"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(report: Report, language: Language, options: Options) -> str:
    """Write the findings and what could not be checked, in `language`; verdicts are counted in the run's properties."""
    rules = Rules(report, language, options.site)
    found, left_out = make_results(report, language, rules)
    run = {
        "tool": {
            "driver": {
                "name": "miyar",
                "version": report.tool_version,
                "informationUri": options.site,
                "language": language,
                "rules": rules.descriptors(),
            }
        },
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, notifications(report, language, rules, left_out))],
        "artifacts": artifacts(report),
        "results": found,
        "properties": _properties(report, language),
    }
    return write_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _invocation(report: Report, told: list[dict[str, Any]]) -> dict[str, Any]:
    """3.20: the tool was successful where it could judge all it was given, whatever it found."""
    return {
        "executionSuccessful": all(one["level"] == "note" for one in told),
        "exitCode": int(conclude(report)),
        "endTimeUtc": report.made.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "toolExecutionNotifications": told,
    }


def _properties(report: Report, language: Language) -> dict[str, Any]:
    """3.8: what SARIF has no word for."""
    counts = count(report)
    return {
        "edition": report.edition or None,
        "agency": report.agency.read(language) if report.agency else None,
        "asOf": report.as_of.isoformat(),
        "failOn": report.fail_on,
        "verdicts": {outcome.value: number for outcome, number in counts.verdicts.items()},
        "unrecognised": counts.unrecognised,
    }
