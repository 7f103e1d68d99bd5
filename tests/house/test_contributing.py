"""CONTRIBUTING.md is followed to the letter: its files are written, its commands run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
FILES = re.compile(r"```\w+ file=(\S+)\n(.*?)```", re.DOTALL)
COMMANDS = re.compile(r"```sh\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as a contributor has it, in a folder of its own."""
    root = tmp_path_factory.mktemp("contributor")
    for folder in ("checker", "standards", "architecture"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return root


def miyar(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    start = "import sys; sys.path.insert(0, '.'); from checker.cli import main; main()"
    command = [sys.executable, "-c", start, *words, "--lang", "en"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def write(root: Path, prefix: str) -> None:
    for name, content in FILES.findall(TEXT):
        if name.startswith(prefix):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(content, "utf-8")


def test_the_standard_and_its_requirement(copy: Path) -> None:
    begin, hold = COMMANDS.findall(TEXT)
    assert miyar(copy, *begin.split()[1:]).returncode == 0
    write(copy, "our-standards")
    for command in hold.strip().splitlines():
        ended = miyar(copy, *command.split()[1:])
        assert ended.returncode == 0, ended.stdout + ended.stderr
    sample = "our-standards/meeting-notes/1.0/samples/undated.yaml"
    failing = miyar(copy, "check", sample, "--standards", "our-standards", "--standard", "meeting-notes", "--no-cache")
    assert failing.returncode == 1
    assert "meeting-notes/dated" in failing.stdout


def test_the_kind(copy: Path) -> None:
    write(copy, "our-standards")
    write(copy, "checker/kinds")
    file = copy / "our-standards/meeting-notes/1.0/requirements/short.yaml"
    dated = (file.parent / "dated.yaml").read_text("utf-8")
    file.write_text(re.sub(r"check:.*?examples:", "check:\n  shortness: {most: 3}\nexamples:", dated, flags=re.DOTALL))
    sample = "our-standards/meeting-notes/1.0/samples/dated.yaml"
    ended = miyar(copy, "check", sample, "--standards", "our-standards", "--standard", "meeting-notes", "--no-cache")
    assert ended.returncode == 1
    assert "at most 3 are allowed" in ended.stdout
    file.unlink()


def test_the_reporter(copy: Path) -> None:
    write(copy, "our-standards")
    write(copy, "checker/reporters")
    sample = "our-standards/meeting-notes/1.0/samples/undated.yaml"
    words = ("--standards", "our-standards", "--standard", "meeting-notes", "--no-cache", "--format", "tally")
    assert miyar(copy, "check", sample, *words).stdout == f"1 {sample}\n"
