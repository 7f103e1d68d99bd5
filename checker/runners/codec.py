"""Judgements as bytes and back, for the cache. Verdicts are grouped by outcome, which keeps them small."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import orjson

from checker.kernel.place import Place
from checker.kernel.report import Artefact, Finding, Judgement
from checker.kernel.verdict import Outcome, Reason, Verdict

_OUTCOMES = tuple(Outcome)


def encode(judgement: Judgement) -> bytes:
    """Write a judgement down. `decode(encode(j))` equals `j` where its values are plain JSON."""
    return orjson.dumps(
        {
            "a": judgement.artefact,
            "s": judgement.standards,
            "v": _written(judgement.verdicts),
            "f": [_finding(finding) for finding in judgement.findings],
            "u": judgement.used,
            "c": judgement.cut,
            "w": judgement.trouble,
            "l": judgement.place,
            "y": judgement.system,
            "r": judgement.unread,
        },
        default=tuple,  # our named tuples are rows
    )


def decode(raw: bytes) -> Judgement:
    """Read a judgement. Raises ValueError, KeyError or TypeError where `raw` is none."""
    found = orjson.loads(raw)
    return Judgement(
        artefact=Artefact(*found["a"]),
        standards=tuple(found["s"]),
        verdicts=_verdicts(found["v"]),
        findings=tuple([_read_finding(*row) for row in found["f"]]),
        used=tuple([(name, digest) for name, digest in found["u"]]),
        cut=found["c"],
        trouble=Reason(*found["w"]) if found["w"] else None,
        place=Place(*found["l"]) if found["l"] else None,
        system=found["y"],
        unread=Reason(*found["r"]) if found["r"] else None,
    )


def _written(verdicts: tuple[Verdict, ...]) -> str:
    """Verdicts as a text of their own, so that artefacts that fared alike have the same.

    It lists runs of plain verdicts as [outcome, version, names…], and the others in full, with their place in the row.
    """
    plain: list[list[Any]] = []
    told: list[list[Any]] = []
    for position, verdict in enumerate(verdicts):
        outcome = _OUTCOMES.index(verdict.outcome)
        if verdict.faults or verdict.reason:
            told.append([position, verdict.requirement, verdict.version, outcome, verdict.faults, verdict.reason])
        elif plain and plain[-1][:2] == [outcome, verdict.version]:
            plain[-1].append(verdict.requirement)
        else:
            plain.append([outcome, verdict.version, verdict.requirement])
    return orjson.dumps([plain, told], default=tuple).decode()


@lru_cache(maxsize=1_000)
def _verdicts(written: str) -> tuple[Verdict, ...]:
    """The verdicts that a text says; the same text gives one and the same tuple of them."""
    plain, told = orjson.loads(written)
    verdicts = [Verdict(name, version, _OUTCOMES[outcome]) for outcome, version, *names in plain for name in names]
    for position, name, version, outcome, faults, reason in told:
        verdicts.insert(
            position, Verdict(name, version, _OUTCOMES[outcome], faults, Reason(*reason) if reason else None)
        )
    return tuple(verdicts)


def _finding(finding: Finding) -> tuple[Any, ...]:
    return (*finding[:5], tuple(finding.place), *finding[6:])


def _read_finding(  # noqa: PLR0913, PLR0917 - one argument a field of the row
    requirement: str, version: str, code: str, pointer: str, values: Any, place: list[Any], *line: Any
) -> Finding:
    return Finding(requirement, version, code, pointer, values, Place(*place), *line)
