"""Differences as JSON, for programs."""

from __future__ import annotations

from typing import Any

from checker.kernel.standard import Standard
from checker.kernel.text import both
from checker.reporters.writing import write_json
from checker.repository.differing import Change, Difference, EditionDifference
from checker.repository.differing.change import is_major


def difference_json(difference: Difference) -> str:
    """One difference between versions."""
    return write_json({"format": "miyar-difference", "version": "1.0", **_difference(difference)})


def editions_json(difference: EditionDifference) -> str:
    """What changed between two editions."""
    return write_json(
        {
            "format": "miyar-edition-difference",
            "version": "1.0",
            "before": difference.before,
            "after": difference.after,
            "added": [_head(one) for one in difference.added],
            "removed": [_head(one) for one in difference.removed],
            "changed": [_difference(one) for one in difference.changed],
        }
    )


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "before": difference.before.citation,
        "after": difference.after.citation,
        "major": difference.major,
        "leastVersion": difference.least or None,
        "numberTooLow": difference.numbered_too_low,
        "changes": [_change(one) for one in difference.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    made: dict[str, Any] = {
        "change": change.what.value,
        "requirement": change.requirement.name if change.requirement else None,
        "level": change.level.value,
        "major": is_major(change),
        "parts": list(change.parts),
    }
    if change.levels:
        made["levels"] = {"before": change.levels[0].value, "after": change.levels[1].value}
    if "statement" in change.parts and change.older and change.requirement:
        made["statements"] = {
            "before": both(change.older.statement.ar, change.older.statement.en),
            "after": both(change.requirement.statement.ar, change.requirement.statement.en),
        }
    if change.names:
        made["scopes"] = list(change.names)
    if change.samples:
        made["shownBy"] = list(change.samples)
    if change.unproven:
        made["unproven"] = True
    return made


def _head(standard: Standard) -> dict[str, Any]:
    return {"citation": standard.citation, "title": both(standard.title.ar, standard.title.en)}
