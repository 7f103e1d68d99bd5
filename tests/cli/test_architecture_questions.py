"""miyar architecture impact, path, query, matrix, diff and draw, as a person would run them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

MODEL = """\
elements:
  - id: ministry
    type: BusinessActor
    name: {ar: وزارة, en: Ministry}
    relationships:
      - {type: Assignment, to: service}
  - id: service
    type: BusinessService
    name: {ar: خدمة, en: Service}
  - id: register
    type: ApplicationComponent
    specialization: register
    name: {ar: سجل, en: Register}
    properties: {owner: ministry}
    relationships:
      - {type: Serving, to: service}
"""
NODE = """\
  - id: node
    type: Node
    name: {ar: عقدة, en: Node}
    relationships:
      - {type: Serving, to: register}
"""
VIEW = """\
title: {ar: الكل, en: All}
show: {elements: [ministry, service, register]}
"""
Miyar = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which `architecture/` is a small model."""
    model = tmp_path / "architecture"
    (model / "views").mkdir(parents=True)
    (model / "all.yaml").write_text(MODEL, encoding="utf-8")
    (model / "views" / "all.yaml").write_text(VIEW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return model


def test_impact(miyar: Miyar, folder: Path) -> None:
    told = miyar("architecture", "impact", "register")
    assert told.code == 0
    assert "Service (service)" in told.out
    assert "body: Ministry" in told.out
    found = json.loads(miyar("architecture", "impact", "register", "--format", "json").out)
    assert [(one["id"], one["distance"], one["body"]) for one in found["reached"]] == [("service", 1, "ministry")]


def test_an_element_that_is_not_there_is_told_with_its_nearest(miyar: Miyar, folder: Path) -> None:
    told = miyar("architecture", "impact", "registre")
    assert told.code == 2
    assert "register" in told.err
    assert "registre" in told.err


def test_path(miyar: Miyar, folder: Path) -> None:
    told = miyar("architecture", "path", "ministry", "register", "--format", "json")
    assert [(one["to"], one["forward"]) for one in json.loads(told.out)["steps"]] == [
        ("service", True),
        ("register", False),
    ]
    assert "→ إسناد" in miyar("architecture", "path", "ministry", "register", "--lang", "ar").out


def test_query(miyar: Miyar, folder: Path) -> None:
    assert miyar("architecture", "query", "property.owner = ministry").out.split("\t")[0] == "register"
    wrong = miyar("architecture", "query", "colour = red")
    assert wrong.code == 2
    assert "colour" in wrong.err


@pytest.mark.parametrize("form", ["markdown", "csv", "json"])
def test_matrix(miyar: Miyar, folder: Path, form: str) -> None:
    rows, columns = "type = BusinessService", "specialization = register"
    told = miyar("architecture", "matrix", "--rows", rows, "--columns", columns, "--format", form)
    assert told.code == 0
    assert "Service" in told.out
    assert "1" in told.out


def test_draw(miyar: Miyar, folder: Path) -> None:
    pytest.importorskip("pygraphviz")
    assert miyar("architecture", "draw").out == "all\tAll\n"
    told = miyar("architecture", "draw", "all", "--output", "all.svg", "--site", "https://site.example", "--lang", "ar")
    assert told.code == 0
    drawn = etree.parse("all.svg")
    links = drawn.xpath("//*[local-name()='a']/@href")
    assert sorted(links) == [
        f"https://site.example/architecture/elements/{name}/" for name in ("ministry", "register", "service")
    ]
    near = miyar("architecture", "draw", "al")
    assert near.code == 2
    assert "all" in near.err


def git(folder: Path, *words: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize("form", ["text", "markdown", "json", "svg"])
def test_diff_of_two_revisions(miyar: Miyar, folder: Path, form: str) -> None:
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "one")
    text = MODEL.replace("name: {ar: خدمة, en: Service}", "name: {ar: خدمة, en: The service}")
    (folder / "all.yaml").write_text(f"{text}{NODE}", encoding="utf-8")
    git(folder, "commit", "-qam", "two")
    told = miyar("architecture", "diff", "HEAD~1", "HEAD", "--format", form)
    assert told.code == 0
    if form == "json":
        found = json.loads(told.out)
        assert [one["id"] for one in found["added_elements"]] == ["node"]
        assert [(one["id"], one["fields"]) for one in found["changed_elements"]] == [("service", ["name"])]
    elif form == "svg":
        pytest.importorskip("pygraphviz")
        assert "The service" in " ".join(etree.fromstring(told.out.encode()).itertext())
    else:
        assert "Elements added (1)" in told.out
        assert "The service" in told.out


def test_a_revision_is_never_an_option(miyar: Miyar, folder: Path) -> None:
    git(folder, "init", "-q")
    told = miyar("architecture", "diff", "--", "--output=stolen", "HEAD")
    assert told.code == 2
    assert "--output=stolen" in told.err
    assert not list(folder.rglob("stolen"))


def test_diff_of_two_folders(miyar: Miyar, folder: Path) -> None:
    assert "say the same" in miyar("architecture", "diff", folder, folder).out
