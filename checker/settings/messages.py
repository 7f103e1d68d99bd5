"""Sentences about an agency's manifest."""

from __future__ import annotations

from checker.kernel.text import Text

MESSAGES: dict[str, Text] = {
    "settings.unreadable": Text(
        "تعذرت قراءة ملف البيان «{file}»؛ تأكد من وجوده ومن صلاحية قراءته.",
        "The manifest “{file}” cannot be read; see that it exists and that you may read it.",
    ),
    "settings.key-twice": Text(
        "المفتاح «{key}» مكتوب مرتين في الموضع نفسه؛ احذف أحدهما.",
        "The key “{key}” is written twice in the same place; remove one.",
    ),
    "settings.system-twice": Text(
        "المعرّف «{id}» مستعمل لأكثر من منظومة؛ لكل منظومة معرّف لا تشاركها فيه غيرها.",
        "The id “{id}” is used for more than one system; give each system an id of its own.",
    ),
    "settings.no-folder": Text(
        "لا يوجد مجلد معايير ولا ملف طبعة مصدّرة باسم «{folder}»؛ يُكتب مساره منسوبًا إلى مجلد ملف البيان.",
        "There is no folder of standards, and no file of an exported edition, named “{folder}”; it is written relative "
        "to the folder of the manifest.",
    ),
    "settings.no-description": Text(
        "لا يوجد ملف باسم «{file}»؛ يُكتب مسار وصف الواجهة منسوبًا إلى مجلد ملف البيان.",
        "There is no file named “{file}”; the path of an interface's description is written relative to the folder of "
        "the manifest.",
    ),
    "settings.bad-pattern": Text(
        "«{pattern}» ليس نمطًا صالحًا لأسماء الملفات؛ تُكتب الأنماط كما في ملف ‎.gitignore.",
        "“{pattern}” is not a pattern for names of files; patterns are written as in .gitignore.",
    ),
    "settings.unknown-edition": Text(
        "الطبعة «{edition}» ليست بين الطبعات المثبتة: {allowed}. صحح اسمها، أو حدّث miyar، أو أعط ملف الطبعة بالخيار "
        "‎--standards.",
        "Edition “{edition}” is not among those installed: {allowed}. Correct its name, update miyar, or give the "
        "edition's file by --standards.",
    ),
    "settings.no-baseline": Text(
        "تعذرت قراءة خط الأساس «{file}». لكتابته: miyar baseline write",
        "The baseline “{file}” cannot be read. To write one: miyar baseline write",
    ),
    "settings.exists": Text(
        "الملف «{file}» موجود، ولن يُكتب فوقه.", "“{file}” is there already and is not written over."
    ),
    "settings.unwritable": Text("تعذرت كتابة الملف «{file}»: {why}.", "“{file}” cannot be written: {why}."),
    "settings.nothing-found": Text(
        "لم يتعرف أي معيار على ملف في المجلد «{folder}» (نُظر في ملفات عددها {others})، فلم يُكتب ملف بيان. "
        "لمعرفة ما تسري عليه المعايير: miyar standards list",
        "No standard recognises a file in “{folder}” (files looked at: {others}), so no manifest was written. "
        "To see what there are standards for: miyar standards list",
    ),
}
