"""Every kind of page before two judges: axe-core for accessibility, the Nu checker for HTML."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from chromium import Browser
from page_kinds import all_kinds, both

AXE = """axe.run(document, {resultTypes: ["violations"]}).then((told) => JSON.stringify(told.violations.map((one) =>
    one.id + ": " + one.nodes.slice(0, 3).map((node) => node.target.join(" ") + node.failureSummary).join("; "))))"""
_ALLOWED = ("Trailing slash on void elements", "Resource violates Content Security Policy")
"""The judge reads files and knows no origin, so that `'self'` fits nothing."""
OPENED = "for (const one of document.querySelectorAll('details')) one.open = true"


class Judged(NamedTuple):
    """What the accessibility of pages is judged with."""

    browser: Browser
    address: str
    site: Path
    judges: Path


@pytest.fixture
def judged(browser: Browser, address: str, site: Path, judges: Path) -> Judged:
    return Judged(browser, address, site, judges)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)], ids=["wide-light", "phone-dark"])
def test_axe_finds_nothing(judged: Judged, language: str, width: int, dark: bool) -> None:
    browser, address, site, judges = judged
    axe = (judges / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    browser.resize(width, 900, dark=dark)
    found = {}
    for path in all_kinds(site):
        if path == "404.html":
            continue  # its style stands at the address the site was built for
        browser.open(address + both(path)[language == "en"])
        browser.run(OPENED)
        browser.call("Runtime.evaluate", expression=axe)
        if violations := json.loads(browser.run(AXE)):
            found[path] = violations
    assert found == {}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_nu_checker_finds_nothing(site: Path, judges: Path, language: str) -> None:
    if shutil.which("java") is None:
        pytest.skip("no Java is installed")
    jar = judges / "vnu-jar" / "build" / "dist" / "vnu.jar"
    root = site if language == "ar" else site / "en"
    files = [root / path if path.endswith(".html") else root / path / "index.html" for path in all_kinds(site)]
    command = ["java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *files]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    said = {(Path(one["url"]).parent.name, one.get("lastLine"), one["message"]) for one in told["messages"]}
    assert {one for one in said if not one[2].startswith(_ALLOWED)} == set()
