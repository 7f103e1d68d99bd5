"""All rules that one sort of artefact must keep: a look at the bytes, a sieve, a walk where something stuck."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from checker.kernel.document import Document
from checker.kernel.fault import Fault, Inapplicable, Outcry
from checker.kinds.text.rule import Rule, Seen, Told
from checker.kinds.text.sieve import Entry, Sieve
from checker.kinds.text.source import STRUCTURED, Source
from checker.kinds.text.walk import keys, leaves


class TextCheck:
    """The check of one set of requirements."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._whole = [entry for entry in entries if entry.rule.whole]
        self._texts = [entry for entry in entries if entry.rule.text]
        self._values = [entry for entry in entries if entry.rule.value]
        self._full = Sieve(self._texts, self._values)

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """The parts of a stream in which a rule about strings and values finds a fault."""
        return [number for number, value in enumerate(values) if not self._clears(value)]

    def _clears(self, value: Any) -> bool:
        return self._full.passes(value) or next(_walked(self._full, value, ""), None) is None

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults: of its strings and values in the order of the file, then of the whole.

        In this order the flaws of a stream are known when the whole is judged: its parts were read.
        """
        written = document.data if document.form not in STRUCTURED else ""
        source = Source(document.raw, document.form, written, lambda: _strings(document))
        skipped = [entry for entry in self._texts if entry.rule.skips and entry.rule.skips(source)]
        yield from [Inapplicable(entry.requirement) for entry in skipped]
        texts = [entry for entry in self._texts if entry not in skipped and _open(entry.rule, source)]
        if source.structured:
            yield from self._of_values(texts, document)
        else:
            yield from [Inapplicable(entry.requirement) for entry in self._values]
            for number, line in source.lines() if texts else ():
                yield from _in_line(texts, line, number)
        yield from self._of_whole(document, source)

    def _of_values(self, texts: list[Entry], document: Document) -> Iterator[Outcry]:
        """A rule about values that met none it is about had nothing to judge."""
        if not texts and not self._values and document.form != "ndjson":
            return
        sieve = self._full if len(texts) == len(self._texts) else Sieve(texts, self._values)
        sieve.asked.clear()
        for start, value in _parts(document):
            if not sieve.passes(value):
                yield from _walked(sieve, value, start)
        for requirement, _ in self._values:
            if requirement not in sieve.asked:
                yield Inapplicable(requirement)

    def _of_whole(self, document: Document, source: Source) -> Iterator[Outcry]:
        for requirement, rule in self._whole:
            for spot in rule.whole(document, source) if rule.whole else ():
                if spot is None:
                    yield Inapplicable(requirement)
                else:
                    yield Fault(requirement, spot.code, spot.pointer, spot.values, on_key=spot.on_key)


def _open(rule: Rule, source: Source) -> bool:
    """Whether a rule about strings has something to look for in the document."""
    # A structured document with escapes may hold what its bytes do not show.
    shown = source.shown or not source.structured
    return not shown or rule.suspect is None or any(map(rule.suspect, source.marks))


def _walked(sieve: Sieve, data: Any, start: str) -> Iterator[Outcry]:
    """Ask the rules about the keys, strings and values of `data` that do not pass; `data` stands at `start`."""
    for step, key in keys(data) if sieve.texts else ():
        if not sieve.is_pure(key):
            pointer = start + step.pointer(key)
            yield from [fault._replace(on_key=True) for fault in _of_string(sieve.texts, key, pointer)]
    for step, token, key, value, parent in leaves(data):
        if type(value) is str and not sieve.is_pure(value):
            yield from _of_string(sieve.texts, value, start + step.pointer(token))
        for requirement, rule in sieve.about(key, value):
            sieve.asked.add(requirement)
            for told in rule.value(Seen(key, value, parent)) if rule.value else ():
                yield Fault(requirement, told.code, start + step.pointer(token), told.values)


def _of_string(texts: Iterable[Entry], string: str, pointer: str) -> Iterator[Fault]:
    for entry in texts:
        for told in _about(entry.rule, string):
            yield Fault(entry.requirement, told.code, pointer, told.values)


def _in_line(texts: Iterable[Entry], line: str, number: int) -> Iterator[Outcry]:
    """Plain text is pointed into by line and column, both from 1."""
    for entry in texts:
        for told in _about(entry.rule, line):
            yield Fault(entry.requirement, told.code, f"/{number}/{told.offset + 1}", told.values)


def _about(rule: Rule, string: str) -> Iterator[Told]:
    return rule.text(string) if rule.text else iter(())


def _strings(document: Document) -> Iterator[str]:
    for _, value in _parts(document):
        yield from [key for _, key in keys(value)]
        yield from [leaf[3] for leaf in leaves(value) if type(leaf[3]) is str]


def _parts(document: Document) -> Iterator[tuple[str, Any]]:
    """(pointer, value) of the document, or of each part where it is a stream of parts."""
    parts = document.parts()
    if parts is None:
        yield "", document.data
        return
    for row, value in parts:
        yield f"/{row}", value
