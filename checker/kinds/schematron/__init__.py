"""Kind `schematron`: an XML document against rules of ISO/IEC 19757-3, with XPath 2 and 3 by Saxon.

    check:
      schematron:
        file: schemas/payment.sch     # in the standard's folder; what it includes lies there too
        phase: totals                 # optional: one phase of it
        ids: [sum-agrees]             # optional: only assertions, rules or patterns with these ids
        level: must                   # optional: only assertions whose role or flag is of this level

Requirements that name the same file and phase are judged by one run of the rules. An assertion says its text in the
reader's language where the schema has it (`xml:lang` on the assertion or on its diagnostics).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from checker.engines.xsd.library import etree, undeclared
from checker.kernel.document import Check, Document
from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kinds.schematron.judging import MOST, Judge, Outcome
from checker.kinds.schematron.messages import MESSAGES
from checker.kinds.schematron.preparing import Listener, listener, prepared

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"xml"})

PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "file": {"type": "string", "pattern": r"^schemas/.+\.sch$"},
        "phase": {"type": "string", "minLength": 1},
        "ids": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string", "minLength": 1}},
        "level": {"enum": ["must", "should", "may"]},
    },
    "required": ["file"],
    "additionalProperties": False,
}


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`. Raises Trouble where a schema is wrong, with its file and line."""
    groups: dict[tuple[str, str, str, str], list[Requirement]] = {}
    for one in requirements:
        parameters = one.check.parameters
        key = (one.standard, one.version, parameters["file"], parameters.get("phase", ""))
        groups.setdefault(key, []).append(one)
    judges = []
    for (_, _, file, phase), some in groups.items():
        judge = prepared(some[0], file, phase, supplies)
        judges.append((judge, tuple([listener(one, judge.program) for one in some])))
    return _Check(tuple(judges))


class _Check:
    """Schemas, each with the requirements that listen to it."""

    def __init__(self, judges: tuple[tuple[Judge, tuple[Listener, ...]], ...]) -> None:
        self._judges = judges

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """All: XML has no parts."""
        return range(len(values))

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults of each requirement. Raises Trouble for a document that cannot be had as a whole."""
        utf8 = _text(document.data)
        for judge, listeners in self._judges:
            outcome = judge.judge(utf8)
            for one in listeners:
                yield from _heard(one, judge, outcome)


def _text(root: Any) -> bytes:
    """The document as Saxon gets it: without a DOCTYPE, which it does not read and which brings nothing anyway."""
    element = root.element  # a document that is too large or not well formed says so
    if element.getroottree().docinfo.doctype:
        return bytes(etree().tostring(element, encoding="utf-8"))
    return undeclared(b"".join(root.pieces()))


def _heard(one: Listener, judge: Judge, outcome: Outcome) -> Iterator[Outcry]:
    told = [failed for failed in outcome.failed if failed.assertion in one.assertions]
    broken = next((failed for failed in told if failed.error), None)
    for failed in told:
        if not failed.error:
            values = {"rule": judge.program.spoken(failed.assertion), "message": failed.message}
            yield Fault(one.requirement, "schematron.assertion", failed.pointer, values)
    if broken is not None:
        rule = judge.program.spoken(broken.assertion)
        values = {"rule": rule, "error": broken.error, "where": broken.pointer}
        yield Unchecked(one.requirement, "schematron.not-evaluated", values)
    elif one.rules.isdisjoint(outcome.fired):
        yield Inapplicable(one.requirement)
    for number in sorted(one.assertions):
        if (count := outcome.counts.get(number, 0)) > MOST:
            cut = {"rule": judge.program.spoken(number), "told": MOST, "count": count}
            yield Fault(one.requirement, "schematron.cut", "", cut)
