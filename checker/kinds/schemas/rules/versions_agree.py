"""The versions that a schema tells agree: in its name, in `version` or `$id`, and in the name of its file.

A shorter version agrees with a longer one that begins with it: 1 with 1.2, and 1.2 with 1.2.3.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.no-version": Text(
        'ليس لـ xs:schema صفة version؛ أضفها، مثل version="1.0"‎.',
        'xs:schema has no attribute version; add it, as in version="1.0".',
    ),
    "schemas.version-differs": Text(
        "الإصدار في version هو {version}، وهو في targetNamespace {named}؛ اجعلهما واحدًا.",
        "version says {version}, and targetNamespace says {named}; make them one.",
    ),
    "schemas.file-version": Text(
        "الإصدار في اسم الملف {file} هو {version}، وهو في {keyword} {named}؛ اجعلهما واحدًا.",
        "The version in the name of the file {file} is {version}, and in {keyword} it is {named}; make them one.",
    ),
    "schemas.file-name": Text(
        "اسم الملف {file}، وينتهي ‎$id بـ {named}؛ اجعلهما واحدًا.",
        "The file is named {file}, and $id ends in {named}; make them one.",
    ),
}
_IN_NAME = re.compile(r"(?:^|[:/._-])v?(\d+(?:\.\d+)*)(?=$|[:/#])")
_IN_FILE = re.compile(r"[._-]v?(\d+(?:\.\d+)*)$")
_SUFFIXES = (".json", ".yaml", ".yml")


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_of_xsd, _of_json)


def _of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    root = survey.root
    version, named = root.get("version", "").strip(), _version(root.get("targetNamespace", ""))
    if not version:
        yield Found("schemas.no-version", survey.pointer(root))
    elif named and not _agree(version, named):
        values = {"version": version, "named": named}
        yield Found("schemas.version-differs", survey.pointer(root, "version"), values)
    told = version or named
    yield from _of_file(survey.document.name, told, "version" if version else "targetNamespace", survey.pointer(root))


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    keyword = "id" if survey.draft == "4" else "$id"
    name = survey.data.get(keyword)
    if not isinstance(name, str):
        return
    pointer, last = survey.root.at(keyword), name.rstrip("#").rpartition("/")[2]
    file = posixpath.basename(survey.document.name)
    if last.endswith(_SUFFIXES) and _stem(last) != _stem(file):
        yield Found("schemas.file-name", pointer, {"file": file, "named": last})
    else:
        yield from _of_file(survey.document.name, _version(name), keyword, pointer)


def _of_file(path: str, named: str, keyword: str, pointer: str) -> Iterator[Outcome]:
    file = posixpath.basename(path)
    found = _IN_FILE.search(_stem(file))
    if found and named and not _agree(found[1], named):
        values = {"file": file, "version": found[1], "keyword": keyword, "named": named}
        yield Found("schemas.file-version", pointer, values)


def _version(name: str) -> str:
    """The last version in a name, that of its file left out."""
    bare = _stem(name.rstrip("#/")) if name.rstrip("#/").endswith((*_SUFFIXES, ".xsd")) else name.rstrip("#/")
    found = _IN_NAME.findall(bare)
    return found[-1] if found else ""


def _agree(one: str, other: str) -> bool:
    shorter, longer = sorted((one.removeprefix("v").split("."), other.removeprefix("v").split(".")), key=len)
    return longer[: len(shorter)] == shorter


def _stem(file: str) -> str:
    return posixpath.splitext(file)[0] if file.endswith((*_SUFFIXES, ".xsd")) else file
