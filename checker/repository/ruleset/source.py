"""One ruleset file: read, and held to the form of rulesets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from checker.engines import patterns
from checker.engines.form import Form, placed
from checker.engines.schema import Mismatch
from checker.kernel.document import Document
from checker.kernel.place import Place, spoken
from checker.kernel.pointer import join
from checker.kernel.trouble import Trouble
from checker.loaders import load_bytes
from checker.repository.ruleset.messages import MESSAGES, trouble
from checker.repository.ruleset.mistakes import mistakes

_SENTENCES = {**MESSAGES, **patterns.MESSAGES}
_FORM = Path(__file__).with_name("form.json")


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A ruleset file that keeps to its form. `data` is what it says, severities and formats as written."""

    file: Path
    document: Document

    @property
    def data(self) -> Mapping[str, Any]:
        """The mapping at the top of the file."""
        data: Mapping[str, Any] = self.document.data
        return data

    def place(self, *tokens: str | int, on_key: bool = False) -> Place:
        """Where in the file something stands."""
        spot = (join(tokens), on_key)
        return self.document.locate([spot])[spot]

    def tell(self, code: str, values: Mapping[str, Any], *tokens: str | int) -> Trouble:
        """A trouble with what stands at `tokens`."""
        return trouble(code, values, self.place(*tokens))

    def tell_mismatch(self, found: Mismatch) -> Trouble:
        """A trouble with its place, from a mistake found in the file."""
        return placed(self.document, [found], _SENTENCES)[0]


def read_source(file: Path) -> Source:
    """Read a ruleset file. Raises Trouble: the first mistake in the order of the file, with its line."""
    try:
        raw = file.read_bytes()
    except OSError:
        name = spoken(file)
        raise trouble("ruleset.unreadable", {"file": name}, Place(name)) from None
    document = load_bytes(raw, spoken(file), form="json" if file.suffix == ".json" else "yaml")
    told = [*_duplicates(document), *_form().mistakes(document)]
    if not told:
        told = placed(document, list(mistakes(document.data)), _SENTENCES)
    if told:
        raise _first(told)
    return Source(file, document)


@cache
def _form() -> Form:
    return Form(orjson.loads(_FORM.read_bytes()))


def _duplicates(document: Document) -> list[Trouble]:
    """A key written twice: one of the two rules is lost, and nobody would know."""
    return [
        trouble("ruleset.key-twice", {"key": flaw.pointer.rpartition("/")[2]}, flaw.place)
        for flaw in document.flaws
        if flaw.code == "load.duplicate-key"
    ]


def _first(told: Sequence[Trouble]) -> Trouble:
    return min(told, key=lambda one: one.place or Place(""))
