"""Reporters: each turns a report into one form of text. A module of this folder is found by its file name."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any, Protocol, cast

from checker.kernel.report import Report
from checker.kernel.text import Language, Text
from checker.kernel.trouble import Trouble
from checker.reporters.options import Options

__all__ = ["GROUP", "Options", "Reporter", "find", "names"]

GROUP = "miyar.reporters"
"""Entry points by which an installed package brings a reporter: name → module."""

_UNKNOWN = Text(
    "لا توجد صيغة تقرير باسم «{name}»؛ الصيغ المتاحة: {known}.",
    "There is no report format named “{name}”; there are: {known}.",
)
_BROKEN = Text(
    "صيغة التقرير «{name}» المثبتة في حزمة أخرى لا تصلح ({error})؛ حدّث الحزمة أو أزلها.",
    "The report format “{name}”, which another package brings, is of no use ({error}); update or remove it.",
)


class Reporter(Protocol):
    """What a reporter is. It does no input or output and asks for no time: all it says is in the report."""

    SUFFIX: str
    """How the name of a file of this format ends, `.sarif`."""

    def render(self, report: Report, language: Language, options: Options) -> str:
        """Write the report out in `language`; formats that carry both languages carry both."""


def names() -> tuple[str, ...]:
    """Names of all reporters, in order; the house's own win over a package's."""
    own = [module.name for module in iter_modules(__path__) if _defines_a_reporter(module.name)]
    return tuple(sorted({*own, *_brought()}))


def find(name: str) -> Reporter:
    """The reporter of that name. Raises Trouble `reporter.unknown` or `reporter.broken`."""
    if name.isidentifier() and any(module.name == name for module in iter_modules(__path__)):
        module = _own(name)
        if _is_reporter(module):
            return cast("Reporter", module)
    brought = _brought()
    if name not in brought:
        raise Trouble("reporter.unknown", _UNKNOWN, {"name": name, "known": list(names())})
    return _load(name, brought[name])


def _defines_a_reporter(name: str) -> bool:
    """Whether the module's own code binds the names of a reporter; looked at without running it.

    The command asks for all names before it knows which one it needs, and the reporters together take long to import.
    """
    from importlib.abc import InspectLoader  # noqa: PLC0415 - slow to import, and only help asks for all

    spec = find_spec(f"{__name__}.{name}")
    code = spec.loader.get_code(spec.name) if spec and isinstance(spec.loader, InspectLoader) else None
    return code is not None and {"SUFFIX", "render"} <= set(code.co_names)


def _own(name: str) -> Any:
    return import_module(f"{__name__}.{name}")


def _is_reporter(module: Any) -> bool:
    """What the reporters share stands beside them and is none: it has no suffix and renders nothing."""
    return isinstance(getattr(module, "SUFFIX", None), str) and callable(getattr(module, "render", None))


def _brought() -> dict[str, Any]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - reads the metadata of every installed package

    return {point.name: point for point in entry_points(group=GROUP)}


def _load(name: str, point: Any) -> Reporter:
    try:
        module = point.load()
    except Exception as error:  # a package of somebody else may break in any way
        raise Trouble("reporter.broken", _BROKEN, {"name": name, "error": type(error).__name__}) from error
    if not _is_reporter(module):
        raise Trouble("reporter.broken", _BROKEN, {"name": name, "error": "SUFFIX, render"})
    return cast("Reporter", module)
