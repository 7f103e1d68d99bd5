"""JSON files that the program wrote itself and reads again: held to their form."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.engines.form import Form
from checker.kernel.place import Place, spoken
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.loaders import load_bytes


def read_held(file: Path, form: Form, code: str, unreadable: Text) -> Mapping[str, Any]:
    """The data of `file`. Raises Trouble with the first mistake in it; `code` and `unreadable` where it is not had."""
    name = spoken(file)
    try:
        raw = file.read_bytes()
    except OSError:
        raise Trouble(code, unreadable, {"file": name}, Place(name)) from None
    document = load_bytes(raw, name, form="json")
    for trouble in form.mistakes(document):
        raise trouble
    data: Mapping[str, Any] = document.data
    return data
