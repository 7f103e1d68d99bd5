"""Kinds are found by the name of their file, or brought by an installed package."""

from __future__ import annotations

from datetime import date
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from checker import kinds
from checker.engines.schema import compile_schema
from checker.kernel.level import Level
from checker.kernel.messages import fields
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.repository import Repository
from checker.runners.checks import Checks

NONE = Text("لا شيء", "nothing")
PACKAGE = Path(kinds.__file__).parent


def bring(monkeypatch: pytest.MonkeyPatch, name: str, load: Any) -> None:
    """Install, as it were, a package that brings the kind `name`."""
    point = SimpleNamespace(name=name, load=load)
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [point] if group == "miyar.kinds" else [])
    monkeypatch.setattr(kinds, "_met", {})


def test_every_package_of_the_folder_is_a_kind() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert folders <= set(kinds.names())
    assert {"jsonschema", "text"} <= folders


@pytest.mark.parametrize("name", kinds.names())
def test_a_kind_keeps_the_contract(name: str) -> None:
    kind = kinds.kind(name)
    assert kind is not None
    assert kinds.kind(name) is kind
    assert isinstance(kind.FORMS, frozenset)
    assert kind.FORMS
    compile_schema({"$schema": "https://json-schema.org/draft/2020-12/schema", **kind.PARAMETERS})
    for code, text in kind.MESSAGES.items():
        assert fields(text.ar) == fields(text.en), code
        assert "." in code


@pytest.mark.parametrize(
    "name", ["", "none", "json-schema", "../jsonschema", "jsonschema.parts", "__init__", "_met", "os", "jsonschema "]
)
def test_other_names_are_no_kinds(name: str) -> None:
    assert kinds.kind(name) is None


def test_a_module_without_the_parts_of_a_kind_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "halfway.py").write_text("FORMS = frozenset()\nMESSAGES = {}\n")
    monkeypatch.setattr(kinds, "__path__", [*kinds.__path__, str(tmp_path)])
    monkeypatch.setattr(kinds, "_met", {})
    assert kinds.kind("halfway") is None
    assert "halfway" not in kinds.names()


def test_a_new_file_is_a_new_kind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = (
        "from checker.kernel.text import Text\n"
        "FORMS = frozenset({'json'})\nPARAMETERS = {'type': 'object'}\n"
        "MESSAGES = {'fresh.x': Text('أ', 'a')}\n"
        "def prepare(requirements, supplies): ...\n"
    )
    (tmp_path / "fresh.py").write_text(text)
    monkeypatch.setattr(kinds, "__path__", [*kinds.__path__, str(tmp_path)])
    monkeypatch.setattr(kinds, "_met", {})
    assert "fresh" in kinds.names()
    assert kinds.parameters()["fresh"] == {"type": "object"}
    assert kinds.messages(["fresh"])["fresh.x"].en == "a"


def test_messages_of_the_kinds_met_or_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "_met", {})
    assert set(kinds.messages()) == set(kinds.MESSAGES)
    assert set(kinds.messages(["none"])) == set(kinds.MESSAGES)
    kinds.kind("jsonschema")
    assert "jsonschema.minimum" in kinds.messages()
    assert not any(code.startswith("text.") for code in kinds.messages(["jsonschema"]))


def test_a_package_brings_a_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    made = SimpleNamespace(FORMS=frozenset({"x"}), PARAMETERS={}, MESSAGES={"x.y": NONE}, prepare=lambda *_: None)
    bring(monkeypatch, "brought", lambda: made)
    assert kinds.kind("brought") is made
    assert "brought" in kinds.names()
    assert "x.y" in kinds.messages()


def test_a_package_does_not_take_over_a_name_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    bring(monkeypatch, "jsonschema", lambda: pytest.fail("loaded"))
    assert getattr(kinds.kind("jsonschema"), "__name__", "") == "checker.kinds.jsonschema"


@pytest.mark.parametrize("half", [lambda: SimpleNamespace(FORMS=frozenset()), lambda: 1 / 0])
def test_a_broken_package_is_not_checked_never_conformance(
    monkeypatch: pytest.MonkeyPatch, notes: Any, half: Any
) -> None:
    bring(monkeypatch, "brought", half)
    kind = kinds.kind("brought")
    assert kind is not None
    requirement = Requirement(
        "s", "1.0", "r", Level.MUST, NONE, NONE, NONE, NONE, (), CheckSpec("brought", {}), (), Path(), ""
    )
    supplies = notes.open().supplies(date(2026, 1, 1))
    with pytest.raises(Trouble) as error:
        kind.prepare([requirement], supplies)
    assert error.value.code == "kinds.broken"
    document = SimpleNamespace(form="anything", data=None, parts=lambda: None)
    (said,) = Checks(kinds.kind, supplies).outcries("brought", (requirement,), document)  # type: ignore[arg-type]
    assert type(said).__name__ == "Unchecked"
    assert said.code == "kinds.broken"  # type: ignore[union-attr]
    assert "kinds.broken" in kinds.messages()


def test_entry_points_are_asked_for_by_our_group() -> None:
    assert kinds.GROUP == "miyar.kinds"
    assert all(isinstance(point, EntryPoint) for point in kinds._points())


def test_every_shipped_requirement_asks_for_a_kind_there_is() -> None:
    repository = Repository.open()
    asked = {
        requirement.check.kind for head in repository.standards() for requirement in repository.whole(head).requirements
    }
    assert asked <= set(kinds.names())
