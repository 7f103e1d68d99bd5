"""Sentences about folders of models, and about files that hold one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.place import Place
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES: dict[str, Text] = {
    "repository.no-model-folder": Text(
        "مجلد البنيان «{folder}» غير موجود.",
        "The folder of the architecture “{folder}” does not exist.",
    ),
    "repository.no-model-files": Text(
        "ليس في المجلد «{folder}» ملف YAML واحد، فليس فيه نموذج.",
        "There is not one YAML file in the folder “{folder}”, so there is no model in it.",
    ),
    "repository.model-there": Text(
        "في المجلد «{folder}» بنيان سابق؛ اختر مجلدًا فارغًا أو استعمل ‎--replace لتحل ملفاته محل السابقة.",
        "There is a model in “{folder}” already; choose an empty folder, or say --replace to put this in its place.",
    ),
    "repository.unwritable-model": Text(
        "تعذرت الكتابة في المجلد «{folder}»: {why}.", "The folder “{folder}” cannot be written to: {why}."
    ),
    "repository.unwritable-file": Text("تعذرت كتابة الملف «{file}»: {why}.", "“{file}” cannot be written: {why}."),
    "repository.no-model": Text(
        "الملف «{file}» ليس نموذج ArchiMate: عنصره الجذر {root}، والمعروف {known}.",
        "“{file}” is no ArchiMate model: its root element is {root}; known are {known}.",
    ),
    "repository.no-model-archive": Text(
        "الملف «{file}» أرشيف ZIP ليس فيه model.xml يُقرأ.", "“{file}” is a ZIP archive without a readable model.xml."
    ),
    "repository.model-archive-large": Text(
        "حجم model.xml في الأرشيف {size} بايت، وأقصى ما يُقرأ {limit}.",
        "model.xml in the archive has {size} bytes, and at most {limit} are read.",
    ),
    "repository.no-elements-file": Text(
        "الملف «{file}» ليس ملف العناصر؛ سمِّ الملف الذي ينتهي اسمه بـ elements.csv، وتُقرأ معه العلاقات والخصائص.",
        "“{file}” is not the file of elements; name the one that ends in elements.csv; relations and properties are "
        "read with it.",
    ),
}


def trouble(code: str, values: Mapping[str, Any], place: Place | None = None) -> Trouble:
    """A trouble with its sentence from `MESSAGES`."""
    return Trouble(code, MESSAGES[code], values, place)
