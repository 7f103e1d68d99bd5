"""Differences between versions and editions, written out as text, Markdown or JSON."""

from checker.pages.differences.as_json import difference_json, editions_json
from checker.pages.differences.markdown import difference_markdown, editions_markdown
from checker.pages.differences.text import difference_text, editions_text

__all__ = [
    "difference_json",
    "difference_markdown",
    "difference_text",
    "editions_json",
    "editions_markdown",
    "editions_text",
]
