"""The check of a requirement as its author wrote it: the lines of its own file."""

from __future__ import annotations

from checker.kernel.standard import Requirement
from checker.repository.reading import open_document


def check_source(requirement: Requirement) -> list[str]:
    """The lines under the key `check`, down to the next key of the top, in whatever way the keys are written."""
    document = open_document(requirement.folder / "requirements" / f"{requirement.id}.yaml")
    places = document.locate([(f"/{key}", True) for key in document.data])
    start = places["/check", True].line
    after = document.raw.count(b"\n") + 2
    end = min((place.line for place in places.values() if place.line > start), default=after)
    lines = [document.line(number) for number in range(start, end)]
    while lines and not lines[-1].strip():
        lines.pop()
    return lines
