"""A bench for the kind `openapi`: a few lines of YAML in, what the rule says of them out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.kernel.document import Document
from checker.kernel.fault import Fault, Inapplicable, Unchecked
from checker.kernel.level import Level
from checker.kernel.messages import fields, fill
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import LANGUAGES, Text
from checker.kinds import openapi as kind
from checker.loaders import load, load_bytes
from checker.loaders.tree import Tree
from checker.repository.supplies import FolderSupplies

NONE = Text("لا شيء", "nothing")
DICTIONARY = Path(__file__).parents[3] / "standards" / "data-elements" / "1.0"
HEAD = {"openapi": "3.1.1", "info": {"title": "Records", "version": "1.0.0"}}


class Bench:
    """Judges documents by single rules."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.supplies = FolderSupplies(date(2026, 12, 1), [DICTIONARY], lambda: ())

    def api(self, text: str, version: str = "3.1.1") -> dict[str, Any]:
        """A document of `text`, with the head that every document has."""
        data: dict[str, Any] = {**HEAD, "openapi": version, **(yaml.safe_load(text) or {})}
        if version.startswith("3.0"):
            data.setdefault("paths", {})
        return data

    def document(self, data: Any, files: Mapping[str, str] | None = None) -> Document:
        """Load `data`, beside `files` of the same folder."""
        raw = data.encode() if isinstance(data, str) else json.dumps(data).encode()
        name = "api.yaml" if isinstance(data, str) else "api.json"
        if not files:
            return load_bytes(raw, name)
        for other, text in files.items():
            (self.folder / other).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / other).write_text(text)
        (self.folder / name).write_bytes(raw)
        return load(self.folder / name, str(self.folder / name), Tree(self.folder))

    def judge(self, document: Document, rule: str, **options: Any) -> list[str]:
        """What `rule` says: `code pointer`, with `!` where the key is meant and `@file` for another file."""
        told = []
        parameters = {"rule": rule, **{name.replace("_", "-"): value for name, value in options.items()}}
        for outcry in kind.prepare([requirement(parameters)], self.supplies)(document):
            match outcry:
                case Fault(_, code, pointer, values, file, on_key):
                    readable(code, values)
                    at = f" @{Path(file).name}" if file else ""
                    told.append(f"{short(code)} {pointer}{'!' * on_key}{at}".rstrip())
                case Inapplicable():
                    told.append("inapplicable")
                case Unchecked(_, code, values):
                    readable(code, values)
                    told.append(f"unchecked {short(code)}")
        return told

    def __call__(self, text: str, rule: str, version: str = "3.1.1", **options: Any) -> list[str]:
        """Judge the document that `text` describes."""
        return self.judge(self.document(self.api(text, version)), rule, **options)


def requirement(parameters: Mapping[str, Any], name: str = "r") -> Requirement:
    check = CheckSpec("openapi", parameters)
    return Requirement("test", "1.0", name, Level.MUST, NONE, NONE, NONE, NONE, (), check, (), Path(), digest="")


def short(code: str) -> str:
    return code.removeprefix("openapi.").removeprefix("jsonschema.")


def readable(code: str, values: Mapping[str, Any]) -> None:
    """Every sentence has all its fields, in both languages, and the values are plain JSON."""
    sentence = kind.MESSAGES[code]
    json.dumps(values)
    for language in LANGUAGES:
        assert fields(sentence.read(language)) <= values.keys(), code
        assert fill(sentence, values, language)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


Told = Callable[..., list[str]]
