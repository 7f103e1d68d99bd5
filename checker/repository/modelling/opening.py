"""A model from wherever it is: a folder of YAML, an exchange file, Archi's file or folders, CSV."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile
from zlib import error as zlib_error

from checker.architecture.formats.archi.grafico import FOLDER, read_grafico
from checker.architecture.formats.csv import Table, read_csv
from checker.architecture.formats.reading import Reading
from checker.architecture.formats.recognising import ROOTS, read_model
from checker.architecture.mistakes import Mistake, troubles
from checker.architecture.place import At, Source
from checker.kernel.place import Place, spoken
from checker.kernel.trouble import Trouble
from checker.loaders import load_bytes
from checker.loaders.loading import LARGEST, read
from checker.repository.modelling.loading import LoadedModel, load_model
from checker.repository.modelling.messages import trouble

_ELEMENTS = "elements.csv"
_IN_ARCHIVE = "model.xml"


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
    name = spoken(path)
    raw = read(path, name)
    if raw.startswith(b"PK"):
        return _archive(raw, name)
    return _model(*_xml(raw, name))


def _model(root: Any, source: Source) -> Reading:
    found = read_model(root, source)
    if found is None:
        raise trouble("repository.no-model", {"file": source.name, "root": root.tag, "known": list(ROOTS)})
    return found


def _xml(raw: bytes, name: str) -> tuple[Any, Source]:
    document = load_bytes(raw, name, form="xml")
    return document.data.element, document


def _archive(raw: bytes, name: str) -> Reading:
    """Archi keeps a model that has images as a ZIP of `model.xml` and `images/`; the images are not taken over."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            told = archive.getinfo(_IN_ARCHIVE)
            if told.file_size > LARGEST:
                raise trouble("repository.model-archive-large", {"size": told.file_size, "limit": LARGEST}, Place(name))
            images = sum(one.filename.startswith("images/") for one in archive.infolist())
            content = archive.read(told)
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError, zlib_error):
        raise trouble("repository.no-model-archive", {"file": name}, Place(name)) from None
    found = _model(*_xml(content, name))
    if not images:
        return found
    return found._replace(
        mistakes=(*found.mistakes, Mistake("model.images", {"count": images}, At(found.model.at.source)))
    )


def _grafico(folder: Path) -> LoadedModel:
    """Every file that can be read; of the others it is told."""
    files: dict[str, tuple[Any, Source]] = {}
    wrong: list[Trouble] = []
    for path in sorted(folder.rglob("*.xml")):
        try:
            name = spoken(path)
            files[path.relative_to(folder).as_posix()] = _xml(read(path, name), name)
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
