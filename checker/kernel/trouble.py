"""Errors that a person can act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.place import Place
from checker.kernel.text import Text


class Trouble(Exception):
    """Something that stops a part of the run: what is wrong and what to do, in both languages.

    `code` and `values` are kept, so that a verdict or a notice can carry them;
    `text` is the sentence with `{name}` fields; `place` is where it is.
    """

    def __init__(
        self, code: str, text: Text, values: Mapping[str, Any] | None = None, place: Place | None = None
    ) -> None:
        self.code = code
        self.text = text
        self.values = dict(values or {})
        self.place = place
        super().__init__(code)

    def __str__(self) -> str:
        from_place = f"{self.place.file}:{self.place.line}: " if self.place else ""
        return f"{from_place}{self.code} {self.values}"

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.code, self.text, self.values, self.place))


class Misconfigured(Exception):
    """A run cannot begin: all that is wrong with what was asked or with the manifest."""

    def __init__(self, troubles: tuple[Trouble, ...]) -> None:
        self.troubles = troubles
        super().__init__(*troubles)
