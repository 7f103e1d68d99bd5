"""The reference of commands, asked of the command itself in each language."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

import orjson

from checker.kernel.text import LANGUAGES, Language, Text
from checker.pages.site.house import House
from checker.pages.site.paths import COMPLY
from checker.pages.site.values import SitePage

_CALL = "from checker.cli import main; main()"


def pages(house: House) -> Iterator[SitePage]:  # noqa: ARG001 - the contract of makers
    """One page with all commands."""
    title = Text("مرجع الأوامر", "Reference of commands")
    yield SitePage(
        "comply/commands/", "commands.html", title, "comply", lambda: {"commands": _reference()}, None, (COMPLY,)
    )


@cache
def _reference() -> dict[Language, list[dict[str, Any]]]:
    """Language → the commands; asked once a process, for they do not change while it runs."""
    with ThreadPoolExecutor(len(LANGUAGES)) as pool:
        return dict(zip(LANGUAGES, pool.map(_asked, LANGUAGES), strict=True))


def _asked(language: Language) -> list[dict[str, Any]]:
    command = [sys.executable, "-c", _CALL, "--lang", language, "reference", "--lang", language, "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "MIYAR_LANG": language})  # noqa: S603
    found: list[dict[str, Any]] = orjson.loads(done.stdout)["commands"]
    return found
