"""Running the command in this process, as a person would run it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from checker.cli import main


class Run(NamedTuple):
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture
def miyar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """`miyar(*words)` in English unless `--lang` says otherwise."""
    monkeypatch.setenv("MIYAR_LANG", "en")

    def run(*words: object) -> Run:
        monkeypatch.setattr(sys, "argv", ["miyar", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        written = capsys.readouterr()
        return Run(int(ended.value.code or 0), written.out, written.err)

    return run
