"""The cache of judgements, by what was judged and by what it was held against.

A SQLite file: a run killed at any point leaves whole rows or none. A cache that cannot be opened or that turns out
damaged is done without, never trusted: it only saves time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Self

from checker.kernel.report import Judgement
from checker.runners.codec import decode, encode

_SCHEMA = "CREATE TABLE judgement (key BLOB PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID"
_COLUMNS = [("key", "BLOB", 1, None, 1), ("body", "BLOB", 1, None, 0)]
"""The schema's columns as SQLite tells them: name, type, whether it must be there, default, place in the key."""
_BROKEN = frozenset((sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT))
"""What SQLite says of a file that is no database, or is one no more."""
_PATIENCE = 2.0
"""Seconds to wait for another run that writes; without the cache all is judged anew."""
_MOST_BYTES = 1 << 30
"""Past a gibibyte the cache begins again rather than grow for ever."""
_VARIABLES = 500
"""SQLite's smallest limit of variables in one statement is 999."""


class Cache:
    """Judgements kept between runs. Keys are digests; see `runners.plan.key`."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._database = _open(file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._database is not None:
            self._database.close()

    def find(self, keys: Iterable[bytes]) -> Mapping[bytes, Judgement]:
        """The judgements known for `keys`."""
        found: dict[bytes, Judgement] = {}
        if self._database is None:
            return found
        wanted = list(keys)
        for start in range(0, len(wanted), _VARIABLES):
            some = wanted[start : start + _VARIABLES]
            query = f"SELECT key, body FROM judgement WHERE key IN ({','.join('?' * len(some))})"  # noqa: S608 - only "?"
            with suppress(sqlite3.Error):
                for key, body in self._database.execute(query, some):
                    with suppress(ValueError, KeyError, TypeError):
                        found[key] = decode(body)
        return found

    def keep(self, judged: Iterable[tuple[bytes, Judgement]]) -> None:
        """Remember judgements. Where the disk says no, the run goes on without."""
        if self._database is None:
            return
        rows = [(key, encode(judgement)) for key, judgement in judged]
        with suppress(sqlite3.Error), self._database:
            self._database.executemany("INSERT OR REPLACE INTO judgement VALUES (?, ?)", rows)


def _open(file: Path) -> sqlite3.Connection | None:
    try:
        return _connect(file)
    except sqlite3.DatabaseError as wrong:
        # A file that another run has locked, or a full disk, is no reason to delete what others have kept.
        if wrong.sqlite_errorcode not in _BROKEN:
            return None
        with suppress(OSError):
            file.unlink()
    except OSError:
        return None
    with suppress(sqlite3.Error, OSError):
        return _connect(file)
    return None


def _connect(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(file, timeout=_PATIENCE)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=NORMAL")
    _shape(database)
    if file.stat().st_size > _MOST_BYTES:
        with database:
            database.execute("DELETE FROM judgement")
        database.execute("VACUUM")
    return database


def _shape(database: sqlite3.Connection) -> None:
    """Make the table, and make it new where another version of the program, or a hand, gave it another shape.

    All of it is one transaction: a run that is killed leaves the old table, and of two runs the second finds it made.
    """
    if _columns(database) == _COLUMNS:
        return
    with database:
        database.execute("BEGIN IMMEDIATE")
        if _columns(database) != _COLUMNS:
            there = "SELECT type FROM sqlite_master WHERE name = 'judgement' COLLATE NOCASE"
            for (sort,) in database.execute(there).fetchall():
                database.execute(f"DROP {sort} judgement")
            database.execute(_SCHEMA)


def _columns(database: sqlite3.Connection) -> list[tuple[object, ...]]:
    return [tuple(row[1:]) for row in database.execute("PRAGMA table_info(judgement)")]
