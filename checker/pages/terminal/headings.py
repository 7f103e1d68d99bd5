"""Words of the explanation of a requirement and of the lists of standards."""

from __future__ import annotations

from checker.kernel.text import Text

STATEMENT = Text("النص", "Statement")
WHY = Text("السبب", "Why")
FIX = Text("الإصلاح", "Fix")
CITES = Text("البند", "Clause")
STANDARD = Text("المعيار", "Standard")
SCOPE = Text("النطاق", "Scope")
PAGE = Text("الصفحة", "Page")
NOTE = Text("تنبيه", "Note")
IN_FORCE = Text("النفاذ", "In force")
REPLACES = Text("يحل محل", "Replaces")
STATUS = Text("الحالة", "Status")

ASSUMED = Text(
    "فيه معلومة وطنية مفترضة لم تؤكدها الجهة المختصة بعد.",
    "A national fact in it is assumed; the body concerned has not confirmed it yet.",
)
CHECKED = Text("كيف يُتحقق منه", "How it is checked")
EXAMPLES = Text("أمثلة", "Examples")
PASSES = Text("مستوفٍ", "passes")
FAILS = Text("مخالف", "fails")

FROM = Text("من {from}", "from {from}")
UNTIL = Text("حتى {until}", "until {until}")
ALWAYS = Text("لم يُحدد تاريخ", "no dates are given")
REQUIREMENTS = Text("المتطلبات: {count}", "requirements: {count}")

VERSION_COLUMN = Text("الإصدار", "Version")
STANDARD_COLUMN = Text("المعيار", "Standard")
STATUS_COLUMN = Text("الحالة", "Status")
COUNT_COLUMN = Text("المتطلبات", "Requirements")
TITLE_COLUMN = Text("العنوان", "Title")
NONE = Text("لا توجد معايير.", "There are no standards.")
