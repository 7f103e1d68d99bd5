"""Words of the site's pages, in both languages; templates ask for them by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.kernel.text import Language, Text

_MONTHS = (
    Text("كانون الثاني", "January"), Text("شباط", "February"), Text("آذار", "March"), Text("نيسان", "April"),
    Text("أيار", "May"), Text("حزيران", "June"), Text("تموز", "July"), Text("آب", "August"),
    Text("أيلول", "September"), Text("تشرين الأول", "October"), Text("تشرين الثاني", "November"),
    Text("كانون الأول", "December"),
)  # fmt: skip


def spoken_day(day: date, language: Language) -> str:
    """A day as official letters write it: `17 أيار 2009`, `17 May 2009`."""
    return f"{day.day} {_MONTHS[day.month - 1].read(language)} {day.year}"


WORDS: Mapping[str, Text] = {
    "site": Text("معيار", "Mi‘yar"),
    "site-full": Text(
        "معايير تقانات المعلومات والاتصالات الحكومية", "Government ICT standards"
    ),
    "skip": Text("تجاوز إلى المحتوى", "Skip to the content"),
    "menu": Text("القائمة", "Menu"),
    "main-menu": Text("القائمة الرئيسة", "Main menu"),
    "search": Text("بحث", "Search"),
    "search-needs-script": Text("يحتاج البحث إلى تشغيل JavaScript.", "Search needs JavaScript."),
    "other-language": Text("English", "العربية"),
    "here": Text("أنت هنا", "You are here"),
    "home": Text("الصفحة الرئيسة", "Home"),
    "on-this-page": Text("في هذه الصفحة", "On this page"),
    "standards": Text("المعايير", "Standards"),
    "standards-lead": Text(
        "كل معيار بإصداراته، وما يسري منها اليوم. لكل متطلب نصه وسببه وإصلاحه وبنده وأمثلته.",
        "Every standard with its versions and what is in force today. Each requirement has its statement, reason, fix, "
        "clause and examples.",
    ),
    "filter": Text("تصفية", "Filter"),
    "filter-text": Text("كلمة في العنوان أو المعرّف", "Word in the title or id"),
    "all": Text("الكل", "All"),
    "status": Text("الحالة", "Status"),
    "artefacts": Text("ما يُفحص", "What is checked"),
    "level": Text("الدرجة", "Level"),
    "systems": Text("أنواع المنظومات", "Kinds of system"),
    "shown": Text("المعروض: {count} من {total}", "Shown: {count} of {total}"),
    "version": Text("الإصدار", "Version"),
    "version-of": Text("الإصدار {version}", "Version {version}"),
    "versions": Text("الإصدارات", "Versions"),
    "other-versions": Text("إصدارات أخرى", "Other versions"),
    "requirements": Text("المتطلبات", "Requirements"),
    "count-must": Text("إلزامي: {count}", "MUST: {count}"),
    "count-should": Text("موصى به: {count}", "SHOULD: {count}"),
    "count-may": Text("اختياري: {count}", "MAY: {count}"),
    "in-force-from": Text("يسري من {from}", "In force from {from}"),
    "in-force-between": Text("يسري من {from} إلى {until}", "In force from {from} to {until}"),
    "in-force-now": Text("ساري اليوم", "In force today"),
    "not-yet": Text("لم يسرِ بعد", "Not in force yet"),
    "no-longer": Text("لم يعد ساريًا", "No longer in force"),
    "is-draft": Text(
        "هذه مسودة: لا تُلزم أحدًا، وقد تتغير.", "This is a draft: it binds nobody and may change."
    ),
    "newer": Text("السارية اليوم النسخة {version}.", "Version {version} is the one in force today."),
    "transition": Text(
        "تُقبل معه النسخة التي يحل محلها حتى {until}.", "The version it replaces is accepted beside it until {until}."
    ),
    "replaces": Text("يحل محل", "Replaces"),
    "applies-to": Text("ينطبق على", "Applies to"),
    "recognised-by": Text("كيف يُعرف", "How it is recognised"),
    "forms": Text("صيغ الملفات", "Forms of file"),
    "keys": Text("مفاتيح في أعلى الملف", "Keys at the top"),
    "roots": Text("العنصر الجذر", "Root element"),
    "file-names": Text("أسماء الملفات", "File names"),
    "summary": Text("الموضوع", "Summary"),
    "statement": Text("النص", "Statement"),
    "why": Text("السبب", "Why"),
    "fix": Text("الإصلاح", "How to fix it"),
    "clause": Text("البند", "Clause"),
    "how-checked": Text("كيف يُتحقق منه", "How it is checked"),
    "examples": Text("أمثلة", "Examples"),
    "passes": Text("مستوفٍ", "Passes"),
    "fails": Text("مخالف", "Fails"),
    "whole-file": Text("الملف كاملًا", "The whole file"),
    "marked-line": Text("موضع المخالفة", "place of the fault"),
    "permalink": Text("رابط دائم إلى هذا المتطلب", "Permanent link to this requirement"),
    "copy": Text("نسخ الرابط", "Copy link"),
    "copied": Text("نُسخ", "Copied"),
    "assumed": Text(
        "فيه معلومة وطنية مفترضة لم تؤكدها الجهة المختصة بعد.",
        "A national fact in it is assumed; the body concerned has not confirmed it yet.",
    ),
    "changes": Text("ما تغير", "What changed"),
    "changes-since": Text("ما تغير عن الإصدار {version}", "What changed since version {version}"),
    "changelog": Text("سجل التغييرات", "Changelog"),
    "downloads": Text("تنزيل", "Downloads"),
    "downloads-yaml": Text("متطلبات الإصدار (YAML)", "Requirements (YAML)"),
    "downloads-json": Text("متطلبات الإصدار (JSON)", "Requirements (JSON)"),
    "downloads-oscal": Text("فهرس OSCAL", "OSCAL catalog"),
    "downloads-schemas": Text("مخططات وملفات", "Schemas and files"),
    "cited-by": Text("يستشهد به", "Cited by"),
    "profiles": Text("أنواع المنظومات الملزمة به", "Kinds of system that must meet it"),
    "command": Text("للتحقق", "To check"),
    "editions": Text("الطبعات", "Editions"),
    "about-site": Text("عن الموقع", "About this site"),
    "tool-version": Text("معيار {version}", "Mi‘yar {version}"),
    "as-of": Text("حال {day}", "As of {day}"),
    "not-found": Text("الصفحة غير موجودة", "Page not found"),
    "not-found-lead": Text(
        "لا صفحة بهذا العنوان. ابدأ من الصفحة الرئيسة أو من قائمة المعايير.",
        "There is no page at this address. Start from the home page or the list of standards.",
    ),
    "feed": Text("خلاصة التغييرات (Atom)", "Feed of changes (Atom)"),
}
