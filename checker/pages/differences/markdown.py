"""Differences as Markdown, for a change request or release notes."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kernel.messages import fill
from checker.kernel.text import Language
from checker.pages.differences import words
from checker.reporters.markdown_escape import code, prose
from checker.reporters.words import LEVELS
from checker.repository.differing import Change, Difference, EditionDifference


def difference_markdown(difference: Difference, language: Language) -> str:
    """One difference between versions."""
    return "\n".join(_difference(difference, language, "##")) + "\n"


def editions_markdown(difference: EditionDifference, language: Language) -> str:
    """What changed between two editions."""
    values = {"before": difference.before, "after": difference.after}
    lines = [f"## {prose(fill(words.FROM_TO, values, language))}"]
    for heading, standards in (
        (words.STANDARDS_ADDED, difference.added), (words.STANDARDS_REMOVED, difference.removed),
    ):  # fmt: skip
        if standards:
            lines.extend(["", f"### {heading.read(language)}", ""])
            lines.extend(f"- {code(one.citation)} {prose(one.title.read(language))}" for one in standards)
    for one in difference.changed:
        lines.extend(["", *_difference(one, language, "###")])
    if not (difference.added or difference.removed or difference.changed):
        lines.extend(["", prose(words.SAME_STANDARDS.read(language))])
    return "\n".join(lines) + "\n"


def _difference(difference: Difference, language: Language, mark: str) -> Iterator[str]:
    values = {"before": difference.before.citation, "after": difference.after.citation}
    yield f"{mark} {prose(fill(words.FROM_TO, values, language))}"
    for what, some in words.grouped(difference):
        yield ""
        yield f"{mark}# {words.WHATS[what].read(language)} ({len(some)})"
        yield ""
        for change in some:
            yield from _change(change, language)
    yield ""
    yield " ".join(f"**{prose(line)}**" for line in words.conclusion(difference, language))


def _change(change: Change, language: Language) -> Iterator[str]:
    if change.requirement is None:
        yield f"- {prose(fill(words.SCOPE, {'names': list(change.names)}, language))}"
    else:
        one = change.requirement
        level = prose(LEVELS[one.level].read(language))
        yield f"- **{level}** {prose(one.title.read(language))} {code(one.name)}"
    for line in words.details(change, language):
        yield f"  - {prose(line)}"
