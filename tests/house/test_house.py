"""The house stays tidy: floors, types, lint, translations, sizes. What this file asks, CI enforces."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import checker
from checker.kernel.messages import fields
from checker.kernel.text import Text

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "checker").rglob("*.py"))
TOOLS = [
    ["lint-imports", "--no-cache"],
    ["mypy"],
    ["ruff", "check", "checker", "tests", "benchmarks", "hatch_build.py"],
    ["ruff", "format", "--check", "checker", "tests", "benchmarks", "hatch_build.py"],
]


@pytest.mark.parametrize("command", TOOLS, ids=lambda command: " ".join(command[:2]))
def test_tool_finds_nothing(command: list[str]) -> None:
    tool = Path(sys.executable).with_name(command[0])
    ended = subprocess.run([str(tool), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def imports(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from ((node, alias.name) for alias in node.names)
            case ast.ImportFrom(module=str(module)):
                yield node, module


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_our_own_modules_are_imported_at_the_top(source: Path) -> None:
    """An import inside a function is a door to a heavy library, never a way round an import circle."""
    tree = ast.parse(source.read_text())
    top = set(tree.body) | {node for block in tree.body if isinstance(block, ast.If | ast.Try) for node in block.body}
    inner = [name for node, name in imports(tree) if node not in top and name.startswith("checker")]
    assert inner == []


def texts() -> Iterator[tuple[str, Text]]:
    for module in walk_packages(checker.__path__, "checker."):
        found = getattr(import_module(module.name), "MESSAGES", {})
        yield from ((f"{module.name} {code}", text) for code, text in found.items())


@pytest.mark.parametrize(("code", "text"), list(texts()))
def test_a_sentence_has_the_same_fields_in_both_languages(code: str, text: Text) -> None:
    assert fields(text.ar) == fields(text.en), code
    assert re.search("[\u0621-\u064a]", text.ar), code
    assert not re.search("[\u0621-\u064a]", text.en), code
    assert text.ar.strip() == text.ar
    assert text.en.strip() == text.en


def test_files_stay_small() -> None:
    long = {str(path.relative_to(ROOT)): lines for path in SOURCES if (lines := path.read_text().count("\n")) > 220}
    assert long == {}


def test_no_attic() -> None:
    assert [path for path in SOURCES if path.stem in ("utils", "util", "common", "helpers", "misc")] == []
