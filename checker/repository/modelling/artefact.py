"""The model that an artefact is: a file of another tool, or the folder whose `model.yaml` is judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from checker.architecture.collecting import without_collecting
from checker.architecture.formats.reading import Reading
from checker.architecture.formats.recognising import ROOTS, read_model
from checker.architecture.messages import MESSAGES
from checker.architecture.mistakes import Mistake
from checker.architecture.place import At
from checker.kernel.document import Document
from checker.kernel.messages import as_value
from checker.kernel.place import Place, spoken
from checker.kernel.pointer import join
from checker.kernel.trouble import Trouble
from checker.loaders import Loaded, load_bytes
from checker.loaders.listing import files_below
from checker.loaders.loading import read
from checker.repository.modelling.files import FORMS, form_name
from checker.repository.modelling.loading import FileSource, load_model
from checker.repository.reading import form, open_document

_LARGEST = 96 << 20
"""Bytes of the largest file that is read whole: tree and model take some fifteen times as much."""
_HEAD = next(name for name, told in FORMS.items() if told == "model")


def model_of(document: Document) -> Reading:
    """The model, and what of its files could not be read. Raises Trouble where there is none."""
    with without_collecting():
        if document.form == "xml":
            return _file(document)
        path = document.path if isinstance(document, Loaded) else None
        if path is None or path.name != _HEAD:
            raise _trouble("model.no-head", {"file": document.name, "head": _HEAD}, document)
        return _folder(path.absolute().parent, document)


def _trouble(code: str, values: Mapping[str, object], document: Document) -> Trouble:
    """Its sentence is among those of the kind that asks for models, whose verdict it becomes."""
    return Trouble(code, MESSAGES[code], values, Place(document.name))


def _file(document: Document) -> Reading:
    source = _in_memory(document)
    found = read_model(source.data.element, source)
    if found is None:
        values = {"file": document.name, "root": document.data.tag, "known": list(ROOTS)}
        raise _trouble("model.no-root", values, document)
    return found


def _in_memory(document: Document) -> Document:
    """A large file that is checked piece by piece elsewhere is read whole, for a model is one thing."""
    path = document.path if isinstance(document, Loaded) else None
    if path is None or not document.data.large or document.data.size > _LARGEST:
        return document
    return load_bytes(read(path, document.name), document.name, form="xml", path=path)


def _folder(folder: Path, head: Document) -> Reading:
    loaded = load_model(folder)
    if isinstance(head, Loaded) and head.tree is not None:
        head.tree.consult(folder, {name: one for name, one in loaded.digests.items() if name != _HEAD})
    broken = {one.place.file for one in loaded.troubles if one.place}
    paths = [one for one in files_below(folder) if spoken(folder / one) in broken] if broken else []
    return Reading(loaded.model, tuple([mistake for path in paths for mistake in _mistakes(folder, path, head)]))


def _mistakes(folder: Path, path: str, head: Document) -> Iterator[Mistake]:
    """What is wrong with one file; of one that cannot be read the head tells."""
    source = FileSource(folder / PurePosixPath(path))
    try:
        document = open_document(folder / path)
    except Trouble as why:
        told = as_value(why.text, why.values)
        values: Mapping[str, object] = {"file": source.name, "line": why.place.line if why.place else 0, "why": told}
        yield Mistake("model.unreadable-file", values, At(head))
        return
    for flaw in document.flaws:
        if flaw.code == "load.duplicate-key":
            yield Mistake("model.key-twice", {"key": flaw.values["key"]}, At(source, flaw.pointer))
    for one in form(form_name(path)).mismatches(document.data):
        yield Mistake(one.code, one.values, At(source, join(one.tokens)))
