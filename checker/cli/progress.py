"""A bar for what takes long: on a terminal only, and only once it has taken two seconds."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType
from typing import Any, Self

import click

_PATIENCE = 2.0
"""Seconds before a bar appears."""


class Progress:
    """A bar on standard error that appears when it is needed and is gone when the work is done."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._begun = monotonic()
        self._told = 0
        self._bar: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.__exit__(kind, error, trace)

    def tell(self, done: int, total: int) -> None:
        """Say how far the work has come."""
        if self._bar is None and self._wanted():
            self._bar = click.progressbar(length=total, label=self._label, file=sys.stderr)
            self._bar.__enter__()
        if self._bar is not None:
            self._bar.update(done - self._told)
            self._told = done

    def _wanted(self) -> bool:
        return sys.stderr.isatty() and monotonic() - self._begun > _PATIENCE
