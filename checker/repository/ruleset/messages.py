"""Sentences about an agency's own ruleset: what is wrong with it, and how its rules are introduced to a reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.place import Place
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES: dict[str, Text] = {
    "ruleset.unreadable": Text(
        "تعذرت قراءة ملف القواعد «{file}»؛ تأكد من وجوده ومن صلاحية قراءته.",
        "The ruleset “{file}” cannot be read; see that it exists and that you may read it.",
    ),
    "ruleset.no-such-file": Text(
        "ملف القواعد «{name}» المذكور في extends غير موجود؛ يُكتب مساره منسوبًا إلى مجلد الملف الذي يذكره.",
        "The ruleset “{name}” named under extends does not exist; its path starts at the folder of this file.",
    ),
    "ruleset.cycle": Text(
        "ملفات القواعد يمدّد بعضها بعضًا في حلقة: {chain}. احذف أحد هذه المواضع من extends.",
        "These rulesets extend each other in a circle: {chain}. Remove one of them from extends.",
    ),
    "ruleset.deep": Text(
        "تمدّد ملفات القواعد بعضها بعضًا إلى عمق يتجاوز {limit} ملفًا؛ اجمعها في عدد أقل.",
        "Rulesets extend each other more than {limit} files deep; bring them together in fewer.",
    ),
    "ruleset.key-twice": Text(
        "المفتاح «{key}» مكتوب مرتين في الموضع نفسه؛ احذف أحدهما.",
        "The key “{key}” is written twice in the same place; remove one.",
    ),
    "ruleset.nothing": Text(
        "لا يحوي ملف القواعد أيًّا من المفاتيح {allowed}؛ فليس فيه ما يُشغَّل.",
        "The ruleset has none of the keys {allowed}, so there is nothing in it to run.",
    ),
    "ruleset.severity": Text(
        "«{found}» ليست درجة خطورة؛ الدرجات المسموحة: {allowed}.",
        "“{found}” is no severity; allowed are: {allowed}.",
    ),
    "ruleset.incomplete-rule": Text(
        "القاعدة «{rule}» ينقصها «{key}»، وليست في الملفات التي يمدّدها هذا الملف قاعدة باسمها تكملها.",
        "The rule “{rule}” lacks “{key}”, and no ruleset that this one extends has a rule of its name to complete it.",
    ),
    "ruleset.unknown-rule": Text(
        "لا توجد قاعدة باسم «{rule}» في الملفات التي يمدّدها هذا الملف، فلا يمكن تغيير خطورتها.",
        "No ruleset that this one extends has a rule “{rule}”, so its severity cannot be changed.",
    ),
    "ruleset.unknown-rule-near": Text(
        "لا توجد قاعدة باسم «{rule}» في الملفات التي يمدّدها هذا الملف؛ لعل المقصود «{nearest}».",
        "No ruleset that this one extends has a rule “{rule}”; did you mean “{nearest}”?",
    ),
    "ruleset.given": Text(
        "«{given}» ليس مسارًا؛ يبدأ المسار بـ ‎$ أو باسم بديل معرّف تحت aliases مسبوق بـ ‎#.",
        "“{given}” is no path; a path begins with $, or with # and the name of an alias under aliases.",
    ),
    "ruleset.no-aliases": Text(
        "الاسم البديل «{name}» غير معرّف: لا يعرّف هذا الملف أسماء بديلة، ولا تُورث الأسماء من الملفات التي يمدّدها.",
        "The alias “{name}” is not defined: this file defines none, and none are taken over from what it extends.",
    ),
    "ruleset.alias-circle": Text(
        "الأسماء البديلة يحيل بعضها إلى بعض في حلقة: {chain}.",
        "These aliases refer to each other in a circle: {chain}.",
    ),
    "ruleset.alias-many": Text(
        "يتوسع الاسم البديل «{name}» إلى أكثر من {limit} مسار؛ بسّطه.",
        "The alias “{name}” expands to more than {limit} paths; make it simpler.",
    ),
    "ruleset.no-options": Text(
        "لا تأخذ الدالة «{function}» خيارات؛ احذف functionOptions.",
        "The function “{function}” takes no options; remove functionOptions.",
    ),
    "ruleset.pointer-rules": Text(
        "حين يُذكر بعد ‎# موضع داخل الملف لا يجوز أن تغيّر overrides إلا خطورة قواعد: {allowed}.",
        "Where a pointer follows # in files, an override may only give rules a severity: {allowed}.",
    ),
    "ruleset.pointer": Text(
        "«{pointer}» ليس مؤشر JSON Pointer؛ مثال صحيح: openapi.yaml#/paths/~1people.",
        "“{pointer}” is no JSON Pointer; a correct example is openapi.yaml#/paths/~1people.",
    ),
    "ruleset.ignored-key": Text(
        "لا أثر هنا للمفتاح «{key}» في ملف القواعد: تتحقق الأداة من المفاتيح المكررة وسلامة القيم بمعاييرها.",
        "The key “{key}” of the ruleset has no effect here: duplicate keys and odd values are judged by the standards.",
    ),
}


def trouble(code: str, values: Mapping[str, Any], place: Place | None = None) -> Trouble:
    """A trouble with its sentence from `MESSAGES`."""
    return Trouble(code, MESSAGES[code], values, place)
