"""Building the site: MkDocs with our configuration, told where to write and what to read."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from checker.kernel.place import spoken
from checker.kernel.refusal import why
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.pages.site.indexing import index
from checker.repository import shipped

MESSAGES = {
    "site.not-installed": Text(
        "لبناء الموقع أدوات لم تُثبّت؛ ثبّتها بالأمر:\n  pip install 'miyar[site]'",
        "Building the site needs tools that are not installed; install them by:\n  pip install 'miyar[site]'",
    ),
    "site.no-source": Text(
        "لا يوجد الملف {file}، وفيه إعداد الموقع.", "There is no file {file}, which holds the settings of the site."
    ),
    "site.foreign-folder": Text(
        "في المجلد {folder} ملفات ليست من بناء سابق للموقع؛ لن تُمحى. اختر مجلدًا آخر أو أفرغه.",
        "The folder {folder} holds files that are not from a build of the site; they will not be deleted. Choose "
        "another folder, or empty it.",
    ),
    "site.cannot-write": Text(
        "تعذرت كتابة الموقع في {folder}: {what}. اختر مجلدًا تملك الكتابة فيه.",
        "The site cannot be written to {folder}: {what}. Choose a folder you may write to.",
    ),
}
MARK = ".miyar-site"
"""A file that says of a folder that a build of ours made it, so that the next may clear it."""


@dataclass(frozen=True)
class Wanted:
    """What to build.

    `source`     the file mkdocs.yml; None: the one that is shipped
    `output`     the folder to write
    `standards`  folders of standards beside the national ones
    `reports`    folder of collected JSON reports
    `address`    the public address, ends with `/`
    """

    output: Path
    day: date
    source: Path | None = None
    standards: tuple[Path, ...] = ()
    reports: Path | None = None
    address: str = ""


class Built(NamedTuple):
    """A site that was written: `pages` counts both languages, `warnings` are MkDocs' own lines."""

    pages: int
    warnings: tuple[str, ...]
    troubles: tuple[Trouble, ...]


class _Heard(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        self.lines.append(record.getMessage())


def build(wanted: Wanted) -> Built:
    """Write the site. Raises Trouble where nothing can be built."""
    config = configuration(wanted)
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        _prepare(wanted.output)
        import_module("mkdocs.commands.build").build(config)
    except OSError as error:
        raise _trouble("site.cannot-write", folder=spoken(wanted.output), what=why(error)) from error
    finally:
        logger.removeHandler(heard)
    index(wanted.output)
    plugin = config.plugins["miyar"]
    _prepare(wanted.output)
    return Built(plugin.count, tuple(heard.lines), plugin.house.troubles)


def configuration(wanted: Wanted) -> Any:
    """MkDocs' configuration for a build. Raises Trouble where tools or sources are missing."""
    if find_spec("mkdocs") is None or find_spec("fontpkg_ibm_plex_sans") is None:
        raise _trouble("site.not-installed")
    source = wanted.source or shipped("mkdocs.yml")
    if not source.is_file():
        raise _trouble("site.no-source", file=str(source))
    _refuse_foreign(wanted.output)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    options: dict[str, Any] = {
        "standards": [str(folder) for folder in wanted.standards],
        "reports": str(wanted.reports) if wanted.reports else "",
        "day": wanted.day.isoformat(),
    }
    return import_module("mkdocs.config").load_config(
        str(source),
        site_dir=str(wanted.output.resolve()),
        site_url=wanted.address or None,
        plugins=[{"miyar": options}],
    )


def _prepare(folder: Path) -> None:
    """Make the folder, marked as ours, so that a build that was broken off can be followed by another."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text("", encoding="utf-8")


def _refuse_foreign(folder: Path) -> None:
    """MkDocs clears the folder it writes to: it must be ours."""
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise _trouble("site.foreign-folder", folder=str(folder))


def _trouble(code: str, **values: Any) -> Trouble:
    return Trouble(code, MESSAGES[code], values)
