"""NDJSON: one JSON value a line; blank lines are none. Read line by line, so that a large file costs little memory."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import jiter

_DUPLICATE = "duplicate key"


def lines(utf8: bytes) -> Iterator[tuple[int, bytes]]:
    """(number of the line from 1, line) of every line that is not blank."""
    return ((number, line) for number, line in enumerate(BytesIO(utf8), 1) if not line.isspace())


class Rows:
    """Reads the rows, and keeps what it met: numbers of `bad` lines, which are no JSON; rows with a key `twice`.

    `said` is what the parser said of the first bad line.
    """

    def __init__(self, utf8: bytes) -> None:
        self.utf8 = utf8
        self.bad: set[int] = set()
        self.said = ""
        self.twice: set[int] = set()

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        """(row from 0, value) of every row that is JSON."""
        read, row = jiter.from_json, -1
        for number, line in enumerate(BytesIO(self.utf8), 1):  # `lines`, without its price for every row
            if line.isspace():
                continue
            row += 1
            try:
                value = read(line, catch_duplicate_keys=True, allow_inf_nan=False, cache_mode="keys")
            except ValueError as error:
                found = _despite_duplicates(line) if _DUPLICATE in str(error) else str(error)
                if isinstance(found, str):
                    self.said = self.said or found
                    self.bad.add(number)
                    continue
                self.twice.add(row)
                (value,) = found
            yield row, value


def _despite_duplicates(line: bytes) -> tuple[Any] | str:
    """The value of a line in which a key stands twice; what the parser says where something else is wrong with it."""
    try:
        return (jiter.from_json(line, allow_inf_nan=False),)
    except ValueError as error:
        return str(error)
