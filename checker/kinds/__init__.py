"""Kinds of check, each found by the name of its file in this folder, or brought by an installed package.

A package brings a kind as an entry point of the group `miyar.kinds` whose name is the kind's; a name of ours is
never taken over by a package.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, cast

from checker.kernel.document import Check
from checker.kernel.kind import Kind, Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["GROUP", "MESSAGES", "kind", "messages", "names", "parameters"]

GROUP = "miyar.kinds"
MESSAGES: Mapping[str, Text] = {
    "kinds.broken": Text(
        "لا يعمل نوع الفحص «{kind}» المثبت من خارج معيار ({error})؛ حدّث الحزمة التي توفره أو أعد تثبيتها.",
        "The kind of check “{kind}”, which another package brings, does not work ({error}); "
        "update that package or install it again.",
    ),
}
_PARTS = ("FORMS", "PARAMETERS", "MESSAGES", "prepare")
"""What a module must have to be a kind."""

_met: dict[str, Kind | None] = {}


def kind(name: str) -> Kind | None:
    """The kind `name`, imported now if it was not before; None where there is none."""
    if name not in _met:
        _met[name] = _import(name)
    return _met[name]


def names() -> tuple[str, ...]:
    """Names of all kinds, ours and those of installed packages, in the order of the alphabet."""
    ours = {module.name for module in iter_modules(__path__)}
    return tuple(sorted(name for name in ours | {point.name for point in _points()} if kind(name)))


def parameters() -> dict[str, Mapping[str, Any]]:
    """Name → JSON Schema of the parameters, of all kinds."""
    return {name: known.PARAMETERS for name in names() if (known := kind(name))}


def messages(wanted: Iterable[str] | None = None) -> dict[str, Text]:
    """The sentences of the kinds `wanted`, by default of those met so far in this process."""
    merged = dict(MESSAGES)
    for name in tuple(_met) if wanted is None else wanted:
        if known := kind(name):
            merged.update(known.MESSAGES)
    return merged


def _import(name: str) -> Kind | None:
    if not name.isidentifier() or name.startswith("_"):
        return None
    if find_spec(f"{__name__}.{name}") is not None:
        return _as_kind(import_module(f"{__name__}.{name}"))
    point = next((point for point in _points() if point.name == name), None)
    return _brought(point) if point else None


def _points() -> Sequence[EntryPoint]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and most runs need our own kinds only

    return tuple(entry_points(group=GROUP))


def _brought(point: EntryPoint) -> Kind:
    """The kind of another package. One that cannot be used says so of every requirement: nothing passes by it."""
    try:
        found = _as_kind(point.load())
    except Exception as error:  # noqa: BLE001 - another's package may break in any way
        return _Unusable(point.name, type(error).__name__)
    return found or _Unusable(point.name, "FORMS, PARAMETERS, MESSAGES, prepare")


def _as_kind(found: object) -> Kind | None:
    return cast("Kind", found) if all(hasattr(found, part) for part in _PARTS) else None


class _AnyForm(frozenset[str]):
    """Says yes to every form: what a broken kind judges nobody knows."""

    __slots__ = ()

    def __contains__(self, _: object) -> bool:
        return True


class _Unusable:
    """Stands for a kind of another package that does not work: what it should judge is not-checked."""

    FORMS: frozenset[str] = _AnyForm()
    PARAMETERS: Mapping[str, Any] = {}
    MESSAGES: Mapping[str, Text] = MESSAGES

    def __init__(self, name: str, error: str) -> None:
        self._values = {"kind": name, "error": error}

    def prepare(self, requirements: Sequence[Requirement], supplies: Supplies) -> Check:  # noqa: ARG002 - the contract
        code = "kinds.broken"
        raise Trouble(code, MESSAGES[code], self._values)
