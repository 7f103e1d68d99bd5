"""Sentences about the run itself."""

from __future__ import annotations

from checker.kernel.text import Text

MESSAGES: dict[str, Text] = {
    "waiver.holds": Text(
        "إعفاء حتى {until} أقره {approver}: {reason}",
        "Waived until {until}, approved by {approver}: {reason}",
    ),
    "waiver.expired": Text(
        "انتهى في {until} الإعفاء من المتطلب {requirement} الذي أقره {approver}؛ أصلح الخلل أو جدّد الإعفاء.",
        "The waiver of {requirement}, approved by {approver}, ended on {until}; mend the fault or renew the waiver.",
    ),
    "waiver.unused": Text(
        "لم تعد حاجة إلى الإعفاء من المتطلب {requirement}: لم يُخفِ هذا التشغيل به شيئًا؛ احذفه من ملف البيان.",
        "The waiver of {requirement} covered nothing in this run; remove it from the manifest.",
    ),
    "run.nothing-to-judge": Text(
        "لم يُعثر في المسارات المعطاة على ملف يتعرف عليه أي معيار، فلم يُتحقق من شيء.",
        "No file under the given paths is recognised by a standard, so nothing was checked.",
    ),
    "run.no-system": Text(
        "الملف {name} لا يدخل في أي نظام من الأنظمة المذكورة في ملف البيان، فحُكم عليه بكل المعايير التي تتعرف عليه.",
        "{name} belongs to no system of the manifest; it was held against every standard that recognises it.",
    ),
    "run.not-entered": Text(
        "تعذر الدخول إلى {name}: {why}. لم يُتحقق مما فيه.",
        "{name} could not be entered: {why}. Nothing in it was checked.",
    ),
}
