"""The peers: Spectral and Redocly CLI, and a large real OpenAPI document, all from npm."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

from benchmarks.measure import ROOT

_HERE = Path(__file__).parent
_PEERS = ROOT / "build" / "peers"


@cache
def modules() -> Path | None:
    """`node_modules` with the peers in it, installed once; None where there is no npm."""
    if shutil.which("npm") is None:
        print("  (no npm on this machine: the peers are left out)")
        return None
    found = _PEERS / "node_modules"
    if not found.is_dir():
        _PEERS.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(_HERE / name, _PEERS / name)
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=_PEERS, check=True)
    return found


def command(name: str) -> str | None:
    """The path of a peer's command, `spectral` or `redocly`."""
    found = modules()
    return str(found / ".bin" / name) if found else None


def large_document() -> Path | None:
    """A 13 MB OpenAPI document in use: GitHub's, as the npm package @octokit/openapi ships it."""
    found = modules()
    return found / "@octokit" / "openapi" / "generated" / "api.github.com.json" if found else None
