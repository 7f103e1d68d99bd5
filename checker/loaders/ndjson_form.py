"""NDJSON: one JSON value a line; blank lines are none. Read line by line, so that a large file costs little memory."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import jiter

DUPLICATE = "duplicate key"


def lines(utf8: bytes) -> Iterator[tuple[int, int, bytes]]:
    """(number of the line from 1, offset, line) of every line that is not blank."""
    offset = 0
    for number, line in enumerate(BytesIO(utf8), 1):
        if not line.isspace():
            yield number, offset, line
        offset += len(line)


class Rows:
    """Reads the rows, and keeps what could not be read: (line, offset, why)."""

    def __init__(self, utf8: bytes) -> None:
        self._utf8 = utf8
        self.bad: dict[int, int] = {}
        self.twice: dict[int, tuple[int, int]] = {}

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        """(row from 0, value) of every row that is JSON."""
        read = jiter.from_json
        for row, (number, start, line) in enumerate(lines(self._utf8)):
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
