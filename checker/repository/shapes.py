"""From data that keeps to its form to the kernel's values."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from checker.kernel.level import Level
from checker.kernel.standard import CheckSpec, Example, Requirement, Scope, Standard, Status
from checker.kernel.text import Text
from checker.repository.digests import combined


def text(value: Mapping[str, str]) -> Text:
    """A text in both languages."""
    return Text(value["ar"], value["en"])


def day(value: str | None) -> date | None:
    """A day written as ISO 8601 says (2026-12-01), or none."""
    return date.fromisoformat(value) if value else None


def version_order(version: str) -> tuple[int, ...]:
    """1.10 comes after 1.9."""
    return tuple([int(number) for number in version.split(".")])


def standard(folder: Path, data: Mapping[str, Any]) -> Standard:
    """The head of a version of a standard: without its requirements."""
    in_force = data.get("in-force", {})
    return Standard(
        id=folder.parent.name,
        version=folder.name,
        title=text(data["title"]),
        summary=text(data["summary"]),
        status=Status(data["status"]),
        in_force_from=day(in_force.get("from")),
        in_force_until=day(in_force.get("until")),
        replaces=tuple(data.get("replaces", ())),
        scopes=tuple([_scope(name, told) for name, told in data["scope"].items()]),
        requirements=(),
        changelog=tuple([text(entry) for entry in data.get("changelog", ())]),
        folder=folder,
        transition_until=day(data.get("transition", {}).get("until")),
        assumed=text(data["assumed"]) if "assumed" in data else None,
    )


def _scope(name: str, told: Mapping[str, Any]) -> Scope:
    return Scope(
        name=name,
        forms=frozenset(told.get("forms", ())),
        keys=told.get("keys", {}),
        files=tuple(told.get("files", ())),
        media=frozenset(told.get("media", ())),
        roots=frozenset(told.get("roots", ())),
    )


def requirement(head: Standard, name: str, data: Mapping[str, Any], digest: str, given: str) -> Requirement:
    """A requirement of the version `head`; `name` is its id.

    `given` is the digest of what any check of the version may read, `digest` that and the requirement's own file.
    """
    ((kind, parameters),) = data["check"].items()
    cites = data["cites"]
    return Requirement(
        standard=head.id,
        version=head.version,
        id=name,
        level=Level(data["level"]),
        title=text(data["title"]),
        statement=text(data["statement"]),
        why=text(data["why"]),
        fix=text(data["fix"]),
        cites=(cites,) if isinstance(cites, str) else tuple(cites),
        check=CheckSpec(kind, parameters),
        examples=_examples(head.folder, data["examples"]),
        folder=head.folder,
        digest=digest,
        applies_to=tuple(data.get("scope", ())),
        assumed=data.get("assumed", False),
        judges=combined([given, _plain(data["check"])]),
    )


def _plain(parameters: Any) -> str:
    """The same text for the same parameters, in whatever order their keys stand."""
    return json.dumps(parameters, sort_keys=True, ensure_ascii=False)


def _examples(folder: Path, told: Sequence[Mapping[str, Any]]) -> tuple[Example, ...]:
    """The form lets through only examples that say exactly one of `passes` and `fails`."""
    return tuple([_example(folder, one) for one in told])


def _example(folder: Path, one: Mapping[str, Any]) -> Example:
    passes = "passes" in one
    sample = one["passes"] if passes else one["fails"]
    return Example(text(one["name"]), passes, folder / sample, tuple(one.get("at", ())))
