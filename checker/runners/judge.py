"""Judging one loaded document: requirements in, verdicts and findings out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from checker.kernel.document import Document
from checker.kernel.fault import Fault, Outcry
from checker.kernel.place import Place
from checker.kernel.report import Finding
from checker.kernel.verdict import Verdict
from checker.runners import apart
from checker.runners.checks import Checks, QuickLook, Requirements
from checker.runners.part import Part
from checker.runners.tally import Tally, hear_all

_EXCERPT = 240
"""Characters of a source line that a report carries, around the column."""

_LOOKED_AT_IN_FULL = 20
"""Parts of a stream judged one requirement at a time, whatever the quick look says."""

_AT_ONCE = 128
"""Parts of a stream that are looked at together."""

Row = tuple[int, object]
DocumentOf = Callable[[str], Document | None]
"""name → another document of the same tree, for faults that stand there."""


class Judged(NamedTuple):
    """What was decided of one document; `cut` counts the faults that are not among the findings."""

    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    cut: int


def judge(document: Document, requirements: Requirements, checks: Checks, document_of: DocumentOf) -> Judged:
    """Judge `document` by all `requirements`, in their order."""
    tallies = {requirement.name: Tally(requirement) for requirement in requirements}
    if document.parts() is None:
        _whole(document, requirements, checks, tallies)
    else:
        _stream(document, requirements, checks, tallies)
    findings = _findings(document, tallies, document_of)
    cut = sum(tally.count - len(tally.faults) for tally in tallies.values())
    return Judged(tuple(tally.verdict() for tally in tallies.values()), findings, cut)


def _whole(document: Document, requirements: Requirements, checks: Checks, tallies: dict[str, Tally]) -> None:
    groups = sorted(checks.by_kind(requirements).items(), key=lambda group: len(group[1]))
    works: list[apart.Work] = [partial(checks.outcries, kind, some, document) for kind, some in groups]
    if checks.spare_core and len(works) > 1 and apart.worth_it(document):
        works[:-1] = [apart.begin(partial(_all, works[:-1]))]
        works.reverse()
    for work in works:
        hear_all(tallies, work())
    for tally in tallies.values():
        tally.judged_parts += 1


def _all(works: Sequence[apart.Work]) -> list[Outcry]:
    return [outcry for work in works for outcry in work()]


def _stream(document: Document, requirements: Requirements, checks: Checks, tallies: dict[str, Tally]) -> None:
    """Part by part; kinds that take a stream whole look at it once."""
    by_part = _taking_whole(document, requirements, checks, tallies)
    if not by_part:
        return
    count = 0
    parts = iter(document.parts() or ())
    while rows := list(islice(parts, _AT_ONCE)):
        count += len(rows)
        for kind, some, look in by_part:
            for row, value in _doubtful(rows, look):
                part = Part(document, row, value)
                hear_all(tallies, map(part.of_whole, checks.outcries(kind, some, part)))
    for one in [one for _, some, _ in by_part for one in some]:
        tallies[one.name].judged_parts += count


def _doubtful(rows: Sequence[Row], look: QuickLook) -> Sequence[Row]:
    """Those that have to be judged in full. The first parts always are: they tell what applies to such parts."""
    try:
        doubtful = look([value for _, value in rows])
    except Exception:  # noqa: BLE001 - a quick look that breaks clears nothing; the long one tells
        return rows if len(rows) == 1 else [row for one in rows for row in _doubtful([one], look)]
    if not doubtful and rows[0][0] >= _LOOKED_AT_IN_FULL:
        return ()
    return [row for number, row in enumerate(rows) if number in doubtful or row[0] < _LOOKED_AT_IN_FULL]


def _taking_whole(
    document: Document, requirements: Requirements, checks: Checks, tallies: dict[str, Tally]
) -> list[_ByPart]:
    """Let the kinds look that take a stream whole; returns those that do not."""
    by_part: list[_ByPart] = []
    for kind, some in checks.by_kind(requirements).items():
        if checks.takes_streams(kind):
            hear_all(tallies, checks.outcries(kind, some, document))
            for one in some:
                tallies[one.name].judged_parts += 1
        else:
            by_part.append(_ByPart(kind, some, checks.doubtful(kind, some, document.form)))
    return by_part


class _ByPart(NamedTuple):
    """A kind that judges a stream part by part."""

    kind: str
    requirements: Requirements
    look: QuickLook


def _findings(document: Document, tallies: Mapping[str, Tally], document_of: DocumentOf) -> tuple[Finding, ...]:
    """Findings in the order of the requirements, each document located in one pass."""
    by_file: dict[str, set[tuple[str, bool]]] = {}
    for tally in tallies.values():
        for fault in tally.faults:
            by_file.setdefault(fault.file, set()).add((fault.pointer, fault.on_key))
    houses = {file: (document_of(file) if file else document) or document for file in by_file}
    places = {file: houses[file].locate(sorted(wanted)) for file, wanted in by_file.items()}
    return tuple(
        [
            _finding(tally, fault, places[fault.file][fault.pointer, fault.on_key], houses[fault.file])
            for tally in tallies.values()
            for fault in tally.faults
        ]
    )


def _finding(tally: Tally, fault: Fault, place: Place, house: Document) -> Finding:
    requirement = tally.requirement
    excerpt, caret = _around(house.line(place.line), place.column) if place.line else ("", 0)
    return Finding(
        requirement.name, requirement.version, fault.code, fault.pointer, fault.values, place, excerpt, caret
    )


def _around(line: str, column: int) -> tuple[str, int]:
    """The line, or where it is very long its part around the column, and the column inside that."""
    if len(line) <= _EXCERPT:
        return line, column
    start = max(0, min(column - 1 - _EXCERPT // 2, len(line) - _EXCERPT))
    before, after = "…" if start else "", "…" if start + _EXCERPT < len(line) else ""
    return f"{before}{line[start : start + _EXCERPT]}{after}", column - start + len(before)
