"""Sentences about a standard that does not keep to the forms."""

from __future__ import annotations

from checker.kernel.text import Text

MESSAGES: dict[str, Text] = {
    "selfcheck.unfilled": Text(
        "ما زال هنا نص من الهيكل لم يُملأ: {text}",
        "This still holds the words of the skeleton; fill it in: {text}",
    ),
    "selfcheck.no-arabic": Text(
        "النص العربي لا يحوي أي حرف عربي: {text}", "The Arabic text has no Arabic letter in it: {text}"
    ),
    "selfcheck.no-english": Text(
        "النص الإنكليزي لا يحوي أي حرف لاتيني: {text}", "The English text has no Latin letter in it: {text}"
    ),
    "selfcheck.blank": Text("النص فارغ لا يحوي إلا مسافات.", "The text is blank."),
    "selfcheck.level-word": Text(
        "درجة المتطلب «{level}»، ولا ترد في نصه كلمتها: {wanted}.",
        "The level is “{level}”, and the statement does not use its word: {wanted}.",
    ),
    "selfcheck.stronger-word": Text(
        "درجة المتطلب «{level}»، وفي نصه كلمة درجة أشد إلزامًا: {found}.",
        "The level is “{level}”, and the statement uses the word of a more binding one: {found}.",
    ),
    "selfcheck.no-passing-example": Text(
        "ليس للمتطلب مثال يستوفيه (passes).", "The requirement has no example that passes."
    ),
    "selfcheck.no-failing-example": Text(
        "ليس للمتطلب مثال يخالفه (fails).", "The requirement has no example that fails."
    ),
    "selfcheck.no-sample": Text(
        "ملف المثال «{file}» غير موجود في مجلد المعيار.",
        "The sample “{file}” does not exist in the folder of the standard.",
    ),
    "selfcheck.at-of-passing": Text(
        "المثال المستوفي للمتطلب لا مواضع خطأ فيه؛ احذف at.", "An example that passes has no faults; remove “at”."
    ),
    "selfcheck.no-such-pointer": Text(
        "الموضع «{pointer}» غير موجود في المثال «{file}».", "“{pointer}” names nothing in the sample “{file}”."
    ),
    "selfcheck.not-recognised": Text(
        "المثال «{file}» لا يدخل في نطاق المتطلب، فلن يُحكم عليه به.",
        "The sample “{file}” is not of the requirement's scope, so it would never be judged by it.",
    ),
    "selfcheck.unused-sample": Text(
        "الملف «{file}» لا يستعمله أي مثال؛ احذفه أو اذكره في مثال.",
        "No example uses the sample “{file}”; remove it or name it in an example.",
    ),
    "selfcheck.unknown-kind": Text(
        "لا يوجد نوع فحص باسم «{kind}». الأنواع المتاحة: {allowed}.",
        "There is no kind of check “{kind}”. There are: {allowed}.",
    ),
    "selfcheck.ends-before-it-begins": Text(
        "ينتهي نفاذ الإصدار ({until}) قبل أن يبدأ ({begin}).",
        "The version's force ends ({until}) before it begins ({begin}).",
    ),
    "selfcheck.adopted-without-date": Text(
        "الإصدار معتمد ولم يُذكر اليوم الذي يبدأ فيه نفاذه (in-force/from).",
        "The version is adopted and does not say from which day it is in force (in-force/from).",
    ),
    "selfcheck.replaces-unknown": Text(
        "لا يوجد إصدار «{citation}» ليحل هذا محله.", "There is no “{citation}” that this version could replace."
    ),
    "selfcheck.number-too-low": Text(
        "رقم الإصدار {version} أقل مما تقتضيه التغييرات منذ {before}؛ أقل رقم يجوز هو {least}، بسبب: {names}. "
        "للتفصيل: miyar standards diff",
        "The number {version} promises less change than there is since {before}: it must be at least {least}, because "
        "of {names}. For details: miyar standards diff",
    ),
    "selfcheck.no-requirements": Text("ليس في هذا الإصدار أي متطلب.", "This version has no requirement."),
    "selfcheck.frozen-without-digest": Text(
        "الطبعة مجمدة ولا تحمل بصمة المعيار «{standard}» (sha256).",
        "The edition is frozen and holds no digest (sha256) of “{standard}”.",
    ),
    "selfcheck.digest-differs": Text(
        "تغير مجلد المعيار «{standard}» بعد تجميد الطبعة: بصمته الآن {found}. أعده كما كان، أو أصدر إصدارًا جديدًا منه.",
        "The folder of “{standard}” has changed since the edition was frozen: its digest is now {found}. "
        "Put it back as it was, or publish a new version.",
    ),
}
