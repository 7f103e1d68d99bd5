"""Standards and requirements as JSON: both languages, whatever is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from checker.kernel.place import spoken
from checker.kernel.standard import Requirement, Standard, Status
from checker.kernel.text import LANGUAGES, Text, both
from checker.pages.terminal.lists import Entry
from checker.reporters import Options
from checker.reporters.addresses import requirement_page, standard_page
from checker.reporters.writing import write_json

NameOf = Callable[[Path], str]


def list_json(entries: Sequence[Entry], options: Options) -> str:
    """All versions, each with the number of its requirements."""
    return write_json(
        {
            "standards": [
                {**_head(one, options), "status": status.value, "requirements": count} for one, count, status in entries
            ]
        }
    )


def standard_json(standard: Standard, status: Status, options: Options, name_of: NameOf = spoken) -> str:
    """One version with its status on the reader's day and its requirements, the most binding first.

    `name_of` says how a sample's path is written.
    """
    ordered = sorted(standard.requirements, key=lambda one: one.level.rank)
    head = {**_head(standard, options), "status": status.value}
    return write_json({**head, "requirements": [_requirement(one, options, name_of) for one in ordered]})


def requirement_json(requirement: Requirement, options: Options) -> str:
    """One requirement."""
    return write_json(_requirement(requirement, options))


def _head(standard: Standard, options: Options) -> dict[str, Any]:
    pages = {one: standard_page(standard.id, standard.version, one, options.site) for one in LANGUAGES}
    return {
        "id": standard.id,
        "version": standard.version,
        "citation": standard.citation,
        "status": standard.status.value,
        "title": _both(standard.title),
        "summary": _both(standard.summary),
        "inForce": {"from": _day(standard.in_force_from), "until": _day(standard.in_force_until)},
        "replaces": list(standard.replaces),
        "assumed": _both(standard.assumed) if standard.assumed else None,
        "pages": pages,
    }


def _requirement(requirement: Requirement, options: Options, name_of: NameOf = spoken) -> dict[str, Any]:
    return {
        "name": requirement.name,
        "citation": requirement.citation,
        "level": requirement.level.value,
        "title": _both(requirement.title),
        "statement": _both(requirement.statement),
        "why": _both(requirement.why),
        "fix": _both(requirement.fix),
        "cites": list(requirement.cites),
        "scope": list(requirement.applies_to),
        "assumed": requirement.assumed,
        "check": {requirement.check.kind: requirement.check.parameters},
        "examples": [
            {
                "name": _both(example.name),
                "passes": example.passes,
                "file": name_of(example.path),
                "at": list(example.at),
            }
            for example in requirement.examples
        ],
        "pages": {one: requirement_page(requirement, one, options.site) for one in LANGUAGES},
    }


def _both(text: Text) -> dict[str, str]:
    return both(text.ar, text.en)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
