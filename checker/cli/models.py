"""What the commands about models share: which model is meant, and how what is wrong with it is said."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.architecture.model import Model
from checker.architecture.values import Element
from checker.cli.speech import here, say, sentence
from checker.kernel.likeness import nearest
from checker.kernel.messages import fill
from checker.kernel.text import Language, Text
from checker.kernel.trouble import Trouble
from checker.repository.modelling import LoadedModel, open_model
from checker.repository.where import shipped

F = TypeVar("F", bound=Callable[..., Any])

_NO_CACHE = Text("لا يقرأ ما حُفظ من قراءة سابقة ولا يكتبه.", "Neither read nor write what earlier readings kept.")
_MOST_LINES = 1_000
_MORE = Text("… و{count} غيرها.", "… and {count} more.")


def model_argument(command: F) -> F:
    """Add the argument MODEL; the command receives `model`, a path."""
    return click.argument("model", required=False, type=click.Path(exists=True, path_type=Path))(command)


def cache_option(command: F) -> F:
    """Add `--no-cache`; the command receives `no_cache`."""
    return click.option("--no-cache", is_flag=True, help=here(_NO_CACHE))(command)


def opened(model: Path | None, *, keep: bool = True) -> LoadedModel:
    """The model at a path, else in ./architecture, else the one shipped. One that cannot be read ends the run: 3."""
    local = Path("architecture")
    path = model or (local if local.is_dir() else shipped("architecture"))
    try:
        return open_model(path, keep=keep)
    except Trouble as why:
        say(why)
        sys.exit(3)


def write_all(troubles: Iterable[Trouble], language: Language) -> int:
    """Write a line for each, but no more than anyone reads; returns how many there are."""
    count = 0
    for one in troubles:
        count += 1
        if count <= _MOST_LINES:
            click.echo(sentence(one, language))
    if count > _MOST_LINES:
        click.echo(_MORE.read(language).format(count=count - _MOST_LINES))
    return count


_NO_ELEMENT = Text("لا يوجد عنصر معرّفه «{name}».", "There is no element with the id “{name}”.")
_NEAREST = Text("لا يوجد عنصر معرّفه «{name}»؛ لعلك تقصد {nearest}.", "There is no element “{name}”; {nearest} is near.")


def element_of(model: Model, name: str, language: Language) -> Element:
    """The element with an id. One that is not there ends the run with 2 and the nearest that is."""
    found = model.by_id.get(name)
    if found is not None:
        return found
    near = nearest(name, model.by_id)
    text = _NEAREST if near else _NO_ELEMENT
    raise click.UsageError(fill(text, {"name": name, "nearest": near or ""}, language))
