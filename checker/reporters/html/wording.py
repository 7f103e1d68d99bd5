"""Words of the page. Numbers stand apart from their nouns, so that no noun has to agree with one."""

from __future__ import annotations

from checker.kernel.text import Text

TITLE = Text("تقرير مطابقة معايير تقانات المعلومات والاتصالات", "Report of conformance with the ICT standards")
BRAND = Text("معيار", "Mi‘yar")
SKIP = Text("إلى نتائج الملفات", "Skip to the files")
LANGUAGE = Text("اللغة", "Language")
CONTENTS = Text("أقسام التقرير", "Parts of the report")

CONCLUSION = Text("الخلاصة", "Conclusion")
EDITION = Text("طبعة المعايير", "Edition of the standards")
NO_EDITION = Text("لم تُحدد", "none named")
MADE = Text("تاريخ التقرير", "Made")
AS_OF = Text("الحكم بما هو سارٍ في", "Judged as of")
TOOL = Text("إصدار أداة التحقق", "Version of the checker")
DECIDES = Text("المستويات التي يُحكم بها", "Levels that decide")
NONE_DECIDES = Text("لا شيء: التقرير للاطلاع فقط", "none: this report only informs")

SUMMARY = Text("الأرقام", "Figures")
FINDINGS = Text("المخالفات", "Findings")
FILES = Text("الملفات", "Files")
FILES_FAILING = Text("فيها مخالفات", "with findings")
FILES_UNREAD = Text("تعذرت قراءتها", "could not be read")
FILES_UNRECOGNISED = Text("غير معروفة", "not recognised")
WAIVED_FINDINGS = Text("مخالفات معفى منها", "Findings waived")
VERDICTS = Text("الأحكام", "Verdicts")
BY_STANDARD = Text("الأحكام بحسب المعيار", "Verdicts by standard")
STANDARD = Text("المعيار", "Standard")

FILTER = Text("التصفية", "Filter")
SEARCH = Text("بحث في النص", "Search the text")
LEVEL = Text("المستوى", "Level")
OUTCOME = Text("الحكم", "Verdict")
FILE = Text("الملف", "File")
EVERY_FILE = Text("كل الملفات", "All files")
RESET = Text("إلغاء التصفية", "Clear the filter")
OPEN_ALL = Text("فتح كل الملفات", "Open all files")
CLOSE_ALL = Text("طي كل الملفات", "Close all files")
SHOWN = Text(
    "المعروض: المخالفات {shown} من {all}، والملفات {files} من {every}",
    "Shown: findings {shown} of {all}, files {files} of {every}",
)
NOTHING_SHOWN = Text("لا شيء يطابق هذه التصفية.", "Nothing matches this filter.")

BY_FILE = Text("النتائج بحسب الملف", "Results by file")
NO_FILES = Text("لم يُحكم على أي ملف.", "No file was judged.")
CLEAN = Text("لا مخالفات", "no findings")
UNREAD = Text("تعذرت قراءته", "could not be read")
UNTOLD = Text("ما لم يُتحقق منه", "Not checked")
FAULTS = Text("عدد المخالفات", "findings")
LEFT_OUT = Text("مخالفات أخرى أُحصيت ولا ترد هنا", "Further findings, counted but not listed")
MORE = Text("بقية المخالفات", "Further findings")
PAGE = Text("صفحة", "page")
ROW = Text("سجل", "row")
STATEMENT = Text("المتطلب", "Requirement")
WHY = Text("السبب", "Why")
FIX = Text("الإصلاح", "How to mend it")
CITES = Text("البند", "Clause")
ADDRESS = Text("للاستزادة", "Read more")
ADVICE = Text("نص المتطلب وسببه وطريقة الإصلاح", "The requirement, why, and how to mend it")
ASSUMED = Text(
    "في هذا المتطلب قيمة وطنية مفترضة لم تُؤكد بعد.", "A national value in this requirement is assumed, not confirmed."
)
WAIVERS = Text("معفى منها", "Waived")
ALL_VERDICTS = Text("كل الأحكام على هذا الملف", "All verdicts on this file")
REQUIREMENT = Text("المتطلب", "Requirement")
REMARK = Text("ملاحظة", "Remark")
ABOUT_FILE = Text("بيانات الملف", "About the file")
DIGEST = Text("البصمة SHA-256", "SHA-256 digest")
NO_DIGEST = Text("لا بصمة: لم يُقرأ الملف", "none: the file was not read")
SIZE = Text("الحجم بالبايت", "Size in bytes")
FORM = Text("الصيغة", "Form")
SYSTEM = Text("المنظومة", "System")
HELD_AGAINST = Text("المعايير المطبقة", "Held against")
USED = Text("ملفات أخرى استُعملت في الحكم", "Other files used to judge it")
ABSENT = Text("غير موجود", "was not there")

REQUIREMENTS = Text("المتطلبات", "Requirements")
ABOUT_RUN = Text("عن هذا التشغيل", "About this run")
NOTICES = Text("ملاحظات", "Notices")
UNRECOGNISED = Text("ملفات لم يتعرف عليها أي معيار", "Files that no standard recognised")
FOOTER = Text(
    "أصدرته أداة التحقق «معيار». هذا الملف قائم بنفسه ولا يتصل بأي شبكة.",
    "Made by the checker Mi‘yar. This file stands by itself and connects to no network.",
)
