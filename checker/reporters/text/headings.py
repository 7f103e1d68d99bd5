"""Words of the text report."""

from __future__ import annotations

from checker.kernel.level import Level
from checker.kernel.text import Text
from checker.kernel.verdict import Outcome

STATEMENT = Text("المتطلب", "Statement")
WHY = Text("السبب", "Why")
FIX = Text("الإصلاح", "Fix")
CITES = Text("البند", "Clause")
LEVEL = Text("المستوى", "Level")
RAISED = Text("بحسب ملف التطبيق {profile}: {reason}", "by the profile {profile}: {reason}")
PAGE = Text("الصفحة", "Page")
LABELS = (STATEMENT, WHY, FIX, CITES, LEVEL, PAGE)

MORE = Text(
    "ومخالفات أخرى مثلها لم تُعرض، عددها {count}؛ يعرضها الخيار ‎--verbose.",
    "and {count} more of the same; --verbose lists them",
)
LEFT_OUT = Text(
    "ومخالفات أخرى مثلها عُدّت ولم تُسجل في التقرير، عددها {count}.",
    "and {count} more of the same, counted but not kept in the report",
)
UNREAD = Text("تعذرت قراءة الملف", "Could not be read")
NOT_CHECKED = Text("لم يُتحقق منه (المتطلبات: {count})", "Not checked (requirements: {count})")
WAIVED = Text("معفى منه (المخالفات: {count})", "Waived (findings: {count})")
SYSTEM = Text("المنظومة {system}", "system {system}")
COMING = Text(
    "يبدأ نفاذها في {day} (الأيام الباقية: {days})، مع {standard}:", "From {day} (days left: {days}), by {standard}:"
)
NOTICES = Text("تنبيهات", "Notices")
UNRECOGNISED = Text("ملفات لم يتعرف عليها أي معيار: {count}", "Files that no standard recognised: {count}")
HOW_TO_LIST = Text("يسردها الخيار ‎--verbose.", "--verbose lists them.")
SUMMARY = Text("الخلاصة", "Summary")
EDITION = Text("الطبعة {edition}", "edition {edition}")
AS_OF = Text("بتاريخ {day}", "as of {day}")
FILES = Text("ملفات جرى الحكم عليها", "files judged")
FAILING = Text("ملفات مخالفة", "files at fault")
TROUBLED = Text("ملفات تعذرت قراءتها", "files that could not be read")
STRANGERS = Text("ملفات لم يُتعرف عليها", "files not recognised")
COVERED = Text("مخالفات معفى منها", "findings waived")
FINDINGS = {
    Level.MUST: Text("مخالفات لمتطلبات إلزامية", "findings, MUST"),
    Level.SHOULD: Text("مخالفات لمتطلبات موصى بها", "findings, SHOULD"),
    Level.MAY: Text("مخالفات لمتطلبات اختيارية", "findings, MAY"),
}
VERDICTS = {
    Outcome.PASSED: Text("متطلبات مستوفاة", "verdicts, passed"),
    Outcome.FAILED: Text("متطلبات غير مستوفاة", "verdicts, failed"),
    Outcome.NOT_APPLICABLE: Text("متطلبات لا تنطبق", "verdicts, not applicable"),
    Outcome.NOT_IN_FORCE: Text("متطلبات غير سارية", "verdicts, not in force"),
    Outcome.NOT_CHECKED: Text("متطلبات لم يُتحقق منها", "verdicts, not checked"),
    Outcome.WAIVED: Text("متطلبات معفى منها", "verdicts, waived"),
}
