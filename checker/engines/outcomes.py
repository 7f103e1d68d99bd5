"""What rules of a folder tell of a document, before it is known whose requirement that is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked


class Found(NamedTuple):
    """Something wrong, at a pointer of the document."""

    code: str
    pointer: str
    values: Mapping[str, Any] = {}
    on_key: bool = False


class Nothing(NamedTuple):
    """There was nothing to judge."""


class Undone(NamedTuple):
    """The rule could not judge, or not to the end: the code of the reason and its values."""

    code: str
    values: Mapping[str, Any] = {}


Outcome = Found | Nothing | Undone


def outcry(requirement: str, outcome: Outcome) -> Outcry:
    """What the rule of a requirement told, in the requirement's name."""
    match outcome:
        case Found(code, pointer, values, on_key):
            return Fault(requirement, code, pointer, values, on_key=on_key)
        case Nothing():
            return Inapplicable(requirement)
        case Undone(code, values):
            return Unchecked(requirement, code, values)
