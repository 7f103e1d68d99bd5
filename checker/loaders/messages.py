"""Sentences about files that cannot be loaded, flaws in those that can, and references that lead nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.place import Place
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.loaders import xml_messages

MESSAGES: dict[str, Text] = {
    **xml_messages.MESSAGES,
    "load.unreadable": Text(
        "تعذرت قراءة الملف {name}: {why}.",
        "{name} cannot be read: {why}.",
    ),
    "load.not-a-file": Text("{name} ليس ملفًا عاديًا، فلم يُقرأ.", "{name} is not a regular file, so it was not read."),
    "load.too-large": Text(
        "حجم الملف بالبايتات {size}، وأقصى ما يُقرأ {limit}؛ قسّم الملف ثم أعد التشغيل.",
        "The file has {size} bytes and at most {limit} are read; split the file and run again.",
    ),
    "load.empty": Text("الملف فارغ، فليس فيه ما يُتحقق منه.", "The file is empty; there is nothing in it to check."),
    "load.not-utf-8": Text(
        "الملف ليس بترميز UTF-8: البايت {byte} في هذا الموضع لا يصلح فيه. احفظ الملف بترميز UTF-8.",
        "The file is not UTF-8: the byte {byte} at this place is not part of it. Save the file as UTF-8.",
    ),
    "load.json-truncated": Text(
        "ينتهي الملف قبل أن يكتمل محتوى JSON؛ لعله نُقل أو حُفظ ناقصًا.",
        "The file ends before its JSON is complete; it may have been cut off when it was sent or saved.",
    ),
    "load.json-trailing-comma": Text(
        "فاصلة زائدة قبل {found}، ولا تسمح بها JSON؛ احذف الفاصلة.",
        "There is a comma before {found}, which JSON does not allow; remove the comma.",
    ),
    "load.json-comment": Text(
        "في الملف تعليق، ولا تسمح JSON بالتعليقات؛ احذف التعليق.",
        "There is a comment, which JSON does not allow; remove the comment.",
    ),
    "load.json-extra": Text(
        "بعد انتهاء قيمة JSON محتوى زائد يبدأ بـ {found}؛ للملف قيمة واحدة، وتُحفظ القيم المتعددة بصيغة NDJSON.",
        "There is more after the end of the JSON value, beginning with {found}; a file holds one value, and several "
        "are kept as NDJSON.",
    ),
    "load.json-number": Text(
        "العدد {found} أكبر مما يتسع له العدد العشري الثنائي (IEEE 754)؛ اكتبه نصًا.",
        "The number {found} is larger than a binary64 number (IEEE 754) can hold; write it as a string.",
    ),
    "load.long-number": Text(
        "العدد الذي أوله {found} أطول مما يُقرأ: عدد أرقامه {digits} وأقصى ما يُقرأ {limit}؛ اكتبه نصًا.",
        "The number that begins with {found} has {digits} digits, and at most {limit} are read; write it as a string.",
    ),
    "load.json-syntax": Text(
        "محتوى الملف ليس JSON صحيحًا: لا يُتوقع {found} في هذا الموضع.",
        "This is not valid JSON: {found} is not expected here.",
    ),
    "load.yaml-syntax": Text(
        "محتوى الملف ليس YAML صحيحًا في هذا الموضع أو قبله بقليل؛ راجع مسافات أول السطر والاقتباس والنقطتين.",
        "This is not valid YAML here or a little before; look at the indentation, the quotes and the colons.",
    ),
    "load.yaml-tab": Text(
        "أول السطر علامة جدولة، ولا تسمح بها YAML؛ استعمل المسافات.",
        "The line is indented with a tab, which YAML does not allow; use spaces.",
    ),
    "load.yaml-anchor": Text(
        "يحيل هذا الموضع بالعلامة * إلى مرساة لم تُعرَّف قبله.",
        "The alias at this place names an anchor that is not defined before it.",
    ),
    "load.yaml-complex-key": Text(
        "مفتاح القيمة هنا قائمة أو كائن، ولا مقابل له في JSON؛ اجعل المفتاح نصًا.",
        "A key here is itself a list or a mapping, which JSON cannot express; make the key a string.",
    ),
    "load.too-deep": Text(
        "تتداخل القيم في الملف إلى عمق يزيد على {limit}، وهو أقصى ما يُقرأ.",
        "Values are nested more than {limit} deep, which is the most that is read.",
    ),
    "load.alias-bomb": Text(
        "تتضاعف الإحالات (*) في هذا الملف إلى حجم لا يُقرأ؛ استبدل بها القيم نفسها.",
        "The aliases in this file multiply to a size that is not read; write the values out instead.",
    ),
    "load.bom": Text(
        "يبدأ الملف بعلامة ترتيب البايتات (BOM)؛ احفظه من دونها.",
        "The file begins with a byte order mark (BOM); save it without one.",
    ),
    "load.encoding": Text(
        "الملف بترميز {encoding} لا بترميز UTF-8.", "The file is encoded in {encoding}, not in UTF-8."
    ),
    "load.duplicate-key": Text(
        "المفتاح {key} مكتوب أكثر من مرة في الكائن نفسه، فلا يبقى إلا آخر قيمة.",
        "The key {key} is written more than once in the same object; only the last value remains.",
    ),
    "load.not-json-value": Text(
        "القيمة {value} لا مقابل لها في JSON، فقُرئت نصًا.",
        "The value {value} does not exist in JSON; it was read as a string.",
    ),
    "load.bad-line": Text(
        "تعذرت قراءة {count} من الأسطر على أنها JSON، أولها السطر {line}؛ لم يُتحقق مما فيها. وفي ذلك السطر: {why}",
        "{count} lines cannot be read as JSON, the first of them line {line}; what is in them was not checked. In that "
        "line: {why}",
    ),
    "reference.malformed": Text(
        "المرجع {reference} ليس مكتوبًا كما يجب؛ مثال الصحيح: ‎#/components/schemas/Name",
        "The reference {reference} is not well formed; a right one looks like #/components/schemas/Name.",
    ),
    "reference.network": Text(
        "يشير المرجع {reference} إلى الشبكة، ولا يُجلب شيء منها؛ ضع نسخة من الملف بجانب هذا وأحل إليها بمسار نسبي.",
        "The reference {reference} leads to the network, and nothing is fetched from there; keep a copy beside this "
        "file and refer to it by a relative path.",
    ),
    "reference.outside": Text(
        "يشير المرجع {reference} إلى خارج المجلد الذي يُتحقق منه؛ انقل الملف إلى داخله.",
        "The reference {reference} leads out of the folder that is checked; move the file into it.",
    ),
    "reference.no-file": Text(
        "يشير المرجع {reference} إلى ملف غير موجود: {file}.",
        "The reference {reference} leads to a file that is not there: {file}.",
    ),
    "reference.unreadable": Text(
        "يشير المرجع {reference} إلى الملف {file}، وقد تعذرت قراءته. {why}",
        "The reference {reference} leads to {file}, which cannot be read. {why}",
    ),
    "reference.no-pointer": Text(
        "لا يشير المرجع {reference} إلى شيء: لا يوجد {missing} تحت {nearest}.",
        "The reference {reference} leads to nothing: there is no {missing} under {nearest}.",
    ),
    "reference.no-anchor": Text(
        "لا يشير المرجع {reference} إلى شيء: ليس في المستند مرساة باسم {anchor}.",
        "The reference {reference} leads to nothing: the document has no anchor named {anchor}.",
    ),
}


def trouble(code: str, values: Mapping[str, Any], place: Place) -> Trouble:
    """A trouble with its sentence from `MESSAGES`."""
    return Trouble(code, MESSAGES[code], values, place)


LONGEST_NUMBER = 4_300
"""Digits of a whole number that the parsers of JSON and YAML read; more would take them too long."""


def long_number(number: str, place: Place) -> Trouble:
    """The trouble of a number that is longer."""
    digits = sum(map(str.isdigit, number))
    return trouble("load.long-number", {"found": number[:12] + "…", "digits": digits, "limit": LONGEST_NUMBER}, place)
