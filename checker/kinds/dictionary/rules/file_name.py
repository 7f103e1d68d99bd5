"""The id is the name of the file, so that who knows the one finds the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from checker.kernel.text import Text
from checker.kinds.dictionary.entry import Entry
from checker.kinds.dictionary.rule import BOTH, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {}
ABOUT = BOTH
MESSAGES = {
    "dictionary.file-name": Text(
        "المعرّف «{id}» غير اسم الملف «{file}».",
        "The id “{id}” is not the name of the file, “{file}”.",
    ),
}


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told | None]:  # noqa: ARG001 - the contract of a rule
    """Compare the id with the file's name; standard input has none."""
    name = desk.document.name
    file = PurePosixPath(name).stem
    if name == "-" or not file:
        yield None
    elif entry.id != file:
        yield Told("dictionary.file-name", {"id": entry.id, "file": file}, (entry.sort,))
