"""Reading out the sentences that findings, reasons and notices carry as codes and values."""

from __future__ import annotations

from checker.kernel.fault import Values
from checker.kernel.messages import fill, show
from checker.kernel.printable import printable
from checker.kernel.report import Finding, Notice, Report
from checker.kernel.text import Language
from checker.kernel.verdict import Reason


def sentence(report: Report, said: Finding | Reason | Notice, language: Language, *, isolate: bool = False) -> str:
    """The sentence in `language`. A code without a sentence is read out as it stands: it must not hide."""
    text = report.messages.get(said.code)
    if text is None:
        return _bare(said.code, said.values, language)
    return fill(text, said.values, language, isolate=isolate)


def _bare(code: str, values: Values, language: Language) -> str:
    written = ", ".join(f"{name}={show(value, language)}" for name, value in values.items())
    return printable(f"{code} ({written})" if written else code)
