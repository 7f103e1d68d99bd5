"""NDJSON: one JSON value a line; blank lines are none. Read line by line, so that a large file costs little memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jiter

DUPLICATE = "duplicate key"


def lines(utf8: bytes) -> Iterator[tuple[int, int, int]]:
    """(number of the line from 1, offset, end) of every line that is not blank."""
    start, number, length = 0, 0, len(utf8)
    while start < length:
        end = utf8.find(b"\n", start)
        end = length if end < 0 else end
        number += 1
        if utf8[start:end].strip():
            yield number, start, end
        start = end + 1


class Rows:
    """Reads the rows, and keeps what could not be read: (line, offset, why)."""

    def __init__(self, utf8: bytes) -> None:
        self._utf8 = utf8
        self.bad: dict[int, int] = {}
        self.twice: dict[int, tuple[int, int]] = {}

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        """(row from 0, value) of every row that is JSON."""
        utf8, read = self._utf8, jiter.from_json
        for row, (number, start, end) in enumerate(lines(utf8)):
            line = utf8[start:end]
            try:
                value = read(line, catch_duplicate_keys=True, allow_inf_nan=False)
            except ValueError as error:
                if DUPLICATE not in str(error) or not _readable(line):
                    self.bad[number] = start
                    continue
                self.twice[row] = (number, start)
                value = read(line, allow_inf_nan=False)
            yield row, value


def _readable(line: bytes) -> bool:
    try:
        jiter.from_json(line, allow_inf_nan=False)
    except ValueError:
        return False
    return True
