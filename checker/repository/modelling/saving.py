"""A model written to a file of another format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from checker.architecture.formats.archi import write_archi
from checker.architecture.formats.csv import write_csv
from checker.architecture.formats.exchange import write_exchange
from checker.architecture.formats.reading import Written
from checker.architecture.mistakes import troubles
from checker.architecture.model import Model
from checker.kernel.place import Place, spoken
from checker.kernel.refusal import why
from checker.kernel.trouble import Trouble
from checker.repository.modelling.messages import trouble

_WRITERS: Mapping[str, Callable[[Model], Written]] = {"exchange": write_exchange, "archimate": write_archi}
FORMATS = ("exchange", "archimate", "csv")
_BY_SUFFIX = {".xml": "exchange", ".archimate": "archimate", ".csv": "csv", "": "csv"}


def format_of(path: Path) -> str:
    """The format a file's name asks for; `""` where it asks for none."""
    return _BY_SUFFIX.get(path.suffix.lower(), "")


def save_model(model: Model, path: Path, form: str) -> list[Trouble]:
    """Write a model; CSV is written into a folder. Returns what the format cannot say. Raises Trouble."""
    if form == "csv":
        folder = path.parent if path.suffix else path
        prefix = path.stem.removesuffix("elements") if path.suffix else ""
        files = {folder / f"{prefix}{name}": one for name, one in write_csv(model).items()}
    else:
        files = {path: _WRITERS[form](model)}
    for file, written in files.items():
        _write(file, written.content)
    lost = [one for written in files.values() for one in written.mistakes]
    return [Trouble(one.code, one.text, one.values, None) for one in troubles(lost)]


def _write(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        values = {"file": spoken(file), "why": why(error)}
        raise trouble("repository.unwritable-file", values, Place(spoken(file))) from None
