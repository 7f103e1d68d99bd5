"""Words that every report in prose uses, in both languages."""

from __future__ import annotations

from checker.kernel.conclusion import Conclusion
from checker.kernel.level import Level
from checker.kernel.standard import Status
from checker.kernel.text import Text
from checker.kernel.verdict import Outcome

LEVELS: dict[Level, Text] = {
    Level.MUST: Text("إلزامي", "MUST"),
    Level.SHOULD: Text("موصى به", "SHOULD"),
    Level.MAY: Text("اختياري", "MAY"),
}
OUTCOMES: dict[Outcome, Text] = {
    Outcome.PASSED: Text("مستوفى", "passed"),
    Outcome.FAILED: Text("غير مستوفى", "failed"),
    Outcome.NOT_APPLICABLE: Text("لا ينطبق", "not applicable"),
    Outcome.NOT_IN_FORCE: Text("غير سارٍ", "not in force"),
    Outcome.NOT_CHECKED: Text("لم يُتحقق منه", "not checked"),
    Outcome.WAIVED: Text("معفى منه", "waived"),
}
STATUSES: dict[Status, Text] = {
    Status.DRAFT: Text("مسودة", "draft"),
    Status.ADOPTED: Text("معتمد", "adopted"),
    Status.DEPRECATED: Text("يُنصح بتركه", "deprecated"),
    Status.WITHDRAWN: Text("ملغى", "withdrawn"),
}
NO_REASON = Text("لم يُذكر السبب.", "No reason was given.")
CONCLUSIONS: dict[Conclusion, Text] = {
    Conclusion.CONFORMS: Text("مطابق", "conforms"),
    Conclusion.DOES_NOT_CONFORM: Text("غير مطابق", "does not conform"),
    Conclusion.NOT_CHECKED: Text("لم يكتمل التحقق", "could not be checked in full"),
}
