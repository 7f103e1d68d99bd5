"""A bench for the kind `rules`: a document and rules in, what they say of it out; and one for their functions."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from checker.kernel.document import Document
from checker.kernel.fault import Fault, Outcry, Unchecked
from checker.kernel.level import Level
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kinds import rules as kind
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.functions import prepare
from checker.kinds.rules.judging import Aim, Problem
from checker.kinds.rules.part import Part
from checker.kinds.rules.scene import Scene
from checker.loaders import load_bytes
from tests.support.bare_supplies import BareSupplies

NONE = Text("لا شيء", "nothing")


class NoSupplies(BareSupplies):
    as_of = date(2026, 12, 1)

    def file(self, requirement: Requirement, name: str) -> Any:
        raise AssertionError(requirement, name)

    def schema(self, uri: str) -> Any:
        raise AssertionError(uri)

    def elements(self) -> dict[str, Any]:
        return {}

    def code_lists(self) -> dict[str, Any]:
        return {}


def requirement(name: str, parameters: Any) -> Requirement:
    return Requirement(
        *("s", "1.0", name, Level.MUST, NONE, NONE, NONE, NONE, (), CheckSpec("rules", parameters), (), Path(), "")
    )


def outcries(document: Document, *parameters: Any) -> list[Outcry]:
    check = kind.prepare([requirement(f"r{number}", one) for number, one in enumerate(parameters)], NoSupplies())
    return list(check(document))


def faults(document: Document, *parameters: Any) -> list[tuple[str, str]]:
    found = outcries(document, *parameters)
    assert not [one for one in found if isinstance(one, Unchecked)]
    return [(one.pointer, one.code.removeprefix("rules.")) for one in found if isinstance(one, Fault)]


def json(text: str) -> Document:
    return load_bytes(text.encode(), "a.json")


def yaml(text: str) -> Document:
    return load_bytes(text.encode(), "a.yaml")


def rule(given: Any, function: str, field: str | None = None, options: Any = None, **more: Any) -> dict[str, Any]:
    then = {"function": function}
    if field:
        then["field"] = field
    if options:
        then["functionOptions"] = options
    return {"given": given, "then": then, **more}


def judged(function: str, options: Any, value: Any, document: Any = None) -> list[Problem]:
    scene = Scene(Part({} if document is None else document), resolved=True)
    return list(prepare(function, options)(Aim(value, Frame(None, "", value, scene.document, ("field",))), scene))


def codes(function: str, options: Any, value: Any) -> list[str]:
    return [problem.code.removeprefix("rules.") for problem in judged(function, options, value)]
