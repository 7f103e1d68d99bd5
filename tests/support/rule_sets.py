"""Public rule sets of European e-invoicing as they are published, and what their own test files expect of them.

Two forms of test file are read: the test sets of the VEFA validator (`<testSet>` with `<success>`, `<warning>` and
`<error>` for each document), and XML-MutaTE's processing instructions (`<?xmute …?>`), each of which changes the
element behind it and says which rule must then hold or fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

from checker.kernel.fault import Fault, Unchecked
from checker.kernel.level import Level
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds import schematron as kind
from checker.loaders import load, load_bytes
from tests.support.bare_supplies import BareSupplies

NONE = Text("لا شيء", "nothing")
VEFA = "{http://difi.no/xsd/vefa/validator/1.0}"


class Case(NamedTuple):
    """A document and the rules that must fail in it (id → level), and those that must not."""

    name: str
    document: bytes
    fails: Mapping[str, str]
    holds: frozenset[str]


class Shelf(BareSupplies):
    """Supplies from a folder of rules, which may name files above the first one."""

    as_of = date(2026, 1, 1)

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def file(self, requirement: Requirement, name: str) -> Any:  # noqa: ARG002 - the contract
        path = self._folder / name
        if not path.is_file():
            raise Trouble("test.no-file", NONE, {"name": name})
        return load(path, name).data


class RuleSet:
    """One file of rules, compiled; `ids` are all its assertions."""

    def __init__(self, folder: Path, file: str) -> None:
        spec = CheckSpec("schematron", {"file": file})
        only = Requirement("s", "1", "all", Level.MUST, NONE, NONE, NONE, NONE, (), spec, (), folder, "")
        self._check = kind.prepare([only], Shelf(folder))
        program = self._check._judges[0][0].program
        self._levels = {one.ids[0]: one.level for one in program.assertions if one.ids}
        self.ids = frozenset(self._levels)

    def faults(self, document: bytes) -> list[tuple[str, str]]:
        """(id, pointer) of what fails in a document. What could not be evaluated is an error of the test."""
        told = list(self._check(load_bytes(document, "x.xml")))
        assert not [one for one in told if isinstance(one, Unchecked)], told
        return [(one.values["rule"], one.pointer) for one in told if isinstance(one, Fault)]

    def failed(self, document: bytes) -> dict[str, str]:
        """The ids of the assertions that fail in a document, and their levels."""
        return {name: self._levels.get(name, "") for name, _ in self.faults(document)}

    def wrong(self, case: Case) -> dict[str, object]:
        """Where the verdict is another than the case expects, as far as it speaks of rules that are here."""
        got = self.failed(case.document)
        missed = {
            name: got.get(name, "held")
            for name, level in case.fails.items()
            if name in self.ids and (name not in got or (level and got[name] != level))
        }
        false = sorted(case.holds & got.keys())
        return {"case": case.name, "missed": missed, "false": false} if missed or false else {}


def vefa(file: Path) -> Iterator[Case]:
    """The cases of a test set; a rule of its scope that a case does not speak of must hold."""
    root = etree.parse(file).getroot()
    scope = _texts(root.findall(f"{VEFA}assert/{VEFA}scope"))
    for number, test in enumerate(root.iterchildren(f"{VEFA}test"), 1):
        told = test.find(f"{VEFA}assert")
        names = frozenset() if told is None else _texts(told.findall(f"{VEFA}scope"))
        fails = dict.fromkeys(_texts(test.iterfind(f"{VEFA}assert/{VEFA}error")), "must")
        fails |= dict.fromkeys(_texts(test.iterfind(f"{VEFA}assert/{VEFA}warning")), "should")
        holds = _texts(test.iterfind(f"{VEFA}assert/{VEFA}success")) | scope | names
        (document,) = [one for one in test.iterchildren("*") if one.tag != f"{VEFA}assert"]
        yield Case(f"{file.stem}-{number}", _whole(document), fails, holds - fails.keys())


def xmute(file: Path) -> Iterator[Case]:
    """The cases of a file that is changed by its instructions."""
    tree = etree.parse(file)
    for number, one in enumerate(tree.iter(etree.ProcessingInstruction), 1):
        if one.target == "xmute":
            said = re.findall(r'([\w-]+)\s*=\s*"([^"]*)"', one.text)
            fails = dict.fromkeys(_rules(said, "schematron-invalid"), "")
            holds = frozenset(_rules(said, "schematron-valid"))
            for change, document in _changed(tree, number, dict(said)):
                yield Case(f"{file.stem}-{number}{change}", document, fails, holds)


def _changed(tree: Any, number: int, said: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    values = [one.strip() for one in said.get("values", "").split(said.get("separator", ","))]
    for value in values if said["mutator"] == "code" else [""]:
        copied = deepcopy(tree)
        instruction = list(copied.iter(etree.ProcessingInstruction))[number - 1]
        aim = next(instruction.itersiblings("*"), None) if instruction.getparent() is not None else copied.getroot()
        match said["mutator"]:
            case "remove" if "attribute" in said:
                del aim.attrib[said["attribute"]]
            case "empty" if "attribute" in said:
                aim.set(said["attribute"], "")
            case "remove":
                aim.getparent().remove(aim)
            case "empty":
                for child in list(aim):
                    aim.remove(child)
                aim.text = ""
            case "whitespace":
                aim.text = "   " + (aim.text or "") + "   "
            case "code" if "attribute" in said:
                aim.set(said["attribute"], value)
            case "code":
                aim.text = value
        yield f"={value}" if value else "", etree.tostring(copied, encoding="utf-8")


def _rules(said: list[tuple[str, str]], key: str) -> list[str]:
    return [one.strip().partition(":")[2] for name, value in said if name == key for one in value.split(",")]


def _texts(elements: Any) -> frozenset[str]:
    return frozenset([(one.text or "").strip() for one in elements])


def _whole(element: Any) -> bytes:
    copied = deepcopy(element)
    copied.tail = None
    return bytes(etree.tostring(copied, encoding="utf-8"))
