"""A bench for the kinds of XML: files of a standard and a document in, what a kind says of it out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from checker.kernel.document import Document
from checker.kernel.fault import Outcry
from checker.kernel.level import Level
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds import schematron, xsd
from checker.loaders import load_bytes
from tests.support.bare_supplies import BareSupplies

NONE = Text("لا شيء", "nothing")
_KINDS = {"xsd": xsd, "schematron": schematron}


class Shelf(BareSupplies):
    """Supplies from a table of files."""

    as_of = date(2026, 1, 1)

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files

    def file(self, requirement: Requirement, name: str) -> Any:  # noqa: ARG002 - the contract
        if name not in self._files:
            raise Trouble("test.no-file", NONE, {"name": name})
        return load_bytes(self._files[name].encode(), name).data

    def schema(self, uri: str) -> Any:
        raise NotImplementedError

    def elements(self) -> Mapping[str, Mapping[str, Any]]:
        return {}

    def code_lists(self) -> Mapping[str, Mapping[str, Any]]:
        return {}


def check(kind: str, files: Mapping[str, str], **parameters: Any) -> Any:
    """The check of one requirement whose standard has these files."""
    spec = CheckSpec(kind, parameters)
    one = Requirement("test", "1.0", "one", Level.MUST, NONE, NONE, NONE, NONE, (), spec, (), Path("/none"), "")
    return _KINDS[kind].prepare([one], Shelf(files))


def outcries(kind: str, text: str, document: str | Document, **parameters: Any) -> list[Outcry]:
    """What a schema or rules of one file say of a document."""
    name = "schemas/only.xsd" if kind == "xsd" else "schemas/only.sch"
    loaded = load_bytes(document.encode(), "x.xml") if isinstance(document, str) else document
    return list(check(kind, {name: text}, file=name, **parameters)(loaded))
