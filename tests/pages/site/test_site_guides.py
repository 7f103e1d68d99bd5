"""The commands that the guides tell to run, run: each block marked `.run`, in order, in a folder of a body's own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
GUIDES = sorted((ROOT / "site").glob("*/*/*.md"))
BLOCK = re.compile(r"^```\{\.sh \.run\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TOLD = re.compile(r"^```(?:sh|\{\.sh \.run\})\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CHECKS = (0, 1, 3)


def commands(guide: Path) -> list[str]:
    return [line for block in BLOCK.findall(guide.read_text("utf-8")) for line in block.splitlines() if line.strip()]


def test_both_languages_tell_the_same_commands() -> None:
    def bare(guide: Path) -> list[str]:
        return [re.sub(r" --lang \w+", "", one) for one in TOLD.findall(guide.read_text("utf-8"))]

    arabic = [one for one in GUIDES if one.is_relative_to(ROOT / "site" / "ar")]
    assert len(arabic) >= 6
    for guide in arabic:
        assert bare(guide) == bare(ROOT / "site" / "en" / guide.relative_to(ROOT / "site" / "ar")), guide.name


@pytest.mark.parametrize(
    "guide", [one for one in GUIDES if commands(one)], ids=lambda one: f"{one.parts[-3]}-{one.stem}"
)
def test_the_commands_of_a_guide_run(guide: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "nonconforming", tmp_path / "body")
    (tmp_path / "body" / "miyar.yaml").unlink()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    for command in commands(guide):
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=tmp_path / "body",
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        allowed = CHECKS if command.startswith("miyar check") else (0,)
        assert done.returncode in allowed, (command, done.returncode, done.stdout[-1500:], done.stderr[-1500:])
        assert "Traceback" not in done.stderr, command


BEGINS = {".html": "<!doctype html>", ".json": ("{", "["), ".sarif": "{", ".xml": "<?xml"}
PIPELINES = sorted(
    set(re.findall(r"miyar (check \. [^\n']*--output[^\n']*)", (ROOT / "site/en/comply/agency.md").read_text("utf-8")))
)


@pytest.mark.parametrize("command", PIPELINES)
def test_a_pipeline_writes_each_form_into_its_own_file(tmp_path: Path, command: str) -> None:
    shutil.copytree(ROOT / "examples" / "nonconforming", tmp_path / "body")
    call = [Path(sys.executable).with_name("miyar"), *command.split()]
    done = subprocess.run(call, cwd=tmp_path / "body", capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    for name in re.findall(r"--output (\S+)", command):
        file = tmp_path / "body" / name
        assert file.read_text("utf-8").lstrip().lower().startswith(BEGINS[file.suffix]), name
    assert not done.stdout.lstrip().startswith(("{", "<"))
