"""Sentences of the repository of standards: what is wrong with it, or with what was asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.kernel.place import Place, spoken
from checker.kernel.refusal import why
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES: dict[str, Text] = {
    "repository.no-folder": Text(
        "مجلد المعايير «{folder}» غير موجود.",
        "The folder of standards “{folder}” does not exist.",
    ),
    "repository.no-standards": Text(
        "ليس في المجلد «{folder}» معيار ولا طبعة ولا مجموعة متطلبات؛ فيه مجلد لكل معيار، وفيه مجلد لكل إصدار، مثل "
        "rest-api/1.0.",
        "There is no standard, edition or profile in “{folder}”; it should have a folder for each standard, and in it "
        "one for each version, such as rest-api/1.0.",
    ),
    "repository.no-revision": Text(
        "لا يجد git المراجعة «{revision}» أو لا يجد المجلد «{folder}» فيها؛ اذكر وسمًا أو فرعًا أو إيداعًا فيه المجلد.",
        "git finds no revision “{revision}”, or no folder “{folder}” in it; name a tag, branch or commit that has it.",
    ),
    "repository.unreadable": Text(
        "تعذرت قراءة الملف «{file}»؛ تأكد من وجوده ومن صلاحية قراءته.",
        "“{file}” cannot be read; see that it exists and that you may read it.",
    ),
    "repository.no-standard-file": Text(
        "لا يحوي المجلد «{folder}» ملف standard.yaml؛ كل إصدار من معيار له هذا الملف.",
        "The folder “{folder}” has no standard.yaml; every version of a standard has one.",
    ),
    "repository.folder-name": Text(
        "اسم المجلد «{name}» لا يصلح اسمًا لمعيار؛ يُكتب بأحرف لاتينية صغيرة بينها شرطات، مثل rest-api.",
        "“{name}” cannot be the id of a standard; ids are lower-case words joined by hyphens, such as rest-api.",
    ),
    "repository.version-name": Text(
        "اسم المجلد «{name}» لا يصلح رقم إصدار؛ رقم الإصدار عددان بينهما نقطة، مثل 1.0.",
        "“{name}” cannot be a version; versions are two numbers with a point between them, such as 1.0.",
    ),
    "repository.requirement-name": Text(
        "اسم الملف «{name}» لا يصلح اسمًا لمتطلب؛ يُكتب بأحرف لاتينية صغيرة بينها شرطات وينتهي بـ ‎.yaml.",
        "“{name}” cannot be a requirement; its file is named in lower-case words joined by hyphens and ends in .yaml.",
    ),
    "repository.standard-twice": Text(
        "المعيار «{citation}» موجود مرتين، وقد أُخذ بالموجود في «{first}»؛ احذف أحدهما أو غيّر رقم إصداره.",
        "“{citation}” exists twice, and the one in “{first}” was used; remove one of them or give it another version.",
    ),
    "repository.unknown-standard": Text(
        "لا يوجد معيار باسم «{name}». المعايير المتاحة: {allowed}.",
        "There is no standard “{name}”. There are: {allowed}.",
    ),
    "repository.unknown-standard-near": Text(
        "لا يوجد معيار باسم «{name}». لعل المقصود «{nearest}».",
        "There is no standard “{name}”. Did you mean “{nearest}”?",
    ),
    "repository.unknown-version": Text(
        "ليس للمعيار «{name}» إصدار رقمه «{version}». الإصدارات المتاحة: {allowed}.",
        "“{name}” has no version “{version}”. There are: {allowed}.",
    ),
    "repository.unknown-requirement": Text(
        "لا يوجد متطلب باسم «{name}». لعرض المتطلبات:\n  miyar standards show {standard}",
        "There is no requirement “{name}”. To see them all:\n  miyar standards show {standard}",
    ),
    "repository.unknown-requirement-near": Text(
        "لا يوجد متطلب باسم «{name}». لعل المقصود «{nearest}».",
        "There is no requirement “{name}”. Did you mean “{nearest}”?",
    ),
    "repository.not-a-requirement": Text(
        "لا يصلح «{name}» اسمًا لمتطلب؛ اسم المتطلب يكون مثل rest-api/problem-details.",
        "“{name}” does not name a requirement; a name looks like rest-api/problem-details.",
    ),
    "repository.not-a-requirement-near": Text(
        "لا يصلح «{name}» اسمًا لمتطلب؛ لعل المقصود «{nearest}».",
        "“{name}” does not name a requirement; did you mean “{nearest}”?",
    ),
    "repository.replaces-itself": Text(
        "يحل الإصدار محل نفسه عبر سلسلة: {chain}؛ احذف إحدى حلقاتها.",
        "The version replaces itself, by way of {chain}; remove one link of the chain.",
    ),
    "repository.same-dates": Text(
        "الإصداران «{citation}» و«{other}» نافذان معًا من {begin} ولا مرحلة انتقالية بينهما. إن كان هذا الإصدار يحل محل "
        "ذاك فاذكره في replaces، وإن كانا مقبولين معًا إلى حين فاذكر آخر يوم في transition/until.",
        "“{citation}” and “{other}” are both in force from {begin}, with no transition between them. Where this one "
        "takes the other's place, name it under replaces; where both are accepted for a while, say the last day in "
        "transition/until.",
    ),
    "repository.transition-first": Text(
        "تنتهي المرحلة الانتقالية ({until}) قبل أن يبدأ نفاذ الإصدار ({begin}).",
        "The transition ends ({until}) before the version comes into force ({begin}).",
    ),
    "repository.unknown-edition": Text(
        "لا توجد طبعة باسم «{name}». الطبعات المتاحة: {allowed}. صحح اسمها، أو حدّث miyar، أو أعط ملف الطبعة بالخيار "
        "‎--standards.",
        "There is no edition “{name}”. There are: {allowed}. Correct its name, update miyar, or give the edition's "
        "file by --standards.",
    ),
    "repository.different-standards": Text(
        "لا يُقارن إلا إصداران من معيار واحد، و«{before}» و«{after}» من معيارين.",
        "Only two versions of one standard can be compared; “{before}” and “{after}” are of two.",
    ),
    "repository.unknown-profile": Text(
        "لا يوجد ملف تطبيق باسم «{name}». الملفات المتاحة: {allowed}.",
        "There is no profile “{name}”. There are: {allowed}.",
    ),
    "repository.inherits-itself": Text(
        "يأخذ ملف التطبيق عن نفسه عبر سلسلة: {chain}؛ احذف إحدى حلقاتها.",
        "The profile inherits from itself, by way of {chain}; remove one link of the chain.",
    ),
    "repository.no-mapping": Text(
        "لا يحوي الملف «{file}» مفاتيح وقيمًا كما يجب.",
        "“{file}” does not hold a mapping of keys and values, as it must.",
    ),
    "repository.key-twice": Text(
        "المفتاح «{key}» مكتوب مرتين في الموضع نفسه؛ احذف أحدهما.",
        "The key “{key}” is written twice in the same place; remove one.",
    ),
    "repository.file-outside": Text(
        "يذكر المتطلب الملف «{file}»، ولا يُسمح له إلا بملفات تحت schemas/‎ في مجلد معياره.",
        "The requirement names the file “{file}”; it may only name files under schemas/ in the folder of its standard.",
    ),
    "repository.no-such-name": Text(
        "لا يوجد في قاموس عناصر البيانات ولا في البنيان شيء باسم «{uri}».",
        "Neither the dictionary of data elements nor the architecture has anything named “{uri}”.",
    ),
    "repository.bad-pattern": Text(
        "النمط «{pattern}» في نطاق المعيار ليس نمط RE2 سليمًا.",
        "“{pattern}” in the standard's scope is not a valid RE2 pattern.",
    ),
    "repository.bad-file-pattern": Text(
        "«{pattern}» في نطاق المعيار ليس نمطًا صالحًا لأسماء الملفات؛ تُكتب الأنماط كما في ملف ‎.gitignore.",
        "“{pattern}” in the standard's scope is not a pattern for names of files; "
        "patterns are written as in .gitignore.",
    ),
    "repository.edition-lacks": Text(
        "الطبعة «{edition}» تضم «{standard}»، وليس بين المعايير المثبتة. حدّث miyar، أو أعط ملف الطبعة بالخيار "
        "‎--standards.",
        "Edition “{edition}” holds “{standard}”, which is not among the installed standards. Update miyar, or give the "
        "edition's file by --standards.",
    ),
    "repository.edition-differs": Text(
        "«{standard}» المثبت ليس هو الذي جُمدت عليه الطبعة «{edition}»: بصمته {found}. أعد تثبيت miyar، أو أعط ملف "
        "الطبعة بالخيار ‎--standards؛ ومن يحرر المعايير يعيد المجلد كما كان ويصدر إصدارًا جديدًا.",
        "The installed “{standard}” is not the one that edition “{edition}” froze: its digest is {found}. Install "
        "miyar anew, or give the edition's file by --standards; a steward puts the folder back as it was and publishes "
        "a new version.",
    ),
    "repository.no-archive": Text(
        "الملف «{file}» ليس طبعة من المعايير صُدّرت بالأمر miyar standards export.",
        "“{file}” is no edition of standards as miyar standards export writes it.",
    ),
    "release.name": Text(
        "«{name}» لا يصلح اسمًا لطبعة؛ اسم الطبعة مثل 2027.1.",
        "“{name}” cannot name an edition; names look like 2027.1.",
    ),
    "release.frozen": Text(
        "الطبعة «{name}» مجمدة ولا تتغير؛ أصدر طبعة جديدة باسم آخر.",
        "Edition “{name}” is frozen and never changes; issue a new one under another name.",
    ),
    "release.unknown": Text("لا يوجد إصدار «{standard}».", "There is no “{standard}”."),
    "release.draft": Text(
        "«{standard}» ليس معتمدًا، ولا تُجمد طبعة إلا على إصدارات معتمدة.",
        "“{standard}” is not adopted, and only adopted versions can be frozen.",
    ),
    "release.empty": Text(
        "ليس في الطبعة «{name}» أي إصدار معتمد.", "There is no adopted version to put into edition “{name}”."
    ),
    "release.no-circular": Text(
        "لم يُذكر التعميم الذي تصدر به الطبعة «{name}»؛ اذكره بالخيارين ‎--circular-ar و‎--circular-en.",
        "The circular that issues edition “{name}” is not named; name it by --circular-ar and --circular-en.",
    ),
    "skeleton.exists": Text(
        "الملف «{file}» موجود، ولن يُكتب فوقه.", "“{file}” is there already and is not written over."
    ),
    "skeleton.unwritable": Text("تعذرت كتابة الملف «{file}»: {why}.", "“{file}” cannot be written: {why}."),
    "skeleton.name-a-version": Text(
        "للمعيار «{name}» إصدارات: {allowed}. اذكر رقم الإصدار الجديد، مثل ‎{name}@2.0.",
        "“{name}” has versions: {allowed}. Say the number of the new one, such as {name}@2.0.",
    ),
    "skeleton.frozen": Text(
        "الإصدار «{citation}» في الطبعة المجمدة «{edition}» فلا يتغير؛ أنشئ إصدارًا جديدًا منه وأضف المتطلب إليه.",
        "“{citation}” is in the frozen edition “{edition}” and never changes; "
        "make a new version of it and add the requirement there.",
    ),
    "skeleton.unknown-kind": Text(
        "لا يوجد نوع فحص باسم «{kind}». الأنواع المتاحة: {allowed}.",
        "There is no kind of check “{kind}”. There are: {allowed}.",
    ),
}


def unwritable(file: Path, error: OSError) -> Trouble:
    """The trouble of a file or folder that the disk does not take."""
    name = spoken(file)
    return trouble("skeleton.unwritable", {"file": name, "why": why(error)}, Place(name))


def trouble(code: str, values: Mapping[str, Any], place: Place | None = None) -> Trouble:
    """A trouble with its sentence from `MESSAGES`."""
    return Trouble(code, MESSAGES[code], values, place)
