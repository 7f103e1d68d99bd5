"""One HTML file that stands by itself: both languages, a filter, nothing loaded from anywhere.

Without script everything can be read and the language switched; the script adds the filter, the document's language
and direction for assistive technology, and, in very large reports, the requirement's text beside each finding.
"""

from __future__ import annotations

from checker.kernel.report import Report
from checker.kernel.text import Language
from checker.reporters.html.index import plan
from checker.reporters.html.page import write
from checker.reporters.options import Options

SUFFIX = ".html"


def render(report: Report, language: Language, options: Options) -> str:
    """Write the page, opened in `language`."""
    return write(plan(report, options), language)
