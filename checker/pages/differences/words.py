"""Words of the difference between two versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from checker.kernel.messages import fill
from checker.kernel.printable import worded
from checker.kernel.text import Language, Text
from checker.reporters.words import LEVELS
from checker.repository.differing import Change, Difference, What

WHATS = {
    What.ADDED: Text("متطلبات جديدة", "Added"),
    What.REMOVED: Text("متطلبات محذوفة", "Removed"),
    What.TIGHTENED: Text("متطلبات شُددت", "Tightened"),
    What.LOOSENED: Text("متطلبات خُففت", "Loosened"),
    What.REWORDED: Text("متطلبات تغيرت صياغتها", "Reworded"),
    What.EXAMPLES: Text("متطلبات تغيرت أمثلتها", "Examples changed"),
}
PARTS = {
    "check": Text("الفحص", "the check"),
    "scope": Text("النطاق", "the scope"),
    "schemas": Text("المخططات", "the schemas"),
    "title": Text("العنوان", "the title"),
    "statement": Text("النص", "the statement"),
    "why": Text("السبب", "the reason"),
    "fix": Text("الإصلاح", "the fix"),
    "cites": Text("البنود", "the clauses"),
    "assumed": Text("كون معلومة فيه مفترضة", "whether a fact is assumed"),
}
FROM_TO = Text("من {before} إلى {after}", "From {before} to {after}")
NOTHING = Text("لا فرق في المتطلبات.", "No requirement differs.")
LEAST = Text(
    "أقل رقم يجوز لإصدار فيه هذه التغييرات بعد {before}: {least}.",
    "The least number that a version with these changes may have after {before}: {least}.",
)
BECAUSE = Text("ما كان مطابقًا قد لا يبقى مطابقًا.", "What conformed may no longer conform.")
STILL = Text("ما كان مطابقًا يبقى مطابقًا.", "What conformed still conforms.")
TOO_LOW = Text("رقم الإصدار {after} أقل من اللازم.", "The number {after} is too low.")
SCOPE = Text("نطاق المعيار: {names}", "Scope of the standard: {names}")
LEVEL_CHANGE = Text("المستوى: من «{before}» إلى «{after}»", "level: from {before} to {after}")
CHANGED = Text("تغير: {parts}", "changed: {parts}")
SHOWN = Text("يدل عليه: {samples}", "shown by: {samples}")
MOST_SAMPLES = 5
"""Samples named as showing a change; the JSON form has all."""
SHOWN_BY_MORE = Text("يدل عليه: {samples}، وغيرها: {more}", "shown by: {samples}; others: {more}")
UNPROVEN = Text(
    "لا تدل عينة على أثر التغيير، فعُدّ تشديدًا؛ أضف مثالًا يبيّن أثره.",
    "no sample shows what it changes, so it counts as tightened; add an example that shows it",
)
STATEMENT_BEFORE = Text("قبل: {text}", "before: {text}")
STATEMENT_AFTER = Text("بعد: {text}", "after: {text}")
STANDARDS_ADDED = Text("معايير جديدة", "Standards added")
STANDARDS_REMOVED = Text("معايير محذوفة", "Standards removed")
SAME_STANDARDS = Text("لا فرق بين الطبعتين في المعايير.", "The editions hold the same standards.")


def details(change: Change, language: Language, foreign: Callable[[str], str] = str) -> Iterator[str]:
    """What there is to say of one change, a line each; `foreign` makes a name fit to stand in a line."""
    if change.levels:
        before, after = (LEVELS[level].read(language) for level in change.levels)
        yield fill(LEVEL_CHANGE, {"before": before, "after": after}, language)
    if parts := [PARTS[part].read(language) for part in change.parts if part in PARTS and change.requirement]:
        yield fill(CHANGED, {"parts": parts}, language)
    if "statement" in change.parts and change.older and change.requirement:
        yield fill(STATEMENT_BEFORE, {"text": _whole(change.older.statement, language)}, language)
        yield fill(STATEMENT_AFTER, {"text": _whole(change.requirement.statement, language)}, language)
    if change.samples:
        shown = [foreign(sample) for sample in change.samples[:MOST_SAMPLES]]
        more = len(change.samples) - len(shown)
        yield fill(SHOWN_BY_MORE if more else SHOWN, {"samples": shown, "more": more}, language)
    if change.unproven:
        yield UNPROVEN.read(language)


def _whole(text: Text, language: Language) -> dict[str, str]:
    """A text as a value that is not cut: what changed may stand at its end."""
    said = worded(text.read(language))
    return {"ar": said, "en": said}


def grouped(difference: Difference) -> list[tuple[What, list[Change]]]:
    """The changes by what they are, in the order of `What`."""
    return [(what, list(some)) for what, some in groupby(difference.changes, key=lambda one: one.what)]


def conclusion(difference: Difference, language: Language, *, isolate: bool = False) -> list[str]:
    """What the number of the newer version must be, and whether it is."""
    if not difference.least:
        return [NOTHING.read(language)]
    values = {
        "before": difference.before.version, "after": difference.after.version, "least": difference.least,
    }  # fmt: skip
    said = [(BECAUSE if difference.major else STILL).read(language), fill(LEAST, values, language, isolate=isolate)]
    if difference.numbered_too_low:
        said.append(fill(TOO_LOW, values, language, isolate=isolate))
    return said
