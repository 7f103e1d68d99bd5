"""The real site, built once for all processes of a test run, with reports of both sample bodies; and its server."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

ROOT = Path(__file__).parents[3]
MIYAR = Path(sys.executable).with_name("miyar")
DAY = "2026-12-01"
ADDRESS = "https://standards.example/"


def _shared(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A folder that all processes of this run see."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if hasattr(request.config, "workerinput") else base


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The folder of the built site."""
    shared = _shared(tmp_path_factory, request)
    done = shared / "site-is-built"
    with FileLock(shared / "site.lock"):
        if not done.exists():
            _build(shared)
            done.touch()
    return shared / "site"


def _build(shared: Path) -> None:
    reports = shared / "reports"
    reports.mkdir()
    for body in ("conforming", "nonconforming"):
        report = reports / f"{body}.json"
        _run("check", ROOT / "examples" / body, "--format", "json", "--output", report, "--as-of", DAY, codes=(0, 1))
        _older(report)
    command = ("site", "build", "--output", shared / "site", "--reports", reports, "--address", ADDRESS)
    said = _run(*command, "--as-of", DAY, "--lang", "en")
    assert "Wrote the site to" in said.stdout


def _older(report: Path) -> None:
    """A report of an older tool beside it, with members that are not known here and without those that came later."""
    told: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    told["made"] = "2026-03-05T08:00:00+03:00"
    told["tool"] = {"name": "miyar", "version": "0.0.1", "colour": "green"}
    told["from-then"] = {"unknown": True}
    for artefact in told["artefacts"]:
        artefact.pop("upcoming", None)
        artefact["verdicts"] = artefact["verdicts"][::2]
    report.with_name(f"older-{report.name}").write_text(json.dumps(told), encoding="utf-8")


def _run(*arguments: str | Path, codes: tuple[int, ...] = (0,)) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([MIYAR, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode in codes, done.stdout + done.stderr
    return done


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, ends with `/`."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def judges(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """`node_modules` with axe-core and the Nu checker, installed once into build/; skips where there is no npm."""
    if shutil.which("npm") is None:
        pytest.skip("no npm is installed")
    folder = ROOT / "build" / "tests-npm"
    with FileLock(_shared(tmp_path_factory, request) / "npm.lock"):
        if not (folder / "node_modules" / "vnu-jar").is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            for name in ("package.json", "package-lock.json"):
                shutil.copy(ROOT / "tests" / name, folder / name)
            command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
            subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder / "node_modules"
