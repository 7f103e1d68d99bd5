"""Archi's "grafico" folders (coArchi): a file for every folder, element, relationship and view.

They say what `.archimate` says, under the names of Archi's metamodel: `children` for `child`, texts as attributes, and
references as `href="X.xml#id"`. They are put together to the one file, and read as that.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from checker.architecture.formats.archi.naming import NAMESPACE
from checker.architecture.formats.archi.reading import ArchiReader
from checker.architecture.formats.reading import Reading
from checker.architecture.formats.xml import XSI_TYPE, etree, local
from checker.architecture.place import At, Source

FOLDER = "folder.xml"
_ONE = {
    "properties": "property",
    "children": "child",
    "sourceConnections": "sourceConnection",
    "bendpoints": "bendpoint",
    "features": "feature",
}
_TEXTS = ("documentation", "purpose", "content", "notes", "hintContent")
_REFERENCES = {"referencedModel": "model", "profiles": "profiles"}


def read_grafico(files: Mapping[str, tuple[Any, Source]]) -> Reading:
    """The model in grafico files: path below the folder of the model → root element and source."""
    root, source = files[FOLDER]
    whole = _retold(root, f"{{{NAMESPACE}}}model")
    for profile in whole.findall("profiles"):
        profile.tag = "profile"
    reader = _Grafico(whole, source)
    made = {"": whole}
    for path in sorted(files, key=lambda one: (one.count("/"), not one.endswith(FOLDER), one)):
        if path == FOLDER:
            continue
        above, _, name = path.rpartition("/")
        if name == FOLDER:
            element = _retold(files[path][0], "folder")
            parent = made.get(str(PurePosixPath(above).parent).removeprefix("."), whole)
            made[above] = element
        else:
            element = _retold(files[path][0], "element")
            parent = made.get(above, whole)
        parent.append(element)
        reader.sources[element] = files[path][1]
    return reader.reading()


class _Grafico(ArchiReader):
    """Reads what was put together; a part stands in the file it came from."""

    def __init__(self, root: Any, source: Source) -> None:
        super().__init__(root, source)
        self.sources: dict[Any, Source] = {}

    def at(self, element: Any) -> At:
        """The file an element came from."""
        for one in (element, *element.iterancestors()):
            if one in self.sources:
                return At(self.sources[one])
        return At(self.source)


def _retold(told: Any, tag: str) -> Any:
    """An element under the names of the one file."""
    made = etree().Element(tag, nsmap=told.nsmap if tag.startswith("{") else None)
    if tag == "element":
        made.set(XSI_TYPE, f"{told.prefix or 'archimate'}:{local(told)}")
    for name, value in told.attrib.items():
        if name in _TEXTS:
            etree().SubElement(made, name).text = value
        else:
            made.set(name, value)
    for child in told.iterchildren("*"):
        name = local(child)
        if "href" in child.attrib:
            identifier = child.get("href").rpartition("#")[2]
            known = _REFERENCES.get(name, name)
            made.set(known, " ".join([*made.get(known, "").split(), identifier]))
        else:
            made.append(_retold(child, _ONE.get(name, name)))
    if told.text and told.text.strip() and not len(told):
        made.text = told.text
    return made
