"""All rules that one sort of artefact must keep, in one look at the bytes and at most one walk over the values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from checker.kernel.document import Document
from checker.kernel.fault import Fault, Inapplicable, Outcry
from checker.kinds.text.glance import Glance
from checker.kinds.text.rule import Rule, Seen, Told, plain
from checker.kinds.text.source import STRUCTURED, Source
from checker.kinds.text.walk import keys, leaves


class Entry(NamedTuple):
    """A rule, and the requirement it is asked for."""

    requirement: str
    rule: Rule


class TextCheck:
    """The check of one set of requirements."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._whole = [entry for entry in entries if entry.rule.whole]
        self._texts = [entry for entry in entries if entry.rule.text]
        self._values = [entry for entry in entries if entry.rule.value]
        self._glance = Glance([entry.rule for entry in self._values])
        self._by_key: dict[str, list[Entry]] = {}

    def accepts(self, value: Any) -> bool:
        """Whether no rule about strings and values has anything to say of one part of a stream."""
        raw = _written(value)
        if raw is None:
            return False
        source = Source(raw, "json")
        return not self._open_texts(source) and not self._glance.suspects(source)

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults: of the whole, then of its strings and values in the order of the file."""
        written = document.data if document.form not in STRUCTURED else ""
        source = Source(document.raw, document.form, written)
        yield from self._of_whole(document, source)
        texts = self._open_texts(source)
        if not source.structured:
            for entry in self._values:
                yield Inapplicable(entry.requirement)
            for number, line in source.lines() if texts else ():
                yield from _in_line(texts, line, number)
            return
        suspects = self._glance.suspects(source)
        if not texts and not suspects:
            return
        for start, value in _values(document):
            if texts:
                yield from _of_keys(texts, value, start)
            yield from self._of_leaves(texts, value, start)

    def _of_whole(self, document: Document, source: Source) -> Iterator[Outcry]:
        for requirement, rule in self._whole:
            for spot in rule.whole(document, source) if rule.whole else ():
                if spot is None:
                    yield Inapplicable(requirement)
                else:
                    yield Fault(requirement, spot.code, spot.pointer, spot.values, on_key=spot.on_key)

    def _open_texts(self, source: Source) -> list[Entry]:
        """The rules about strings that the bytes do not clear at once."""
        return [entry for entry in self._texts if _open(entry.rule, source)]

    def _of_leaves(self, texts: list[Entry], data: Any, start: str) -> Iterator[Outcry]:
        asked = self._asked
        for step, token, key, value, parent in leaves(data):
            entries = asked(key, value)
            is_text = type(value) is str
            if not entries and not (texts and is_text):
                continue
            pointer = start + step.pointer(token)
            if is_text:
                yield from _told(texts, value, pointer)
            for requirement, rule in entries:
                for told in rule.value(Seen(key, value, parent)) if rule.value else ():
                    yield Fault(requirement, told.code, pointer, told.values)

    def _asked(self, key: str, value: Any) -> list[Entry]:
        """The rules that want to see a value under `key`."""
        by_key = self._by_key.get(key)
        if by_key is None:
            name = plain(key)
            by_key = self._by_key[key] = [entry for entry in self._values if name in entry.rule.keys]
        if type(value) is str:
            more = [one for one in self._values if one.rule.shape and one.rule.shape.search(value)]
        elif type(value) in (int, float):
            more = [one for one in self._values if one.rule.numbers]
        else:
            more = []
        return [*by_key, *[one for one in more if one not in by_key]] if more else by_key


def _open(rule: Rule, source: Source) -> bool:
    if rule.skips and rule.skips(source):
        return False
    # A structured document with escapes may hold what its bytes do not show.
    shown = source.shown or not source.structured
    return not (shown and rule.clean and rule.clean(source))


def _of_keys(texts: list[Entry], data: Any, start: str) -> Iterator[Outcry]:
    for step, key in keys(data):
        for entry in texts:
            for told in _about(entry.rule, key):
                yield Fault(entry.requirement, told.code, start + step.pointer(key), told.values, on_key=True)


def _told(texts: Iterable[Entry], string: str, pointer: str) -> Iterator[Outcry]:
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


def _values(document: Document) -> Iterator[tuple[str, Any]]:
    """(pointer, value) of the document, or of each part where it is a stream of parts."""
    parts = document.parts() if document.form in STRUCTURED else None
    if parts is None:
        yield "", document.data
        return
    for row, value in parts:
        yield f"/{row}", value


def _written(value: Any) -> bytes | None:
    """`value` as JSON in UTF-8, None where it cannot be written so: a lone surrogate, an integer beyond 64 bits."""
    import orjson  # noqa: PLC0415 - only where there are streams of parts

    try:
        return orjson.dumps(value)
    except TypeError:
        return None
