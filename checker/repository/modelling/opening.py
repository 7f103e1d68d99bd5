"""A model from wherever it is: a folder of YAML, an exchange file, Archi's file or folders, CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.architecture.formats.archi import read_archi
from checker.architecture.formats.archi.grafico import FOLDER, read_grafico
from checker.architecture.formats.archi.naming import NAMESPACE as ARCHI
from checker.architecture.formats.csv import Table, read_csv
from checker.architecture.formats.exchange import read_exchange
from checker.architecture.formats.exchange.writing import NAMESPACE as EXCHANGE
from checker.architecture.formats.reading import Reading
from checker.architecture.mistakes import troubles
from checker.architecture.place import Source
from checker.kernel.place import Place, spoken
from checker.kernel.trouble import Trouble
from checker.loaders import load_bytes
from checker.loaders.loading import read
from checker.repository.messages import trouble
from checker.repository.modelling.loading import LoadedModel, load_model

_ELEMENTS = "elements.csv"


def open_model(path: Path, *, keep: bool = True) -> LoadedModel:
    """The model at a path, and what is wrong with its files. Raises Trouble where there is none that can be read."""
    if not path.is_dir():
        return _of(_read_file(path))
    if folder := next((one for one in (path / "model", path) if (one / FOLDER).is_file()), None):
        return _grafico(folder)
    if tables := sorted(path.glob(f"*{_ELEMENTS}")):
        return _of(_csv(tables[0]))
    return load_model(path, keep=keep)


def _of(reading: Reading) -> LoadedModel:
    return LoadedModel(reading.model, tuple(troubles(reading.mistakes)))


def _read_file(path: Path) -> Reading:
    if path.suffix.lower() == ".csv":
        return _csv(path)
    root, source = _xml(path)
    match root.tag.rpartition("}"):
        case [space, _, "model"] if space == f"{{{ARCHI}":
            return read_archi(root, source)
        case [space, _, "model"] if space.startswith("{http://www.opengroup.org/xsd/archimate"):
            return read_exchange(root, source)
    raise trouble("repository.no-model", {"file": spoken(path), "root": root.tag, "known": [EXCHANGE, ARCHI]})


def _xml(path: Path) -> tuple[Any, Source]:
    name = spoken(path)
    document = load_bytes(read(path, name), name, form="xml")
    return document.data.element, document


def _grafico(folder: Path) -> LoadedModel:
    """Every file that can be read; of the others it is told."""
    files: dict[str, tuple[Any, Source]] = {}
    wrong: list[Trouble] = []
    for path in sorted(folder.rglob("*.xml")):
        try:
            files[path.relative_to(folder).as_posix()] = _xml(path)
        except Trouble as why:
            wrong.append(why)
    if FOLDER not in files:
        raise wrong[0]
    found = _of(read_grafico(files))
    return found._replace(troubles=(*wrong, *found.troubles))


def _csv(path: Path) -> Reading:
    if not path.name.endswith(_ELEMENTS):
        raise trouble("repository.no-elements-file", {"file": spoken(path)}, Place(spoken(path)))
    prefix = path.name.removesuffix(_ELEMENTS)
    elements = _table(path)
    others = [path.with_name(f"{prefix}{name}.csv") for name in ("relations", "properties")]
    relations, properties = (_table(one) if one.is_file() else None for one in others)
    return read_csv(elements, relations, properties)


def _table(path: Path) -> Table:
    name = spoken(path)
    return Table(name, load_bytes(read(path, name), name, form="text").data)
