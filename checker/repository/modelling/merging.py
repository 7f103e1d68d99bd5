"""What is wrong with the files of a model and what is wrong with the model, without telling one thing twice."""

from __future__ import annotations

from collections.abc import Iterable

from checker.kernel.place import Place
from checker.kernel.trouble import Trouble

_TOLD_BY_FORM = ("model.unknown-type", "model.no-type")


def merged(of_files: Iterable[Trouble], of_model: Iterable[Trouble]) -> list[Trouble]:
    """Both, in the order of files and lines; of a file that its form refused, types are not told again."""
    first = list(of_files)
    files = {one.place.file for one in first if one.place}
    rest = [
        one for one in of_model if not (one.code.startswith(_TOLD_BY_FORM) and one.place and one.place.file in files)
    ]
    return sorted([*first, *rest], key=lambda one: (one.place or Place(""), one.code))
