"""The search index, by pagefind over the pages that were written; its binary comes in a package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES = {
    "site.no-index": Text(
        "لم يُصنع فهرس البحث؛ ثبّت أدوات الموقع بالأمر:\n  pip install 'miyar[site]'",
        "The search index could not be made; install the tools of the site by:\n  pip install 'miyar[site]'",
    ),
}
_UNUSED = ("pagefind-component-ui.*", "pagefind-modular-ui.*", "pagefind-ui.*", "pagefind-highlight.js")
"""Parts of pagefind for pages that have no search of their own."""


def index(site: Path) -> None:
    """Index the pages under `site` into `site/pagefind`. Raises Trouble where pagefind cannot run."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--silent"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a command of ours
    if done.returncode:
        raise Trouble("site.no-index", MESSAGES["site.no-index"])
    for pattern in _UNUSED:
        for file in (site / "pagefind").glob(pattern):
            file.unlink()
