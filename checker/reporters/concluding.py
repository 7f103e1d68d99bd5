"""The conclusion in one plain sentence."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kernel.conclusion import Conclusion, conclude
from checker.kernel.level import Level
from checker.kernel.messages import fill
from checker.kernel.report import Report, alike
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Outcome, Verdict
from checker.reporters.counts import Counts
from checker.reporters.words import LEVELS

# Numbers follow their nouns, so that no sentence has to agree with them.
_CONFORMS = Text(
    "مطابق: كل ما جرى التحقق منه مستوفٍ للمتطلبات ذات المستوى المعتمد في الحكم ({levels}).",
    "Conforms: all that was checked meets the requirements that decide ({levels}).",
)
_DOES_NOT = Text(
    "غير مطابق: لم تُستوفَ متطلبات ذات مستوى معتمد في الحكم ({levels}). "
    "عدد المخالفات: {findings}، وعدد الملفات المخالفة: {failing}.",
    "Does not conform: requirements that decide ({levels}) are not met. "
    "Findings: {findings}; files at fault: {failing}.",
)
_NOT_ALL = Text(
    "لم يكتمل التحقق: لم تظهر مخالفة للمتطلبات ذات المستوى المعتمد في الحكم ({levels})، لكن تعذر التحقق من بعضه. "
    "عدد ما لم يُتحقق منه من المتطلبات: {unchecked}، وعدد الملفات التي تعذرت قراءتها: {troubled}.",
    "Could not be checked in full: nothing that decides ({levels}) was found at fault, but some of it could not be "
    "checked. Requirements not checked: {unchecked}; files that could not be read: {troubled}.",
)
_NOTED = Text(
    "لم يكتمل التحقق: لم تظهر مخالفة للمتطلبات ذات المستوى المعتمد في الحكم ({levels})، لكن في التنبيهات ما يمنع الجزم "
    "بالمطابقة.",
    "Could not be checked in full: nothing that decides ({levels}) was found at fault, but what the notices tell keeps "
    "it from being certain.",
)
_NOTHING = Text(
    "لم يُتحقق من شيء، فلا يمكن استنتاج شيء.",
    "Nothing was checked, so nothing can be concluded.",
)
_NEVER = Text(
    "لم يُطلب من هذا التشغيل أن يحكم بالمطابقة (‎--fail-on never). "
    "عدد المخالفات: {findings}، وعدد الملفات المخالفة: {failing}.",
    "This run was asked not to decide (--fail-on never). Findings: {findings}; files at fault: {failing}.",
)


def conclusion_sentence(report: Report, counts: Counts, language: Language, *, isolate: bool = False) -> str:
    """What the report comes to, counted over the levels that `--fail-on` lets decide (`never`: over all)."""
    never = report.fail_on == "never"
    levels = [level for level in Level if never or level.at_least(Level(report.fail_on))]
    failed = _deciding(report, levels, Outcome.FAILED)
    values = {
        "levels": [LEVELS[level].read(language) for level in levels],
        "findings": sum(verdict.faults for verdicts in failed for verdict in verdicts),
        "failing": len(failed),
        "unchecked": sum(len(verdicts) for verdicts in _deciding(report, levels, Outcome.NOT_CHECKED)),
        "troubled": counts.troubled,
    }
    noted = not (values["unchecked"] or values["troubled"])
    return fill(_template(conclude(report), report, noted=noted), values, language, isolate=isolate)


def _deciding(report: Report, levels: Sequence[Level], outcome: Outcome) -> list[list[Verdict]]:
    """The verdicts of one outcome and of these levels, of each judgement that has any."""
    found = []
    for judgements in alike(report.judgements):
        verdicts = [verdict for verdict in judgements[0].verdicts if verdict.outcome is outcome]
        if verdicts:
            found += [
                [one for one in verdicts if report.requirement(judgement, one).level in levels]
                for judgement in judgements
            ]
    return [verdicts for verdicts in found if verdicts]


def _template(conclusion: Conclusion, report: Report, *, noted: bool) -> Text:
    """The sentence; with `noted` it is notices alone that keep the run from concluding."""
    match conclusion:
        case Conclusion.CONFORMS:
            return _NEVER if report.fail_on == "never" else _CONFORMS
        case Conclusion.DOES_NOT_CONFORM:
            return _DOES_NOT
        case Conclusion.NOT_CHECKED:
            if not report.judgements:
                return _NOTHING
            return _NOTED if noted else _NOT_ALL
