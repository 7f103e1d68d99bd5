"""A bench for the kind `wsdl`: the standard's conforming sample, changed, in; what a rule says of it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.level import Level
from checker.kernel.messages import fields, fill
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import LANGUAGES, Text
from checker.kinds import wsdl as kind
from checker.loaders import load
from checker.loaders.tree import Tree
from checker.repository import Repository
from checker.repository.supplies import FolderSupplies

NONE = Text("لا شيء", "nothing")
STANDARDS = Path(__file__).parents[3] / "standards"
STANDARD = STANDARDS / "soap-services" / "1.0"
BASE = (STANDARD / "samples" / "conforming.wsdl").read_text("utf-8")
NATIONAL = {"namespace": "https://standards.egov.example/national-types/1.0", "file": "schemas/national-types.xsd"}


class Bench:
    """Judges descriptions by single rules; the file that is judged is `service.wsdl` of a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.supplies = FolderSupplies(date(2026, 12, 1), [STANDARDS / "data-elements" / "1.0"], lambda: ())

    def put(self, files: Mapping[str, str]) -> None:
        """Write files into the folder."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def outcries(self, rule: str, text: str = BASE, options: Mapping[str, Any] | None = None) -> list[Outcry]:
        """What a rule says of a description."""
        self.put({"service.wsdl": text})
        spec = CheckSpec("wsdl", {"rule": rule, **(options or {})})
        requirement = Requirement(
            "s", "1.0", "r", Level.MUST, NONE, NONE, NONE, NONE, (), spec, (), STANDARD, ""
        )  # fmt: skip
        path = self.folder / "service.wsdl"
        document = load(path, str(path), Tree(self.folder))
        found = list(kind.prepare([requirement], self.supplies)(document))
        for one in found:
            if not isinstance(one, Inapplicable):
                self._readable(one)
        return found

    def _readable(self, one: Fault | Unchecked) -> None:
        for language in LANGUAGES:
            sentence = kind.MESSAGES[one.code]
            assert fields(sentence.read(language)) <= one.values.keys(), one.code
            assert "{" not in fill(sentence, one.values, language)

    def says(self, rule: str, text: str = BASE, options: Mapping[str, Any] | None = None) -> list[tuple[str, str]]:
        """(code, pointer) of every fault; (code, "?") of what could not be judged; nothing where it does not apply."""
        told = []
        for one in self.outcries(rule, text, options):
            if isinstance(one, Fault):
                where = one.pointer.removeprefix("/wsdl:definitions[1]")
                house = one.file and f"{Path(one.file).name}:"
                told.append((one.code.removeprefix("wsdl."), house + where))
            elif isinstance(one, Unchecked):
                told.append((one.code.removeprefix("wsdl."), "?"))
        return told


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def changed() -> Callable[..., str]:
    """The conforming sample with one text in the place of another."""

    def change(*pairs: tuple[str, str]) -> str:
        text = BASE
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        return text

    return change


@pytest.fixture(scope="session")
def told_by_samples() -> set[str]:
    """Codes that the failing samples of the standard are told of."""
    repository = Repository.open()
    supplies = repository.supplies(date(2026, 12, 1))
    told: set[str] = set()
    for requirement in repository.standard("soap-services").requirements:
        if requirement.check.kind != "wsdl":
            continue
        check = kind.prepare([requirement], supplies)
        for example in requirement.examples:
            document = load(example.path, str(example.path), Tree(requirement.folder))
            told |= {one.code for one in check(document) if isinstance(one, Fault)}
    return told
