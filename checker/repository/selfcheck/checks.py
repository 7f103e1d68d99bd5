"""The check of a requirement: a kind that is there, and parameters that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from checker.engines.schema import Mismatch, Unjudged, compile_schema
from checker.repository.selfcheck.subject import Subject


def check(subject: Subject) -> Iterator[Mismatch]:
    """What is wrong under `check`."""
    kind, parameters = subject.requirement.check.kind, subject.requirement.check.parameters
    if kind not in subject.kinds:
        yield _unknown(kind, sorted(subject.kinds))
        return
    try:
        for found in compile_schema(subject.kinds[kind]).faults(parameters):
            yield found._replace(tokens=("check", kind, *found.tokens))
    except Unjudged as why:
        yield Mismatch(why.code, ("check", kind), why.values)


def _unknown(kind: str, allowed: list[str]) -> Mismatch:
    values = {"kind": kind, "allowed": get_close_matches(kind, allowed) or allowed}
    return Mismatch("selfcheck.unknown-kind", ("check", kind), values, on_key=True)
