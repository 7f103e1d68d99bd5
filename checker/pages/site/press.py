"""Writing what the makers made: files that belong together are one piece of work, shared among processes."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from jinja2 import Environment

from checker.pages.site.files import DownloadFile, PageFile
from checker.pages.site.house import House
from checker.pages.site.telling import told_of_made

Made = PageFile | DownloadFile
_FEW = 50
"""So few pieces are not worth a second process."""
_AT_ONCE = 8
"""Pieces handed to a process at a time."""


class Press:
    """Makes the content of generated files, and writes them."""

    def __init__(self, house: House, environment: Environment) -> None:
        self._house, self._environment = house, environment

    def made(self, file: Made) -> bytes:
        """The content of a file."""
        if isinstance(file, DownloadFile):
            return file.download.content()
        template = self._environment.get_template(file.site_page.template)
        return template.render(told_of_made(self._house, file.site_page, file.language)).encode()

    def write(self, files: Iterable[Made]) -> None:
        """Write all of them."""
        pieces = _pieces(files)
        workers = min(os.cpu_count() or 1, len(pieces) // _FEW)
        if workers > 1 and "fork" in multiprocessing.get_all_start_methods():
            self._share(pieces, workers)
        else:
            for piece in pieces:
                self.write_piece(piece)

    def write_piece(self, piece: list[Made]) -> None:
        """Write files that belong together."""
        for file in piece:
            target = Path(file.abs_dest_path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self.made(file))

    def _share(self, pieces: list[list[Made]], workers: int) -> None:
        global _inherited  # noqa: PLW0603 - what a forked process takes over without its being sent
        _inherited = (self, pieces)
        try:
            with ProcessPoolExecutor(workers, multiprocessing.get_context("fork")) as pool:
                for _ in pool.map(_write_numbered, range(len(pieces)), chunksize=_AT_ONCE):
                    pass
        finally:
            _inherited = None


_inherited: tuple[Press, list[list[Made]]] | None = None


def _write_numbered(number: int) -> None:
    if _inherited is None:
        raise RuntimeError("a process without work")
    press, pieces = _inherited
    press.write_piece(pieces[number])


def _pieces(files: Iterable[Made]) -> list[list[Made]]:
    """Files by their folder, both languages together: they share what is worked out for them."""
    found: dict[str, list[Made]] = {}
    for file in files:
        folder = file.dest_uri.removeprefix("en/").rpartition("/")[0]
        found.setdefault(folder, []).append(file)
    return list(found.values())
