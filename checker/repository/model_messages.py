"""Sentences about models of the architecture: where they are looked for, and where they are written."""

from __future__ import annotations

from collections.abc import Mapping

from checker.kernel.text import Text

MODEL: Mapping[str, Text] = {
    "repository.no-model-folder": Text(
        "مجلد البنيان «{folder}» غير موجود.",
        "The folder of the architecture “{folder}” does not exist.",
    ),
    "repository.no-revision": Text(
        "لا يجد git المراجعة «{revision}» أو لا يجد المجلد «{folder}» فيها؛ اذكر وسمًا أو فرعًا أو إيداعًا فيه المجلد.",
        "git finds no revision “{revision}”, or no folder “{folder}” in it; name a tag, branch or commit that has it.",
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
    "repository.no-model-head": Text(
        "لا يُقرأ النموذج من «{file}»: نموذج YAML مجلد، ورأسه ملف فيه اسمه {head}.",
        "No model can be read from “{file}”: a model in YAML is a folder, and its head is a file {head} in it.",
    ),
    "repository.no-elements-file": Text(
        "الملف «{file}» ليس ملف العناصر؛ سمِّ الملف الذي ينتهي اسمه بـ elements.csv، وتُقرأ معه العلاقات والخصائص.",
        "“{file}” is not the file of elements; name the one that ends in elements.csv; relations and properties are "
        "read with it.",
    ),
}
