"""A small folder of standards that tests may spoil as they please."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import Browser, installed
from hypothesis import HealthCheck, settings

from checker.repository import Repository

# A build answers for the change it is given: there the drawn examples are the same every time. A developer's own runs
# draw new ones, and what they find becomes a test of its own.
# A busy machine is no fault of what is tested.
_BUSY = [HealthCheck.too_slow]
settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=_BUSY)
settings.register_profile("own", deadline=None, suppress_health_check=_BUSY)
settings.load_profile("ci" if os.environ.get("CI") else "own")

STANDARD = """\
title: {ar: الملاحظات, en: Notes}
summary: {ar: ما تلتزم به الملاحظات., en: What notes keep to.}
status: adopted
in-force: {from: "2026-01-01"}
scope:
  note:
    forms: [json]
    keys: {note: ""}
"""

REQUIREMENT = """\
level: must
cites: Circular 1, 2
title: {ar: للملاحظة نص, en: A note has a text}
statement: {ar: يجب أن يكون للملاحظة نص., en: A note MUST have a text.}
why: {ar: ملاحظة بلا نص لا تفيد., en: A note without text is of no use.}
fix: {ar: اكتب النص., en: Write the text.}
check:
  jsonschema:
    schema: {properties: {note: {type: string, minLength: 1}}}
examples:
  - {name: {ar: ملاحظة بنص, en: a note with text}, passes: samples/good.json}
  - {name: {ar: ملاحظة فارغة, en: an empty note}, fails: samples/bad.json, at: [/note]}
"""

EDITION = """\
title: {ar: طبعة, en: Edition}
status: draft
standards:
  - {standard: notes@1.0}
"""

PROFILE = """\
title: {ar: دفتر, en: Notebook}
summary: {ar: منظومة تحفظ ملاحظات., en: A system that keeps notes.}
standards: [notes]
"""


class Shelf:
    """A root of standards under a temporary folder."""

    standard_text = STANDARD
    requirement_text = REQUIREMENT
    edition_text = EDITION
    profile_text = PROFILE

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file under the root."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def standard(self, name: str = "notes", version: str = "1.0", text: str = STANDARD) -> Path:
        """Write the head of a version."""
        return self.write(f"{name}/{version}/standard.yaml", text)

    def requirement(self, name: str = "notes@1.0/has-text", text: str = REQUIREMENT) -> Path:
        """Write a requirement and the two samples of its examples."""
        standard, _, requirement = name.partition("/")
        folder = standard.replace("@", "/")
        self.write(f"{folder}/samples/good.json", '{"note": "text"}\n')
        self.write(f"{folder}/samples/bad.json", '{\n  "note": ""\n}\n')
        return self.write(f"{folder}/requirements/{requirement}.yaml", text)

    def whole(self) -> Shelf:
        """A sound standard with one requirement."""
        self.standard()
        self.requirement()
        return self

    def open(self, *further: Path) -> Repository:
        """Open this root and `further` ones; the architecture is empty."""
        return Repository.open([self.root, *further], self.root / "no-architecture")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """An empty root."""
    return Shelf(tmp_path / "standards")


@pytest.fixture
def notes(shelf: Shelf) -> Shelf:
    """A root with one sound standard."""
    return shelf.whole()


@pytest.fixture(scope="session")
def _chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = installed()
    if program is None:
        pytest.skip("no Chromium is installed")
    with Browser(program, tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def browser(_chromium: Browser) -> Browser:
    """A tab of a real browser, 1280 × 900, in light colours, with scripts on: see `chromium.py`."""
    _chromium.resize(1280, 900)
    _chromium.script(on=True)
    return _chromium
